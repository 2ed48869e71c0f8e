"""Experience, education and certifications: criteria that the record's facts prove."""

from collections.abc import Iterator

from hiring.matching.assessment import ABSENT, LISTED, MOST_EVIDENCE, PROVEN, Assessment
from hiring.matching.blind import BlindView
from hiring.matching.evidence import Proofs
from hiring.matching.relevance import relevances
from hiring.matching.report import Evidence, GateResult
from hiring.matching.spans import of_degree, of_job, of_name
from hiring.matching.timeline import weighted_months
from hiring.reading.record import Degree, Job
from roles.reading import scoring
from roles.reading.criteria import Criterion, years
from roles.reading.profile import Certification, Education, Experience
from roles.reading.vocabulary import load

BELOW, BEGUN, OTHER_FIELD = 1, 2, 3


def experience(criterion: Criterion, wanted: Experience, proofs: Proofs) -> Assessment:
    """Months in the field asked for, overlaps counted once, each job by its share in that field.

    Counted only up to what is asked: more years bring nothing more.
    """
    asked = wanted.minimum_months or scoring.load().unstated_months[proofs.profile.level]
    counted = [pair for pair in _counted(wanted, proofs) if pair[1] > 0]
    months = weighted_months(counted, proofs.view.reading.record.as_of)
    level = _experience_level(months, asked)
    best = sorted(counted, key=lambda pair: -pair[1])[:MOST_EVIDENCE]
    return Assessment(
        level=level,
        reason=_experience_reason(criterion, months, asked, any(share < 1 for _, share in counted)),
        advice=_experience_advice(wanted, asked - months),
        evidence=tuple(span for job, _ in best if (span := of_job(proofs.view, job))),
        gate=_experience_gate(level),
    )


def _counted(wanted: Experience, proofs: Proofs) -> Iterator[tuple[Job, float]]:
    shares = relevances(proofs.view, proofs.profile.model_copy(update={"area": wanted.area}))
    for job, share, leads in zip(proofs.view.jobs, shares, proofs.leading, strict=True):
        if leads or not wanted.management:
            yield job, share


def _experience_level(months: int, asked: int) -> int:
    """The anchors of seeds/scoring.yaml: none, under half, half, three quarters, all."""
    if not months:
        return ABSENT
    return LISTED + sum(months >= asked * part for part in (0.5, 0.75, 1.0))


def _experience_gate(level: int) -> GateResult:
    if level == PROVEN:
        return GateResult.MET
    return GateResult.PARTLY if level else GateResult.NO_EVIDENCE


def _experience_reason(criterion: Criterion, months: int, asked: int, partly: bool) -> str:
    if not months:
        return f"{criterion.label}: none found in dated jobs."
    note = ", jobs partly in this field counted in part" if partly else ""
    return f"{criterion.label}: {years(months)} found{note}; {years(asked)} asked."


def _experience_advice(wanted: Experience, missing: int) -> str:
    if missing <= 0:
        return ""
    what = "leading people" if wanted.management else "work"
    where = f" in {wanted.area}" if wanted.area else ""
    return f"{years(missing)} more of {what}{where} would meet this."


def education(criterion: Criterion, wanted: Education, view: BlindView) -> Assessment:
    """The best degree held against the level and fields asked for. Years of graduation are not read."""
    best = max(view.reading.record.education, key=lambda degree: _fit(degree, wanted), default=None)
    level = _fit(best, wanted)[0] if best else ABSENT
    return Assessment(
        level=level,
        reason=f"{criterion.label}: {scoring.load().anchors[criterion.kind][level]}{_degree_words(best)}.",
        advice="" if level == PROVEN else f"{criterion.label}, completed, would meet this.",
        evidence=tuple(span for degree in [best] if degree and (span := of_degree(view, degree))),
        gate=_education_gate(level),
    )


def _fit(degree: Degree, wanted: Education) -> tuple[int, int]:
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
    near = {entry.name: entry.near for entry in load().fields}
    return any(
        field.lower() == other.lower() or other in near.get(field, ()) or field in near.get(other, ())
        for other in wanted
    )


def _degree_words(degree: Degree | None) -> str:
    if degree is None or degree.level is None:
        return ""
    field = f" in {degree.field}" if degree.field else ""
    return f" (found: {degree.level.replace('_', ' ')}{field})"


def _education_gate(level: int) -> GateResult:
    if level == PROVEN:
        return GateResult.MET
    return GateResult.PARTLY if level in (BEGUN, OTHER_FIELD) else GateResult.NO_EVIDENCE


def certification(criterion: Criterion, wanted: Certification, view: BlindView) -> Assessment:
    """Held or not, by the vocabulary's name."""
    held = wanted.name.lower() in {item.name.lower() for item in view.reading.record.certifications}
    return Assessment(
        level=PROVEN if held else ABSENT,
        reason=f"{criterion.label}: {'held' if held else 'not found'}.",
        advice="" if held else "If you hold it, name it with its issuer and year.",
        evidence=_certification_evidence(view, wanted.name) if held else (),
        gate=GateResult.MET if held else GateResult.NO_EVIDENCE,
    )


def _certification_evidence(view: BlindView, name: str) -> tuple[Evidence, ...]:
    span = of_name(view, name)
    return (span,) if span else ()
