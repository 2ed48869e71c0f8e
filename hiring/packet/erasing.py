"""A packet without what is personal of a finalist who had their data erased. What was decided on stays:
codes, levels, points, gates, who judged how."""

from collections.abc import Collection

from hiring.packet.content import Content, Finalist, GateLine, Judgement, Result
from hiring.reading.masking import Identity, masked

ERASED = "Erased at the person's wish."
NAMELESS = "Erased candidate"


def erased(content: Content, applications: Collection[int], who: Identity) -> Content:
    finalists = tuple(_bare(each) if each.application in applications else each for each in content.finalists)
    return content.model_copy(update={"finalists": finalists, "summary": masked(content.summary, who)})


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
