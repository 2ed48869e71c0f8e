from django.urls import include, path

from roles.api import views

urlpatterns = [
    path("roles/", views.RoleList.as_view(), name="roles"),
    path("roles/<slug:slug>/", views.RoleDetail.as_view(), name="role"),
    path("roles/<slug:slug>/", include("roles.api.facts.urls")),
    path("tokens/", include("roles.api.tokens.urls")),
]
