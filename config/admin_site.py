"""Django's admin as a part of the site: who has no business there, or not with a kind of row, gets 404."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.contrib.admin.apps import AdminConfig
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase

from roles.permissions import may_read_users


class Site(admin.AdminSite):
    """For administrators, who keep the users, and auditors, who look at everything. What each of them may see
    and change, the admin classes say (roles/admin.py, hiring/admin.py); Django's own permissions are not
    used."""

    site_header = site_title = "Rolefit"
    index_title = "Users and rows"

    def has_permission(self, request: HttpRequest) -> bool:
        return may_read_users(request.user)

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Callable[..., Any]:
        """Strangers are asked to sign in; for everybody else, what they may not see is not there."""
        inner = super().admin_view(view, cacheable)

        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.user.is_authenticated and not self.has_permission(request):
                raise Http404
            try:
                response: HttpResponseBase = inner(request, *args, **kwargs)
            except PermissionDenied as error:
                raise Http404 from error
            return response

        return guarded


class SiteConfig(AdminConfig):
    default_site = "config.admin_site.Site"
