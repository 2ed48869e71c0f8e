"""Roles and people in Django's admin. Roles are to look at: versions change by import, never by hand. People
are kept by administrators and looked at by auditors; every change of them is recorded.

Who may enter the admin at all, config/admin_site.py says. Django's own permissions are not used.
"""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from typing import Any

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import Count, ManyToManyField, QuerySet
from django.http import HttpRequest, HttpResponse

from roles.actions.audit import record
from roles.models import AuditEntry, Criterion, Role, RoleVersion, SalaryBand, SourceDocument
from roles.permissions import Part, may_keep_users, may_read_audit, may_read_drafts, may_read_users


class ReadOnly:
    """Shows rows to those who `may_see` them, and changes none."""

    may_see = staticmethod(may_read_drafts)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.may_see(request.user)

    def has_view_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return self.may_see(request.user)

    def has_add_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: object = None) -> bool:
        return False


class CriterionInline(ReadOnly, admin.TabularInline):
    model = Criterion
    fields = ("kind", "label", "necessity", "weight", "applies_when")


class SalaryBandInline(ReadOnly, admin.TabularInline):
    model = SalaryBand
    fields = ("country", "currency", "minimum", "typical", "maximum", "period")


@admin.register(Role)
class RoleAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("title", "slug", "level", "area")
    list_filter = ("level",)
    search_fields = ("title", "aliases__name")


@admin.register(RoleVersion)
class RoleVersionAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("label", "status", "created_at", "published_at", "publisher")
    list_filter = ("status",)
    list_select_related = ("role",)
    inlines = (CriterionInline, SalaryBandInline)


@admin.register(SourceDocument)
class SourceDocumentAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "role", "kind", "current", "imported_at")
    list_select_related = ("role",)
    search_fields = ("name",)
    exclude = ("draft",)


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnly, admin.ModelAdmin):
    may_see = staticmethod(may_read_audit)
    list_display = ("at", "who", "verb", "object_type", "object_id")
    list_filter = ("verb",)
    search_fields = ("who", "object_id")


admin.site.unregister((User, Group))


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

    @transaction.atomic
    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        response: HttpResponse = super().user_change_password(request, id, form_url)
        return response

    def log_addition(self, request: HttpRequest, user: Any, message: Any) -> Any:
        record(by=_by(request), verb="added", subject=user)
        return super().log_addition(request, user, message)

    def log_change(self, request: HttpRequest, user: Any, message: Any) -> Any:
        changed = [field for part in message for field in part.get("changed", {}).get("fields", [])]
        parts = sorted(user.groups.values_list("name", flat=True))
        record(by=_by(request), verb="changed", subject=user, fields=changed, parts=parts)
        return super().log_change(request, user, message)


def _by(request: HttpRequest) -> User:
    """Who is at it: nobody else gets into the admin."""
    if not isinstance(request.user, User):
        raise TypeError("the admin is for users")
    return request.user
