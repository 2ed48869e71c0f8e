from django.urls import path

from roles.api.tokens import views

urlpatterns = [
    path("", views.TokenList.as_view(), name="tokens"),
    path("<int:pk>/", views.OneToken.as_view(), name="token"),
]
