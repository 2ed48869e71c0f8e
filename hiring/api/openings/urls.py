from django.urls import path

from hiring.api.openings import views

urlpatterns = [
    path("openings/", views.Openings.as_view(), name="openings"),
    path("openings/<int:pk>/", views.OneOpening.as_view(), name="opening"),
    path("openings/<int:pk>/ranking/", views.Ranking.as_view(), name="ranking"),
]
