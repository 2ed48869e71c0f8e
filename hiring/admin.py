"""Hiring in Django's admin: for auditors, to look at. What happens to people happens by actions, which are
recorded.

Rows that tell who somebody is are not there while nobody may know, and scores not for who judges first: a
search that finds a row would tell it too.
"""

# Admin classes take their model as a type only for checkers, not when they run.
# mypy: disable-error-code="type-arg"

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from hiring.models import Application, Candidate, Match, Opening, Resume, ScreeningJob
from hiring.permissions import may_see_candidates
from hiring.queries import identity
from hiring.queries.screenings import with_shown_scores
from roles.admin.looking import ReadOnly


class OfHiring(ReadOnly):
    """Rows that only people with a part in hiring see: who keeps the users does not."""

    may_see = staticmethod(may_see_candidates)


@admin.register(Opening)
class OpeningAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("title", "role_version", "place", "headcount", "status", "created_at")
    list_filter = ("status",)
    list_select_related = ("role_version__role",)


@admin.register(Candidate)
class CandidateAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("name", "email", "location")
    search_fields = ("name", "email")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return identity.known_candidates(super().get_queryset(request))


@admin.register(Resume)
class ResumeAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("name", "status", "reason_code", "received_at")
    list_filter = ("status", "reason_code")
    search_fields = ("name", "sha256")
    exclude = ("reading", "text", "file")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return identity.known_resumes(super().get_queryset(request))


@admin.register(Application)
class ApplicationAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("candidate", "opening", "match", "created_at")
    list_select_related = ("candidate", "opening", "match__resume")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = identity.known_applications(super().get_queryset(request))
        return with_shown_scores(rows, request.user)


@admin.register(Match)
class MatchAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("resume", "role_version", "score", "engine", "as_of")
    list_select_related = ("resume", "role_version__role")
    exclude = ("report",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows = identity.known_matches(super().get_queryset(request))
        shown = with_shown_scores(Application.objects.all(), request.user)
        hidden = Application.objects.exclude(pk__in=shown.values("pk"))
        return rows.exclude(pk__in=hidden.exclude(match=None).values("match"))


@admin.register(ScreeningJob)
class ScreeningJobAdmin(OfHiring, admin.ModelAdmin):
    list_display = ("resume", "opening", "status", "attempts", "reason", "sent_at", "finished_at")
    list_filter = ("status",)
    list_select_related = ("resume", "opening")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return identity.known_jobs(super().get_queryset(request))
