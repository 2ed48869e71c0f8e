"""Openings, applications and screenings as the API gives them."""

from typing import Any

from rest_framework import serializers

from hiring.api.representations import STATES
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.models import Opening
from roles.enums import CentreKind


class OpeningSerializer(serializers.ModelSerializer[Opening]):
    """An opening, and how far the screening of its resumes has come."""

    role = serializers.SlugField(source="role_version.role.slug")
    role_version = serializers.IntegerField(source="role_version.number")
    centre_kind = serializers.ChoiceField(
        choices=[kind.value for kind in CentreKind], allow_blank=True, help_text='"" for any'
    )
    applications = serializers.IntegerField(source="application_count")
    waiting = serializers.IntegerField(source="waiting_count", help_text="Files not read yet.")
    failed = serializers.IntegerField(source="bad_count", help_text="Files that could not be read.")
    url = serializers.HyperlinkedIdentityField(view_name="api:opening")
    ranking = serializers.HyperlinkedIdentityField(view_name="api:ranking")

    class Meta:
        model = Opening
        fields = (
            "id", "title", "role", "role_version", "place", "centre_kind", "headcount", "status",
            "applications", "waiting", "failed", "url", "ranking",
        )  # fmt: skip


class RankedSerializer(serializers.Serializer[Any]):
    """One place in a ranking. `rank` and `score` are null where nothing could be scored."""

    rank = serializers.IntegerField(allow_null=True)
    application = serializers.IntegerField()
    candidate = serializers.CharField()
    file = serializers.CharField()
    score = serializers.FloatField(allow_null=True)
    confidence = serializers.ChoiceField(
        choices=[level.value for level in ConfidenceLevel],
        allow_null=True,
        help_text="How far the reading can be relied on; null in matches made before that was told.",
    )
    gates = serializers.DictField(
        child=serializers.IntegerField(), help_text="How many must-haves came to what."
    )
    flags = serializers.ListField(child=serializers.ChoiceField(choices=[code.value for code in FlagCode]))
    match = serializers.URLField(allow_null=True)


class ScreeningSerializer(serializers.Serializer[Any]):
    """What has become of a resume that was sent for an opening."""

    id = serializers.IntegerField()
    opening = serializers.IntegerField()
    file = serializers.CharField()
    sha256 = serializers.CharField(help_text='"" while nobody may know whose file it is.')
    duplicate = serializers.BooleanField(help_text="The opening had a file with the same bytes before.")
    status = serializers.ChoiceField(choices=[state.value for state in STATES])
    reason = serializers.CharField(help_text='Why it failed, in one line; "" otherwise.')
    application = serializers.IntegerField(allow_null=True)
    match = serializers.URLField(allow_null=True, help_text="Where the match is, as soon as it is done.")
    url = serializers.URLField(help_text="Where to follow the screening.")


class ApplicationSerializer(serializers.Serializer[Any]):
    """A candidate's application for an opening."""

    id = serializers.IntegerField()
    opening = serializers.IntegerField()
    candidate = serializers.CharField()
    file = serializers.CharField()
    score = serializers.FloatField(allow_null=True)
    screening = serializers.URLField(allow_null=True)
    match = serializers.URLField(allow_null=True)
    url = serializers.URLField()
