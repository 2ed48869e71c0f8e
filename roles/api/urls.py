from django.urls import include, path

from roles.api import views

urlpatterns = [
    path("roles/", views.RoleList.as_view(), name="roles"),
    path("roles/<slug:slug>/", views.RoleDetail.as_view(), name="role"),
    path("roles/<slug:slug>/", include("roles.api.facts.urls")),
    path("tokens/", include("roles.api.tokens.urls")),
    path("roles/<slug:slug>/draft/", include("roles.api.drafts.urls")),
    path("", include("roles.api.versions.urls")),
    path("", include("roles.api.documents.urls")),
]
