"""Every address of the site."""

from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from config.description import Description, documentation

api: list[URLPattern | URLResolver] = [
    path("schema/", Description.as_view(), name="schema"),
    path("docs/", documentation, name="documentation"),
    path("", include("roles.api.urls")),
    path("", include("hiring.api.urls")),
]
urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("config.accounts.urls")),
    path("api/v1/", include((api, "api"))),
    path("", include("roles.pages.urls")),
    path("", include("hiring.pages.urls")),
]

handler400 = "config.errors.bad_request"
handler403 = "config.errors.forbidden"
handler404 = "config.errors.not_found"
# Django knows no such handler; accounts do.
handler429 = "config.errors.too_many"
handler500 = "config.errors.crashed"
