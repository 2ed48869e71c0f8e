"""Roles: versions change by import, never by hand."""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from django.contrib import admin

from roles.admin.looking import ReadOnly
from roles.models import AuditEntry, Criterion, Role, RoleVersion, SalaryBand, SourceDocument
from roles.permissions import may_read_audit


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
