"""Everybody who fits what somebody saw of a board, and stands as they were seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from hiring.models import Application, Match, Opening
from hiring.permissions import Person
from hiring.queries.board import Wanted, fitting, of_opening

# No application has it, so that a row that changed after it was seen is refused.
CHANGED_SINCE = -1


@dataclass(frozen=True, slots=True)
class Everybody:
    """Who fits. `revisions` are of those who came, were moved or were matched anew since the look: they are
    to stay."""

    applications: tuple[Application, ...]
    revisions: dict[int, int]

    @property
    def unchanged(self) -> int:
        """How many stand as they were seen."""
        return len(self.applications) - len(self.revisions)


def everybody(opening: Opening, wanted: Wanted, user: Person, seen_at: datetime | None) -> Everybody:
    """As the board shows them, on all its pages. Where nobody knows when that was, all have changed."""
    applications = tuple(of_opening(opening, fitting(opening, wanted, user)))
    late = applications if seen_at is None else _changed(opening, applications, seen_at)
    return Everybody(applications, {each.pk: CHANGED_SINCE for each in late})


def _changed(opening: Opening, applications: Sequence[Application], since: datetime) -> list[Application]:
    anew = Match.objects.filter(applications__opening=opening, created_at__gt=since)
    matched = set(anew.values_list("pk", flat=True))
    return [each for each in applications if each.stage_since > since or each.match_id in matched]
