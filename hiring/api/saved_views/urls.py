from django.urls import path

from hiring.api.saved_views import views

urlpatterns = [
    path("saved-views/", views.SavedViews.as_view(), name="saved-views"),
    path("saved-views/<int:pk>/", views.OneSavedView.as_view(), name="saved-view"),
]
