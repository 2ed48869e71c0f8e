"""One attack, swap or change of format tried on one resume for one role, and what came of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hiring.matching.engine import match
from hiring.matching.report import FlagCode, MatchReport
from hiring.reading.json_resume.writing import as_json, json_resume
from hiring.reading.record import ResumeReading
from hiring.reading.resumes import read_resume
from roles.reading.files import extract
from roles.reading.files.plain import read_plain
from roles.reading.text import DocumentText, FileKind
from tests.factories.hostile.attacks import ATTACKS, Family
from tests.factories.hostile.files import FORMATS, HIDING
from tests.factories.hostile.named_fields import ATTACKS as FIELD_ATTACKS
from tests.factories.hostile.persons import SWAPS
from tests.factories.hostile.roles import Target

AS_OF = date(2026, 11, 21)
TRICK_FLAGS = {
    FlagCode.HIDDEN_TEXT,
    FlagCode.LOOK_ALIKE_LETTERS,
    FlagCode.COPIED_FROM_ROLE,
    FlagCode.KEYWORD_STUFFING,
    FlagCode.ADDRESSED_TO_MACHINE,
}


@dataclass(frozen=True, slots=True)
class Trial:
    """`gain` is the score after less the score before, in points; a resume without a score has 0."""

    group: str
    name: str
    resume: str
    role: str
    gain: float
    flagged: bool


def read_file(path: Path) -> ResumeReading:
    return read_document(extract(path), path.name)


def read_text(text: str, name: str = "resume.txt") -> ResumeReading:
    return read_document(read_plain(text.encode(), FileKind.TEXT), name)


def read_document(document: DocumentText, name: str) -> ResumeReading:
    return read_resume(document, file=name, sha256="0" * 64, received=AS_OF, as_of=AS_OF)


def score(report: MatchReport) -> float:
    return float(report.score or 0)


def matched(reading: ResumeReading, role: Target) -> MatchReport:
    return match(reading, role.profile, role_version=role.name)


def tricked(report: MatchReport) -> bool:
    return any(flag.code in TRICK_FLAGS for flag in report.flags)


def attacks(reading: ResumeReading, roles: Sequence[Target]) -> Iterator[Trial]:
    """Every attack on the text, for every role. The honest text is the same text read again as .txt."""
    honest = read_text(reading.text, reading.record.file)
    for role in roles:
        before = matched(honest, role)
        for attack in ATTACKS:
            after = matched(read_text(attack.write(honest, role)), role)
            yield _trial(attack.family, attack.name, honest, role, before, after)


def named(reading: ResumeReading, roles: Sequence[Target]) -> Iterator[Trial]:
    """Every attack on a resume as JSON Resume, for every role."""
    document = as_json(json_resume(reading))
    honest = _as_json_resume(json.dumps(document).encode(), reading)
    for role in roles:
        before = matched(honest, role)
        for attack in FIELD_ATTACKS:
            after = matched(_as_json_resume(attack.on(document, role), reading), role)
            name = f"JSON Resume: {attack.name}"
            yield _trial(attack.family, name, honest, role, before, after)


def _as_json_resume(content: bytes, reading: ResumeReading) -> ResumeReading:
    return read_document(extract(Path("resume.json"), content), reading.record.file)


def hidden(reading: ResumeReading, roles: Sequence[Target], folder: Path) -> Iterator[Trial]:
    """Everything that a role asks for, put into each kind of file so that no reader sees it."""
    for name, hide in HIDING.items():
        kind = f"resume.{name.partition(':')[0]}"
        honest = read_file(FORMATS[kind](folder / kind, reading.text))
        for role in roles:
            after = read_file(hide(folder, reading.text, (*role.duties, *role.keywords)))
            before = matched(honest, role)
            yield _trial(Family.HIDDEN, name, reading, role, before, matched(after, role))


def swaps(reading: ResumeReading, roles: Sequence[Target]) -> Iterator[Trial]:
    honest = read_text(reading.text, reading.record.file)
    for name, swap in SWAPS.items():
        one, other = (read_text(text) for text in swap(honest))
        for role in roles:
            yield _trial("swap", name, reading, role, matched(one, role), matched(other, role))


def formats(reading: ResumeReading, roles: Sequence[Target], folder: Path) -> Iterator[Trial]:
    """The same lines as another kind of file."""
    honest = read_text(reading.text, reading.record.file)
    for name, write in FORMATS.items():
        other = read_file(write(folder / name, reading.text))
        for role in roles:
            yield _trial("format", name, reading, role, matched(honest, role), matched(other, role))


def honest_flags(readings: Iterable[ResumeReading], roles: Sequence[Target]) -> Iterator[Trial]:
    for reading in readings:
        for role in roles:
            report = matched(reading, role)
            yield _trial("honest", "as handed in", reading, role, report, report)


def _trial(
    group: str, name: str, reading: ResumeReading, role: Target, before: MatchReport, after: MatchReport
) -> Trial:
    gain = score(after) - score(before)
    return Trial(str(group), name, reading.record.file, role.name, gain, tricked(after))
