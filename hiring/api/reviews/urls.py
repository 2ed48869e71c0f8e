from django.urls import path

from hiring.api.reviews import views

urlpatterns = [
    path("review-requests/", views.Reviews.as_view(), name="review-requests"),
    path("review-requests/<int:pk>/", views.OneReview.as_view(), name="review-request"),
    path("review-requests/<int:pk>/answer/", views.AnsweredReview.as_view(), name="review-request-answer"),
    path(
        "applications/<int:pk>/review-requests/",
        views.ReviewsOfApplication.as_view(),
        name="application-review-requests",
    ),
]
