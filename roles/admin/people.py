"""People are kept by administrators and looked at by auditors; every change of them is recorded."""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import Count, ManyToManyField, QuerySet
from django.http import HttpRequest, HttpResponse

from roles.actions.accounts import take_second_factor
from roles.actions.audit import record
from roles.actions.tokens import revoke_tokens_of
from roles.admin.looking import ReadOnly
from roles.permissions import Part, may_keep_users, may_read_users

# Addresses and second factors are kept by their owners.
admin.site.unregister((User, Group, EmailAddress, Authenticator))


@admin.register(Group)
class PartAdmin(ReadOnly, admin.ModelAdmin):
    """The parts and how many people play each. They are fixed (roles/permissions.py); who plays which is
    said at each person."""

    may_see = staticmethod(may_read_users)
    list_display = ("name", "people")
    fields = ("name", "people")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return Group.objects.filter(name__in=list(Part)).annotate(number=Count("user")).order_by("name")

    @admin.display(description="People", ordering="number")
    def people(self, group: Group) -> int:
        number: int = group.number  # type: ignore[attr-defined]
        return number


@admin.register(User)
class PersonAdmin(ReadOnly, UserAdmin):
    """People are added, changed and made inactive, never deleted: what they did names them. Nobody changes
    their own parts."""

    may_see = staticmethod(may_read_users)
    list_display = ("username", "get_full_name", "email", "parts", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    filter_horizontal = ()
    own = ("groups", "is_active")
    actions = ("take_second_factor",)

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return may_keep_users(request.user)

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return may_keep_users(request.user)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return User.objects.prefetch_related("groups").order_by("username")

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        """Without the password for who only looks: it would be shown as it is stored."""
        if obj is None:
            return self.add_fieldsets
        password = ("password",) if self.has_change_permission(request) else ()
        names = ("username", *password, "first_name", "last_name", "email")
        return ((None, {"fields": names}), ("Part in hiring", {"fields": self.own}))

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return self.own if obj == request.user else ()

    def formfield_for_manytomany(
        self, db_field: "ManyToManyField[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> Any:
        kwargs["queryset"] = Group.objects.filter(name__in=list(Part)).order_by("name")
        kwargs["widget"] = forms.CheckboxSelectMultiple
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        if field:
            field.help_text = ""
        return field

    @admin.display(description="Parts")
    def parts(self, user: User) -> str:
        return ", ".join(sorted(group.name for group in user.groups.all()))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Addresses are looked for in small letters. One that is exchanged here opens nothing any more, and
        the new one needs no confirmation."""
        obj.email = obj.email.lower()
        super().save_model(request, obj, form, change)
        if "email" in form.changed_data:
            EmailAddress.objects.filter(user=obj).delete()

    @transaction.atomic
    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        """With another password the tokens end too."""
        before = _password(id)
        response: HttpResponse = super().user_change_password(request, id, form_url)
        if _password(id) != before:
            revoke_tokens_of(user=User.objects.get(pk=id), by=_by(request))
        return response

    @admin.action(description="Take the second factor away", permissions=["change"])
    def take_second_factor(self, request: HttpRequest, users: QuerySet[User]) -> None:
        """For who has lost the phone and the recovery codes. One's own, one turns off in the account."""
        others = users.exclude(pk=_by(request).pk)
        taken = sum(take_second_factor(user=user, by=_by(request)) for user in others)
        self.message_user(request, f"{taken} of {len(users)} had a second factor; they have none now.")

    def log_addition(self, request: HttpRequest, user: Any, message: Any) -> Any:
        record(by=_by(request), verb="added", subject=user)
        return super().log_addition(request, user, message)

    def log_change(self, request: HttpRequest, user: Any, message: Any) -> Any:
        changed = [field for part in message for field in part.get("changed", {}).get("fields", [])]
        parts = sorted(user.groups.values_list("name", flat=True))
        record(by=_by(request), verb="changed", subject=user, fields=changed, parts=parts)
        if not user.is_active:
            revoke_tokens_of(user=user, by=_by(request))
        return super().log_change(request, user, message)


def _by(request: HttpRequest) -> User:
    """Who is at it: nobody else gets into the admin."""
    if not isinstance(request.user, User):
        raise TypeError("the admin is for users")
    return request.user


def _password(pk: str) -> str | None:
    """As it is stored."""
    return User.objects.filter(pk=pk).values_list("password", flat=True).first() if pk.isdecimal() else None
