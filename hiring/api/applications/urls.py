from django.urls import path

from hiring.api.applications import around, notes, resumes, views

urlpatterns = [
    path("applications/", views.Applications.as_view(), name="applications"),
    path("applications/<int:pk>/", views.OneApplication.as_view(), name="application"),
    path("applications/<int:pk>/resume/", views.ReadResume.as_view(), name="resume"),
    path("applications/<int:pk>/match/", views.OneMatch.as_view(), name="match"),
    path("applications/<int:pk>/text/", resumes.ResumeTextOf.as_view(), name="application-text"),
    path("applications/<int:pk>/file/", resumes.ResumeFile.as_view(), name="application-file"),
    path("applications/<int:pk>/notes/", notes.Notes.as_view(), name="application-notes"),
    path("applications/<int:pk>/sightings/", around.Sightings.as_view(), name="application-sightings"),
    path("openings/<int:pk>/applications/", views.OpeningApplications.as_view(), name="opening-applications"),
    path("openings/<int:pk>/scores/", around.OpeningScores.as_view(), name="opening-scores"),
]
