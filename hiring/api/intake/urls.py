from django.urls import path

from hiring.api.intake import tables, views

urlpatterns = [
    path("openings/<int:pk>/resumes/", views.ResumeUpload.as_view(), name="resumes"),
    path("openings/<int:pk>/candidates/", tables.CandidateTable.as_view(), name="opening-candidates"),
    path("screenings/<int:pk>/", views.OneScreening.as_view(), name="screening"),
]
