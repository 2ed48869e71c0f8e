"""A saved view: how somebody likes to see a board."""

from django.conf import settings
from django.db import models

from hiring.models.opening import Opening


class SavedView(models.Model):
    """`query` is the board's query string; with an opening it is offered there only."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)
    opening = models.ForeignKey(
        Opening, null=True, blank=True, on_delete=models.CASCADE, related_name="saved_views"
    )

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                fields=["by", "name", "opening"],
                condition=models.Q(opening__isnull=False),
                name="saved_view_once_an_opening",
            ),
            models.UniqueConstraint(
                fields=["by", "name"], condition=models.Q(opening__isnull=True), name="saved_view_once"
            ),
        )

    def __str__(self) -> str:
        return self.name
