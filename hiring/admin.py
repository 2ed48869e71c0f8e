"""Hiring in Django's admin: to look at. What happens to people happens by actions, which are recorded."""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from django.contrib import admin

from hiring.models import Application, Candidate, Match, Opening, Resume, ScreeningJob
from roles.admin import ReadOnly


@admin.register(Opening)
class OpeningAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("title", "role_version", "place", "headcount", "status", "created_at")
    list_filter = ("status",)
    list_select_related = ("role_version__role",)


@admin.register(Candidate)
class CandidateAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "email", "location")
    search_fields = ("name", "email")


@admin.register(Resume)
class ResumeAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("name", "status", "reason_code", "received_at")
    list_filter = ("status", "reason_code")
    search_fields = ("name", "sha256")
    exclude = ("reading", "text", "file")


@admin.register(Application)
class ApplicationAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("candidate", "opening", "match", "created_at")
    list_select_related = ("candidate", "opening", "match__resume")


@admin.register(Match)
class MatchAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("resume", "role_version", "score", "engine", "as_of")
    list_select_related = ("resume", "role_version__role")
    exclude = ("report",)


@admin.register(ScreeningJob)
class ScreeningJobAdmin(ReadOnly, admin.ModelAdmin):
    list_display = ("resume", "opening", "status", "attempts", "reason", "sent_at", "finished_at")
    list_filter = ("status",)
    list_select_related = ("resume", "opening")
