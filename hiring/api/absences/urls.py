from django.urls import path

from hiring.api.absences import views

urlpatterns = [
    path("absences/", views.Absences.as_view(), name="absences"),
    path("absences/takers/", views.Takers.as_view(), name="absence-takers"),
    path("absences/<int:pk>/", views.OneAbsence.as_view(), name="absence"),
]
