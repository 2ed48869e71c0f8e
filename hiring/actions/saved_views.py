"""Saved views: how somebody likes to see a board, under a name of their own."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.models import Opening, SavedView

# As many letters as fit into a row.
LONGEST_NAME, LONGEST_QUERY = 60, 500


class TooLong(Exception):
    """A view whose name or query does not fit."""


@transaction.atomic
def save_view(*, name: str, query: str, opening: Opening | None, by: User) -> SavedView:
    """Keeps the view; under a name that is there already the new one takes its place. Raises TooLong."""
    if len(name) > LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise TooLong("it needs a shorter name, or fewer filters")
    view, _ = SavedView.objects.update_or_create(by=by, name=name, opening=opening, defaults={"query": query})
    return view


@transaction.atomic
def remove_view(*, view: SavedView, by: User) -> None:
    """Removes one's own view; anybody else's stays."""
    SavedView.objects.filter(pk=view.pk, by=by).delete()
