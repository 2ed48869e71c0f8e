"""What other weights would change: who would stand where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from hiring import identity
from hiring.matching import weighing
from hiring.matching.report import CriterionResult
from hiring.matching.trying import Place, standing_by, tried
from hiring.models import Application, Opening
from hiring.permissions import Person, may_screen
from hiring.queries.applications import visible_applications
from hiring.queries.matches import own_match, standing

# The first so many are shown: whom a shortlist is made of.
FIRST = 20
# A move by more places than this is worth a look.
FAR = 10


@dataclass(frozen=True, slots=True)
class Row:
    application: int
    name: str
    place: Place

    @property
    def words(self) -> str:
        """ "up 3", "down 1", "same place"."""
        up = self.place.up
        return f"up {up}" if up > 0 else f"down {-up}" if up else "same place"


@dataclass(frozen=True, slots=True)
class Preview:
    """`rows` are the first by the tried weights; none where scores may not be shown before somebody judged.
    `entering` are those among the first who were not before."""

    total: int
    moved: int
    far: int
    entering: int
    first: int
    rows: tuple[Row, ...]
    hides_scores: bool


def preview(opening: Opening, factors: weighing.Factors, user: Person) -> Preview:
    """Raises weighing.NothingWeighs."""
    places = _places(opening, factors)
    hides = opening.judges_first and may_screen(user)
    first = places[:FIRST]
    return Preview(
        total=len(places),
        moved=sum(place.up != 0 for place in places),
        far=sum(abs(place.up) > FAR for place in places),
        entering=sum(place.before > FIRST for place in first),
        first=len(first),
        rows=() if hides else tuple(_rows(first, user)),
        hides_scores=hides,
    )


def _places(opening: Opening, factors: weighing.Factors) -> list[Place]:
    rows = standing(opening)
    asked = {engine: _asked(opening, engine) for engine in {row.engine for row in rows}}
    # What an engine of before came to without a match of its own weights cannot be weighed anew.
    rows = [row for row in rows if asked[row.engine]]
    if opening.weighing_at:
        # Stored scores are partly by other weights.
        rows = standing_by(rows, _weights(asked, weighing.factors_of(opening.weights)))
    return tried(rows, _weights(asked, factors))


def _asked(opening: Opening, engine: str) -> Sequence[CriterionResult]:
    own = own_match(opening, engine)
    return own.match_report.criteria if own else ()


def _weights(
    asked: Mapping[str, Sequence[CriterionResult]], factors: weighing.Factors
) -> dict[str, Sequence[Decimal]]:
    """By engine."""
    return {engine: weighing.weights(own, factors) for engine, own in asked.items() if own}


def _rows(places: Sequence[Place], user: Person) -> list[Row]:
    applications = visible_applications(user).filter(pk__in=[place.application for place in places])
    found: dict[int, Application] = applications.select_related("candidate").in_bulk()
    return [
        Row(place.application, identity.shown_name(found[place.application]), place)
        for place in places
        if place.application in found
    ]
