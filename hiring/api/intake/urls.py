from django.urls import path

from hiring.api.intake import views

urlpatterns = [
    path("openings/<int:pk>/resumes/", views.ResumeUpload.as_view(), name="resumes"),
    path("screenings/<int:pk>/", views.OneScreening.as_view(), name="screening"),
]
