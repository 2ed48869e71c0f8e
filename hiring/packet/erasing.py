"""A packet without what is personal of a finalist who had their data erased. What was decided on stays:
codes, levels, points, gates, who judged how."""

from collections.abc import Collection
from typing import TypeVar

from hiring.packet.content import Content, Corrected, Finalist, GateLine, Judgement, Remark, Result
from hiring.reading.masking import Identity, masked, unnamed

Row = TypeVar("Row", Judgement, Remark, Corrected)
ERASED = "Erased at the person's wish."
NAMELESS = "Erased candidate"


def erased(content: Content, applications: Collection[int], who: Identity) -> Content:
    """Where none of the applications is in it, without what names the person alone."""
    own = any(each.application in applications for each in content.finalists)
    summary = masked(content.summary, who) if own else unnamed(content.summary, who)
    finalists = tuple(
        _bare(each) if each.application in applications else _unnamed(each, who) for each in content.finalists
    )
    return content.model_copy(update={"finalists": finalists, "summary": summary})


def _unnamed(finalist: Finalist, who: Identity) -> Finalist:
    """What people wrote of another finalist may compare."""

    def said(rows: tuple[Row, ...], field: str) -> tuple[Row, ...]:
        return tuple(each.model_copy(update={field: unnamed(getattr(each, field), who)}) for each in rows)

    told = {
        "judgements": said(finalist.judgements, "reason"),
        "notes": said(finalist.notes, "text"),
        "corrections": said(finalist.corrections, "why"),
    }
    return finalist.model_copy(update=told)


def _bare(finalist: Finalist) -> Finalist:
    gone = {"name": NAMELESS, "resume_sha256": "", "file": "", "pay": None, "confidence": None}
    told = {
        "results": {key: _result(each) for key, each in finalist.results.items()},
        "gates": tuple(GateLine(label=each.label, result=each.result, reason="") for each in finalist.gates),
        "flags": tuple(each.model_copy(update={"text": ""}) for each in finalist.flags),
        "judgements": tuple(map(_judgement, finalist.judgements)),
        "corrections": (),
        "notes": (),
    }
    return finalist.model_copy(update=gone | told)


def _result(result: Result) -> Result:
    return result.model_copy(update={"reason": "", "quotes": ()})


def _judgement(judgement: Judgement) -> Judgement:
    return judgement.model_copy(update={"reason": ERASED if judgement.reason else ""})
