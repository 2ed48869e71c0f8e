"""The same resume as it was laid out and as a file with named fields: JSON Resume, both kinds of Europass."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from hiring.matching.report import MatchReport
from roles.reading.files import extract
from tests.evaluation import trials
from tests.evaluation.figures import Figure, Measure, Unit
from tests.factories.hostile.roles import Target
from tests.factories.resume_files.persona import Persona
from tests.factories.structured import as_candidate, as_json_resume, as_passport

WRITERS = {
    "JSON Resume": (".json", as_json_resume.write),
    "Europass SkillsPassport": (".xml", as_passport.write),
    "Europass Candidate": (".xml", as_candidate.write),
}
# Points that a change of file may come to without anybody taking note.
SMALL = 1


@dataclass(frozen=True, slots=True)
class Change:
    """What a match came to beside that of the file as laid out. `gain` is in points."""

    resume: str
    role: str
    gain: float
    same_gates: bool
    same_levels: bool


def changes(persona: Persona, folder: Path, kind: str, roles: Sequence[Target]) -> Iterator[Change]:
    suffix, write = WRITERS[kind]
    laid_out = trials.read_file(folder / persona.file)
    named = trials.read_document(extract(Path(f"resume{suffix}"), write(persona)), persona.file)
    for role in roles:
        before, after = trials.matched(laid_out, role), trials.matched(named, role)
        yield Change(
            persona.file,
            role.name,
            trials.score(after) - trials.score(before),
            same_gates=_gates(before) == _gates(after),
            same_levels=_levels(before) == _levels(after),
        )


def figures(personas: Sequence[Persona], folder: Path, roles: Sequence[Target]) -> Iterator[Figure]:
    about = f"{len(personas)} resumes as laid out and with named fields, for {len(roles)} roles"
    for kind in WRITERS:
        found = [change for persona in personas for change in changes(persona, folder, kind, roles)]
        sizes = [abs(change.gain) for change in found]
        small = sum(size <= SMALL for size in sizes) / len(sizes)
        for name, value, unit in (
            ("largest change", max(sizes), Unit.POINTS),
            ("mean change", sum(sizes) / len(sizes), Unit.POINTS),
            ("changes within 1 point", small, Unit.SHARE),
            ("same gates", sum(change.same_gates for change in found) / len(found), Unit.SHARE),
            ("same levels", sum(change.same_levels for change in found) / len(found), Unit.SHARE),
        ):
            yield Figure(Measure.ROBUSTNESS, f"{kind}: {name}", value, len(found), unit, about=about)


def _gates(report: MatchReport) -> dict[str, str]:
    return {gate.criterion: gate.result for gate in report.gates}


def _levels(report: MatchReport) -> dict[str, int | None]:
    return {result.id: result.level for result in report.criteria}
