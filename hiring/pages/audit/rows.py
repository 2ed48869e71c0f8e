"""The audit trail as its pages show it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hiring.identity import masked
from hiring.models import Application, Move
from hiring.permissions import Person
from hiring.queries.opinions import OPINIONS, closed
from hiring.queries.screenings import score_hidden
from hiring.trail.things import Thing, thing_of, things_of
from hiring.trail.words import detail_words, move_words, reason_words, stage_words, verb_words
from roles.models import AuditEntry


@dataclass(frozen=True, slots=True)
class Row:
    """Who did what, when. `label` and `number` are what the trail calls the thing, for looking for it."""

    at: datetime
    who: str
    what: str
    details: tuple[str, ...] = ()
    thing: Thing | None = None
    label: str = ""
    number: str = ""


def rows(entries: Iterable[AuditEntry], user: Person) -> list[Row]:
    entries = list(entries)
    things, shut = things_of(entries), closed(entries, user)
    return [
        Row(
            at=entry.at,
            who=entry.who,
            what=verb_words(entry.verb),
            details=tuple(detail_words(entry.detail, without=OPINIONS if entry.pk in shut else ())),
            thing=thing_of(entry, things),
            label=entry.object_type,
            number=entry.object_id,
        )
        for entry in entries
    ]


def history(
    application: Application, entries: Iterable[AuditEntry], moves: Iterable[Move], user: Person
) -> list[Row]:
    """Everything about an application, the newest first: what was done, and where it was moved. Why others
    moved it is an opinion."""
    shut = score_hidden(user, application)
    told = ((move, () if shut and move.by_id != user.pk else _why(application, move)) for move in moves)
    everything = [*rows(entries, user), *(row for move, why in told for row in _move(move, why))]
    return sorted(everything, key=lambda row: row.at, reverse=True)


def _why(application: Application, move: Move) -> tuple[str, ...]:
    code = reason_words(move.reason_code)
    return tuple(filter(None, (f"reason: {code}" if code else "", masked(move.reason, application))))


def _move(move: Move, why: tuple[str, ...]) -> list[Row]:
    """A move, and that it was taken back."""
    done = Row(move.at, move.who, move_words(move.before, move.after), why)
    if move.undone_at is None:
        return [done]
    return [done, Row(move.undone_at, move.who, f"took the move to “{stage_words(move.after)}” back")]
