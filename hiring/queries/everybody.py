"""Everybody who fits what somebody saw of a board, and stands as they were seen."""

from dataclasses import dataclass
from datetime import datetime

from hiring.models import Application, Opening
from hiring.permissions import Person
from hiring.queries.board import Wanted, fitting, of_opening

# No application has it, so that a row that changed after it was seen is refused.
CHANGED_SINCE = -1


@dataclass(frozen=True, slots=True)
class Everybody:
    """Who fits. `revisions` are of those who came or were moved since the look: they are to stay."""

    applications: tuple[Application, ...]
    revisions: dict[int, int]

    @property
    def unchanged(self) -> int:
        """How many stand as they were seen."""
        return len(self.applications) - len(self.revisions)


def everybody(opening: Opening, wanted: Wanted, user: Person, seen_at: datetime | None) -> Everybody:
    """As the board shows them, on all its pages. Where nobody knows when that was, all have changed."""
    applications = tuple(of_opening(opening, fitting(opening, wanted, user)))
    late = (each for each in applications if seen_at is None or each.stage_since > seen_at)
    return Everybody(applications, {each.pk: CHANGED_SINCE for each in late})
