from django.urls import path

from hiring.pages.board import moving, views

urlpatterns = [
    path("openings/<int:pk>/", views.board_view, name="board"),
    path("openings/<int:pk>/board.<str:kind>", views.board_export, name="board-export"),
    path("openings/<int:pk>/move/", moving.move, name="board-move"),
    path("openings/<int:pk>/undo/", moving.undo, name="board-undo"),
    path("openings/<int:pk>/views/", views.save_view, name="saved-views"),
    path("openings/<int:pk>/views/<int:view>/remove/", views.remove_view, name="saved-view-remove"),
]
