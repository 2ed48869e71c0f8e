from django.urls import include, path

from roles.pages import views
from roles.pages.imports import views as imports

urlpatterns = [
    path("roles/", views.role_list, name="roles"),
    path("roles/<slug:slug>/", views.role_page, name="role"),
    path("roles/<slug:slug>/versions/<int:number>/", views.version_page, name="role-version"),
    path("roles/<slug:slug>/changes/<int:old>/<int:new>/", views.changes_page, name="role-diff"),
    path("roles/<slug:slug>/draft/", include("roles.pages.drafts.urls")),
    # Beside the roles and not under them: a role may have any slug.
    path("role-documents/", imports.import_page, name="role-import"),
    path("account/tokens/", include("roles.pages.tokens.urls")),
    path("role-documents/<int:pk>/", views.source_page, name="role-source"),
]
