from django.urls import path

from hiring.api.moves import everybody, views

urlpatterns = [
    path("openings/<int:pk>/counts/", everybody.OpeningCounts.as_view(), name="opening-counts"),
    path("openings/<int:pk>/moves/", views.OpeningMoves.as_view(), name="opening-moves"),
    path(
        "openings/<int:pk>/moves/everybody/",
        everybody.EverybodysMove.as_view(),
        name="opening-move-everybody",
    ),
    path("openings/<int:pk>/moves/<uuid:batch>/undo/", views.UndoneMove.as_view(), name="opening-move-undo"),
]
