from django.urls import path

from hiring.api.applications import views

urlpatterns = [
    path("applications/<int:pk>/", views.OneApplication.as_view(), name="application"),
    path("applications/<int:pk>/resume/", views.ReadResume.as_view(), name="resume"),
    path("applications/<int:pk>/match/", views.OneMatch.as_view(), name="match"),
]
