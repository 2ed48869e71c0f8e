from typing import Any

from rest_framework import serializers

from roles.models import RoleVersion


class RoleSummarySerializer(serializers.ModelSerializer[RoleVersion]):
    """A published role in a list."""

    slug = serializers.SlugField(source="role.slug")
    aliases = serializers.ListField(child=serializers.CharField())
    version = serializers.IntegerField(source="number")
    url: Any = serializers.HyperlinkedRelatedField(
        source="role", view_name="api:role", lookup_field="slug", read_only=True
    )

    class Meta:
        model = RoleVersion
        fields = ("slug", "title", "aliases", "level", "area", "version", "digest", "published_at", "url")
