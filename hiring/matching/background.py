"""Experience and education: criteria that the record's facts prove."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from hiring.matching import advice
from hiring.matching.assessment import ABSENT, LISTED, MOST_EVIDENCE, PROVEN, Assessment, gate_of
from hiring.matching.evidence import Proofs
from hiring.matching.report import GateResult
from hiring.matching.timeline import weighted_months
from hiring.matching.view.blind import BlindDegree, BlindJob, BlindView
from hiring.reading.months import Interval
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion, OwnWork, years
from roles.reading.profile import Education, Experience, Fact
from roles.reading.vocabulary import load

BELOW, BEGUN, OTHER_FIELD = 1, 2, 3
# Months that did not count are told from here on: fewer would only make the reason longer.
WORTH_A_WORD = 6


def speaks_of(fact: Fact, proofs: Proofs) -> bool:
    """Whether a resume says anything of what is asked: work in the field, any degree."""
    match fact:
        case Experience() as wanted:
            return any(_shares(wanted, proofs))
        case Education():
            return bool(proofs.view.education)
    return True


def experience(criterion: Criterion, wanted: Experience, proofs: Proofs) -> Assessment:
    """Months in the field asked for, overlaps counted once, each job by its share in that field.

    Counted only up to what is asked: more years bring nothing more.
    """
    history = _history(wanted, proofs)
    months, asked = history.months, history.asked
    level = _experience_level(months, asked)
    best = sorted(history.counted, key=lambda pair: -pair[1])[:MOST_EVIDENCE]
    return Assessment(
        level=level,
        reason=f"{criterion.label}: {_experience_reason(history)}",
        advice=advice.more_experience(
            criterion, wanted, asked - months, found=bool(months), undated=history.undated
        ),
        evidence=tuple(proofs.view.quote(job.line) for job, _ in best if job.line),
        gate=gate_of(criterion.kind, level),
    )


@dataclass(frozen=True, slots=True)
class _History:
    """What the dated jobs come to. `beside` are months in the field that were not counted, because those
    jobs led nobody; `faded` those that did not count because they are long ago; `undated` are jobs in the
    field without dates."""

    asked: int
    months: int
    beside: int
    faded: int
    undated: int
    counted: tuple[tuple[BlindJob, float], ...]


def _history(wanted: Experience, proofs: Proofs) -> _History:
    in_field = list(_in_field(wanted, proofs))
    counted = tuple(pair for pair in in_field if pair[0].leads or not wanted.management)
    as_of = proofs.view.as_of
    fading = scoring.load().fading if isinstance(wanted, OwnWork) else None
    months = weighted_months(_stretches(counted), as_of, fading)
    asked = wanted.minimum_months or scoring.load().unstated_months[proofs.profile.level]
    left_out = len(counted) < len(in_field) and months < asked
    everything = weighted_months(_stretches(in_field), as_of, fading) if left_out else months
    return _History(
        asked=asked,
        months=months,
        beside=everything - months,
        faded=weighted_months(_stretches(counted), as_of) - months if fading else 0,
        undated=sum(not job.dated for job, _ in counted),
        counted=counted,
    )


def _in_field(wanted: Experience, proofs: Proofs) -> Iterator[tuple[BlindJob, float]]:
    """Jobs in the field asked for, each with its share in it."""
    shares = zip(proofs.view.jobs, _shares(wanted, proofs), strict=True)
    return ((job, share) for job, share in shares if share > 0)


def _shares(wanted: Experience, proofs: Proofs) -> tuple[float, ...]:
    """For each job, how much of it was work of the kind asked for."""
    return proofs.fields if isinstance(wanted, OwnWork) else proofs.in_field(wanted.area)


def _stretches(jobs: Iterable[tuple[BlindJob, float]]) -> list[tuple[Interval | None, float]]:
    return [(job.stretch, share) for job, share in jobs]


def _experience_level(months: int, asked: int) -> int:
    """The anchors of seeds/scoring.yaml: none, under half, half, three quarters, all."""
    if not months:
        return ABSENT
    return LISTED + sum(months >= asked * part for part in (0.5, 0.75, 1.0))


def _experience_reason(history: _History) -> str:
    """What is there, what is missing, and what is there but did not count."""
    found = f"{years(history.months)} found" if history.months else "none found in dated jobs"
    missing = history.asked - history.months
    short = f"{years(missing)} missing of " if history.months and missing > 0 else ""
    parts = [found, f"{short}{years(history.asked)} asked"]
    if history.months and any(share < 1 for _, share in history.counted):
        parts.append("jobs partly in this field counted in part")
    if missing > 0 and history.faded:
        fading = scoring.load().fading
        parts.append(f"work more than {fading.years} years ago counted {fading.share:.0%}")
    if missing > 0 and history.beside >= WORTH_A_WORD:
        parts.append(f"{years(history.beside)} in this field led nobody and did not count")
    return f"{'; '.join(parts)}."


def education(criterion: Criterion, wanted: Education, view: BlindView) -> Assessment:
    """The best degree held against the level and fields asked for. Years of graduation are not read."""
    best = max(view.education, key=lambda degree: _fit(degree, wanted), default=None)
    level = _fit(best, wanted)[0] if best else ABSENT
    return Assessment(
        level=level,
        reason=f"{criterion.label}: {scoring.load().anchors[criterion.kind][level]}{_degree_words(best)}.",
        advice=_education_advice(criterion, wanted, best, level),
        evidence=(view.quote(best.line),) if best and best.line else (),
        gate=_education_gate(level),
    )


def _education_advice(criterion: Criterion, wanted: Education, best: BlindDegree | None, level: int) -> str:
    held, field = (best.level, best.field) if best else (None, None)
    if level == PROVEN:
        return ""
    if level == OTHER_FIELD:
        return advice.other_field(criterion, wanted, field)
    if level == BEGUN:
        return advice.begun_degree(criterion, related=_related(field, wanted.fields))
    return advice.degree(criterion, wanted, field=field, level=held)


def _fit(degree: BlindDegree, wanted: Education) -> tuple[int, int]:
    if degree.level is None:
        return (ABSENT, 0)
    if degree.level.rank < wanted.level.rank:
        return (BELOW, degree.level.rank)
    if not degree.completed:
        return (BEGUN, degree.level.rank)
    return (PROVEN if _related(degree.field, wanted.fields) else OTHER_FIELD, degree.level.rank)


def _related(field: str | None, wanted: tuple[str, ...]) -> bool:
    """Whether a field of study is one of those asked for or near one. No field stated counts as related:
    a gate must not fail on what was left out."""
    if not wanted or not field:
        return True
    near = _near_fields()
    return any(
        field.lower() == other.lower() or other in near.get(field, ()) or field in near.get(other, ())
        for other in wanted
    )


@cache
def _near_fields() -> dict[str, tuple[str, ...]]:
    return {entry.name: entry.near for entry in load().fields}


def _degree_words(degree: BlindDegree | None) -> str:
    if degree is None or degree.level is None:
        return ""
    field = f" in {degree.field}" if degree.field else ""
    return f" (found: {degree.level.replace('_', ' ')}{field})"


def _education_gate(level: int) -> GateResult:
    """A degree below the level asked is no part of it."""
    return GateResult.NO_EVIDENCE if level == BELOW else gate_of(CriterionKind.EDUCATION, level)
