from django.urls import path

from roles.pages.tokens import views

urlpatterns = [
    path("", views.tokens_page, name="tokens"),
    path("<int:pk>/revoke/", views.revoke, name="token-revoke"),
]
