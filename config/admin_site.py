"""Django's admin as a part of the site: who has no business there, or not with a kind of row, gets 404."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from roles.permissions import may_read_users

View = TypeVar("View", bound=Callable[..., HttpResponseBase])


class Site(admin.AdminSite):
    """For administrators, who keep the users, and auditors, who look at everything. What each of them may see
    and change, the admin classes say (roles/admin, hiring/admin.py); Django's own permissions are not
    used."""

    site_header = site_title = "Rolefit"
    index_title = "Users and rows"

    def has_permission(self, request: HttpRequest) -> bool:
        return may_read_users(request.user)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """One place to sign in for everybody; Django's own asks for a mark that nobody here has."""
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One place for that too: there, what else hangs on the password is seen to."""
        return redirect("account_change_password")

    def admin_view(self, view: View, cacheable: bool = False) -> View:
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

        return cast(View, guarded)
