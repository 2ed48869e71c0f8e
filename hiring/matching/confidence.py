"""How far a reading can be relied on, by the rule in seeds/reporting.yaml. Never a part of the score."""

from collections.abc import Iterator

from hiring.matching.report import Confidence, ConfidenceLevel, Doubt, DoubtCode
from hiring.matching.reporting import ConfidenceRule, load
from hiring.matching.view.blind import BlindJob, BlindView, Legible


def confidence(view: BlindView) -> Confidence:
    """The level with every doubt behind it, in the order of DoubtCode's checks below."""
    rule = load().confidence
    reasons = tuple(_doubts(view, rule))
    return Confidence(level=_level(reasons, rule), understood=view.legible.understood, reasons=reasons)


def _level(reasons: tuple[Doubt, ...], rule: ConfidenceRule) -> ConfidenceLevel:
    serious = any(rule.doubts[doubt.code].serious for doubt in reasons)
    if serious or len(reasons) >= rule.slight_make_low:
        return ConfidenceLevel.LOW
    return ConfidenceLevel.MEDIUM if reasons else ConfidenceLevel.HIGH


def _doubts(view: BlindView, rule: ConfidenceRule) -> Iterator[Doubt]:
    if not view.readable:
        yield _doubt(DoubtCode.NOT_READABLE)
    else:
        yield from _about_text(view.legible, rule)
        yield from _about_jobs(view.jobs, rule)
    yield from _about_file(view.legible)


def _about_text(quality: Legible, rule: ConfidenceRule) -> Iterator[Doubt]:
    if quality.understood < rule.understood.little:
        yield _doubt(DoubtCode.LITTLE_UNDERSTOOD, understood=f"{quality.understood:.0%}")
    elif quality.understood < rule.understood.well:
        yield _doubt(DoubtCode.PARTLY_UNDERSTOOD, understood=f"{quality.understood:.0%}")
    if quality.words < rule.words:
        yield _doubt(DoubtCode.LITTLE_TEXT, words=quality.words)
    if quality.other_language >= rule.other_language:
        yield _doubt(DoubtCode.MIXED_LANGUAGE, share=f"{quality.other_language:.0%}")


def _about_jobs(jobs: tuple[BlindJob, ...], rule: ConfidenceRule) -> Iterator[Doubt]:
    dated = sum(job.dated for job in jobs)
    described = sum(job.described for job in jobs)
    if not jobs:
        yield _doubt(DoubtCode.NO_JOBS)
    elif not dated:
        yield _doubt(DoubtCode.NO_DATES)
    elif dated < rule.dated * len(jobs):
        yield _doubt(DoubtCode.FEW_DATES, count=len(jobs) - dated, jobs=len(jobs))
    if described < rule.described * len(jobs):
        yield _doubt(DoubtCode.FEW_DESCRIPTIONS, count=len(jobs) - described, jobs=len(jobs))


def _about_file(quality: Legible) -> Iterator[Doubt]:
    if quality.ocr:
        yield _doubt(DoubtCode.OCR)
    if quality.cut:
        yield _doubt(DoubtCode.PAGES_NOT_READ)
    if quality.hidden:
        yield _doubt(DoubtCode.HIDDEN_TEXT)


def _doubt(code: DoubtCode, **values: object) -> Doubt:
    return Doubt(code=code, text=load().confidence.doubts[code].text.format(**values))
