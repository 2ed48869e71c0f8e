"""What stands around an application, the latest of it first in sight: notes, who looked, other openings."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from hiring import identity
from hiring.models import Application, Note, Sighting
from hiring.pages.candidate.ways import query_with
from hiring.pages.chips import Chip, stage_chip
from hiring.permissions import Person
from hiring.queries.around import notes_of, other_applications, sightings_of, with_total
from hiring.queries.scores import settled_score

# As many of each as somebody looks through beside a resume; the others on demand.
MOST = 10

Row = TypeVar("Row", bound=Model)
Shown = TypeVar("Shown")


class Around(StrEnum):
    """The lists, as the address names the one of which everything is shown."""

    NOTES = "notes"
    OTHERS = "others"
    SIGHTINGS = "sightings"


@dataclass(frozen=True, slots=True)
class Some(Generic[Shown]):
    """The first of `total` rows. `everything` is the query string that shows all; "" where these are all."""

    rows: tuple[Shown, ...]
    total: int
    everything: str


@dataclass(frozen=True, slots=True)
class Other:
    """Another application of the same person."""

    application: Application
    stage: Chip
    score: Any


def notes(request: HttpRequest, application: Application, user: Person) -> Some[tuple[Note, str]]:
    """The latest, in the order in which they were written; each with its words as they may be read."""
    found = _some(request, Around.NOTES, notes_of(application, user))
    told = tuple((note, identity.masked(note.text, application)) for note in reversed(found.rows))
    return Some(told, found.total, found.everything)


def others(request: HttpRequest, application: Application, user: Person) -> Some[Other]:
    """None while nobody may know whose application it is: they would tell."""
    if identity.hidden(application):
        return Some((), 0, "")
    found = _some(request, Around.OTHERS, other_applications(application, user))
    return Some(tuple(_other(each) for each in found.rows), found.total, found.everything)


def sightings(request: HttpRequest, application: Application) -> Some[Sighting]:
    return _some(request, Around.SIGHTINGS, sightings_of(application))


def _some(request: HttpRequest, which: Around, rows: QuerySet[Row]) -> Some[Row]:
    everything = request.GET.get("all") == which
    found = tuple(with_total(rows) if everything else with_total(rows)[:MOST])
    total = found[0].__dict__["total"] if found else 0
    more = query_with(request.GET, all=which) if total > len(found) else ""
    return Some(found, total, more)


def _other(application: Application) -> Other:
    return Other(application, stage_chip(application), settled_score(application))
