from django.urls import path

from hiring.api.webhooks import views

urlpatterns = [
    path("webhooks/", views.Webhooks.as_view(), name="webhooks"),
    path("webhooks/<int:pk>/", views.OneWebhook.as_view(), name="webhook"),
    path("webhooks/<int:pk>/secret/", views.Secret.as_view(), name="webhook-secret"),
    path("webhooks/<int:pk>/test/", views.Test.as_view(), name="webhook-test"),
    path("webhooks/<int:pk>/deliveries/", views.Deliveries.as_view(), name="webhook-deliveries"),
    path("webhooks/<int:pk>/replay/", views.ReplayFailed.as_view(), name="webhook-replay"),
    path("webhooks/deliveries/<int:pk>/replay/", views.Replay.as_view(), name="delivery-replay"),
]
