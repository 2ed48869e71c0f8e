"""What was written about finalists after their packet was submitted: it changes nothing of what was signed,
and who decides has to know that it is there."""

from collections.abc import Iterable
from dataclasses import dataclass

from hiring.identity import shown_name
from hiring.models import Application, DecisionPacket


@dataclass(frozen=True, slots=True)
class NotesSince:
    application: int
    name: str
    count: int


def notes_since(packet: DecisionPacket, rows: Iterable[Application]) -> list[NotesSince]:
    """Of whom there are any, in an order that tells no ranking; `rows` come with their notes."""
    since = [
        NotesSince(row.pk, shown_name(row), sum(note.at > packet.submitted_at for note in row.notes.all()))
        for row in sorted(rows, key=lambda row: row.code)
    ]
    return [each for each in since if each.count]
