from django.urls import path

from hiring.api.corrections import views

urlpatterns = [
    path("applications/<int:pk>/facts/", views.Facts.as_view(), name="application-facts"),
    path("applications/<int:pk>/corrections/", views.Corrections.as_view(), name="application-corrections"),
    path(
        "applications/<int:pk>/corrections/<int:correction>/undo/",
        views.UndoneCorrection.as_view(),
        name="application-correction-undo",
    ),
]
