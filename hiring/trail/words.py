"""What the audit trail says, in words of the people who read it.

Only what stands here is shown of an entry's detail: a word that somebody adds to it tomorrow could tell more
than the reader may know.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.words import REJECTION_REASONS, STAGES

VERBS = {
    "accepted": "accepted",
    "accepted correction": "accepted what an applicant said was misread",
    "added": "added",
    "answered review": "answered who asked for a review",
    "applied": "applied",
    "asked for a review": "asked for a human review",
    "cancelled": "cancelled",
    "changed": "changed",
    "changed address": "changed their address",
    "closed": "closed",
    "corrected": "corrected what was read",
    "decided: hire": "decided to hire",
    "decided: reject": "decided to turn down",
    "decided: veto": "vetoed",
    "declined": "declined",
    "declined correction": "declined what an applicant said was misread",
    "discarded": "discarded a draft",
    "drafted": "drafted",
    "edited": "edited",
    "erased": "had what is personal erased",
    "exported": "exported the board",
    "gave another secret": "gave another secret",
    "handed desk over": "handed their desk over",
    "imported": "imported",
    "judged": "recorded a judgement",
    "made": "made",
    "made recovery codes": "made recovery codes",
    "merged": "merged two people into one",
    "moved": "moved candidates",
    "no longer told apart": "asked again whether two people are one",
    "noted": "wrote a note",
    "opened": "opened",
    "proposed": "proposed",
    "proposed correction": "said that something was misread",
    "proposed again": "proposed again",
    "published": "published",
    "received": "received",
    "recommended": "recommended",
    "removed": "removed",
    "removed template": "removed the template",
    "reopened": "reopened",
    "reset": "put back the original text",
    "retried": "tried files again",
    "saved template": "saved as a template",
    "revoked": "revoked",
    "set password": "set their password",
    "set up second factor": "set up their second factor",
    "signed up": "signed up",
    "sent again": "sent again",
    "sent packet back": "sent the packet back",
    "started screening": "started screening, which locked the weights",
    "submitted packet": "submitted the packet",
    "switched off": "switched off",
    "tested": "sent a test event",
    "told apart": "said that two people are not one",
    "took desk back": "took their desk back",
    "turned second factor off": "turned the second factor off",
    "undid": "took a move back",
    "undid correction": "took a correction back",
    "undid merge": "took a merge back",
    "uploaded": "uploaded resumes",
    "voided packet": "made the packet void by a change",
    "weighed": "set weights",
    "withdrew": "withdrew",
}

# What may be looked for by kind of thing: models by their label.
THINGS = {
    "hiring.opening": "Opening",
    "hiring.application": "Application",
    "hiring.resume": "Resume",
    "hiring.candidate": "Candidate",
    "hiring.screening": "Screening",
    "hiring.decisionpacket": "Packet",
    "hiring.decision": "Decision",
    "hiring.delegation": "Absence",
    "hiring.batch": "Upload",
    "hiring.screeningjob": "File of an upload",
    "hiring.merge": "Merge",
    "hiring.note": "Note",
    "hiring.openingtemplate": "Opening template",
    "hiring.mailtemplate": "Text of mail",
    "hiring.sentmail": "Mail",
    "hiring.webhookendpoint": "Webhook",
    "roles.role": "Role",
    "roles.roleversion": "Version of a role",
    "roles.apitoken": "API token",
    "roles.sourcedocument": "Role document",
    "auth.user": "User",
}


def verb_words(verb: str) -> str:
    return VERBS.get(verb) or verb.replace("_", " ")


def detail_words(detail: Mapping[str, Any], without: Collection[str] = ()) -> list[str]:
    """What is known and worth telling of an entry's detail, each in a few words."""
    told = detail.keys() - set(without)
    return [words for key, say in DETAILS.items() if key in told and (words := say(detail[key]))]


def move_words(before: str, after: str) -> str:
    """From stage to stage."""
    return f"moved from “{stage_words(before)}” to “{stage_words(after)}”"


def stage_words(stage: str) -> str:
    return STAGES[Stage(stage)]


def reason_words(code: str) -> str:
    """Why somebody was turned down; "" for none."""
    return REJECTION_REASONS[RejectionReason(code)] if code else ""


def _counted(one: str, many: str) -> Callable[[Any], str]:
    def say(value: Any) -> str:
        number = len(value) if isinstance(value, list | dict) else value
        return f"{number} {one if number == 1 else many}" if number and isinstance(number, int) else ""

    return say


def _named(words: Mapping[Any, str], before: str = "") -> Callable[[Any], str]:
    return lambda value: f"{before}{words[value]}" if value in words else ""


def _as_it_is(before: str) -> Callable[[Any], str]:
    return lambda value: f"{before}{value}" if value else ""


def _if_so(words: str) -> Callable[[Any], str]:
    return lambda value: words if value is True else ""


_OUTCOMES = {
    ScreeningOutcome.SHORTLIST: "shortlist",
    ScreeningOutcome.HOLD: "hold",
    ScreeningOutcome.REJECT: "turn down",
}
DETAILS: dict[str, Callable[[Any], str]] = {
    "applications": _counted("candidate", "candidates"),
    "finalists": _counted("finalist", "finalists"),
    "files": _counted("file", "files"),
    "to": _named({stage.value: words for stage, words in STAGES.items()}, "to: "),
    "known": _counted("known already", "known already"),
    "refused": _counted("refused", "refused"),
    "requirements": _counted("requirement", "requirements"),
    "taken": _counted("field taken over", "fields taken over"),
    "days": _counted("day", "days"),
    "act": _as_it_is(""),
    "label": _as_it_is(""),
    "outcome": _named({outcome.value: words for outcome, words in _OUTCOMES.items()}, "recommends: "),
    "reason_code": _named({code.value: words for code, words in REJECTION_REASONS.items()}, "reason: "),
    "weights": _counted("weight changed", "weights changed"),
    "paths": _counted("fact", "facts"),
    "fields": lambda value: ", ".join(str(each).replace("_", " ") for each in value),
    "host": _as_it_is("to "),
    "events": _counted("event", "events"),
    "kinds": _counted("kind of event", "kinds of events"),
    "parts": lambda value: f"parts: {', '.join(value) or 'none'}",
    "scopes": lambda value: f"for: {', '.join(value)}",
    "dissent": _if_so("against what stands"),
    "against_ranking": _if_so("against the ranking"),
    "internal": lambda value: "not advertised" if value else "advertised",
    "in_place_of": _as_it_is("in place of "),
    "version": _as_it_is("version "),
    "role_version": _as_it_is("role version "),
}
# Ids, hashes and sizes: for machines, or told by the thing itself.
SILENT = {
    "batch",
    "decision",
    "gone",
    "index",
    "kind",
    "name",
    "note",
    "opening",
    "other",
    "packet",
    "screening",
    "sha256",
    "size",
    "taker",
}
