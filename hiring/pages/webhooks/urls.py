from django.urls import path

from hiring.pages.webhooks import acts, views

urlpatterns = [
    path("webhooks/", views.webhooks_page, name="webhooks"),
    path("webhooks/new/", views.new_page, name="webhook-new"),
    path("webhooks/<int:pk>/", views.webhook_page, name="webhook"),
    path("webhooks/<int:pk>/change/", views.change_page, name="webhook-change"),
    path("webhooks/<int:pk>/test/", acts.test, name="webhook-test"),
    path("webhooks/<int:pk>/secret/", acts.another_secret, name="webhook-secret"),
    path("webhooks/<int:pk>/switch/", acts.switch, name="webhook-switch"),
    path("webhooks/<int:pk>/remove/", acts.remove, name="webhook-remove"),
    path("webhooks/<int:pk>/replay/", acts.replay_since, name="webhook-replay"),
    path("webhooks/deliveries/<int:pk>/replay/", acts.replay_one, name="delivery-replay"),
]
