from django.urls import path

from hiring.pages import views

urlpatterns = [
    path("", views.start, name="start"),
    path("openings/", views.opening_list, name="openings"),
    path("openings/<int:pk>/", views.ranking_page, name="ranking"),
    path("applications/<int:pk>/", views.application_page, name="application"),
    path("applications/<int:pk>/file/", views.resume_file, name="resume-file"),
]
