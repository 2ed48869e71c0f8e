"""Whose tokens there are, and what for; an administrator can revoke them."""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

from roles.actions.tokens import revoke_token
from roles.admin.looking import ReadOnly
from roles.models import ApiToken
from roles.permissions import may_keep_users, may_read_users

SHOWN = (
    *("name", "user", "begins", "what_for"),
    *("created_at", "last_used_at", "expires_at", "revoked_at"),
)


@admin.register(ApiToken)
class ApiTokenAdmin(ReadOnly, admin.ModelAdmin):
    may_see = staticmethod(may_read_users)
    list_display = SHOWN
    list_filter = ("revoked_at",)
    list_select_related = ("user",)
    search_fields = ("name", "user__username", "start")
    fields = SHOWN
    actions = ("revoke",)

    def has_revoke_permission(self, request: HttpRequest) -> bool:
        return may_keep_users(request.user)

    @admin.display(description="Begins with", ordering="start")
    def begins(self, token: ApiToken) -> str:
        return f"{token.start}…"

    @admin.display(description="For")
    def what_for(self, token: ApiToken) -> str:
        return ", ".join(token.scopes)

    @admin.action(description="Revoke", permissions=["revoke"])
    def revoke(self, request: HttpRequest, tokens: QuerySet[ApiToken]) -> None:
        if not isinstance(request.user, User):
            raise TypeError("the admin is for users")
        revoked = sum(revoke_token(token=token, by=request.user) for token in tokens)
        self.message_user(request, f"{revoked} revoked.")
