from django.urls import path

from hiring.api import views

urlpatterns = [
    path("openings/", views.OpeningList.as_view(), name="openings"),
    path("openings/<int:pk>/", views.OpeningDetail.as_view(), name="opening"),
    path("openings/<int:pk>/ranking/", views.Ranking.as_view(), name="ranking"),
    path("openings/<int:pk>/resumes/", views.ResumeUpload.as_view(), name="resumes"),
    path("screenings/<int:pk>/", views.ScreeningDetail.as_view(), name="screening"),
    path("applications/<int:pk>/", views.ApplicationDetail.as_view(), name="application"),
    path("applications/<int:pk>/match/", views.MatchDetail.as_view(), name="match"),
]
