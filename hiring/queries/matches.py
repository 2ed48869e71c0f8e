"""Matches of an opening: what has to be known to try other weights on them."""

from django.db.models import F

from hiring.matching.trying import Reached
from hiring.models import Application, Match, Opening


def standing(opening: Opening) -> list[Reached]:
    """What the opening's scored applications came to, in the order of their ranks."""
    scored = Application.objects.filter(opening=opening, match__score__isnull=False)
    tie = "code" if opening.blind else "resume__name"
    rows = scored.order_by(F("match__score").desc(), tie, "pk")
    return [
        Reached(*row)
        for row in rows.values_list("pk", tie, "match__engine", "match__levels", "match__score").iterator()
    ]


def own_match(opening: Opening, engine: str) -> Match | None:
    """Any match by the role version's own weights that this engine scored in the opening's context: all have
    the same criteria with the same weights."""
    context = ",".join(sorted(opening.context))
    matches = Match.objects.filter(role_version=opening.role_version_id, engine=engine, context=context)
    return matches.filter(weighting="", score__isnull=False).order_by("pk").first()
