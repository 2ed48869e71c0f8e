"""What the audit trail says, in words of the people who read it.

Only what stands here is shown of an entry's detail: a word that somebody adds to it tomorrow could tell more
than the reader may know.
"""

from collections.abc import Callable, Mapping
from typing import Any

from hiring.enums import ScreeningOutcome
from hiring.pages.words import DECISIONS, REJECTION_REASONS, STAGES

VERBS = {
    "added": "added",
    "accepted": "accepted",
    "cancelled": "cancelled",
    "changed": "changed",
    "closed": "closed",
    "corrected": "corrected what was read",
    "declined": "declined",
    "discarded": "discarded a draft",
    "drafted": "drafted",
    "edited": "edited",
    "imported": "imported",
    "moved": "moved candidates",
    "opened": "opened",
    "proposed": "proposed",
    "proposed again": "proposed again",
    "published": "published",
    "received": "received",
    "removed template": "removed the template",
    "reopened": "reopened",
    "reset": "put back the original text",
    "retried": "tried files again",
    "sent again": "sent again",
    "saved template": "saved as a template",
    "sent packet back": "sent the packet back",
    "started screening": "started screening, which locked the weights",
    "submitted packet": "submitted the packet",
    "undid": "took a move back",
    "undid correction": "took a correction back",
    "uploaded": "uploaded resumes",
    "voided packet": "made the packet void by a change",
    "weighed": "set weights",
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
    "roles.role": "Role",
    "roles.roleversion": "Version of a role",
    "roles.sourcedocument": "Role document",
    "auth.user": "User",
}


def verb_words(verb: str) -> str:
    return VERBS.get(verb) or verb.replace("_", " ")


def detail_words(detail: Mapping[str, Any]) -> list[str]:
    """What is known and worth telling of an entry's detail, each in a few words."""
    return [words for key, say in _DETAILS.items() if key in detail and (words := say(detail[key]))]


def _counted(one: str, many: str) -> Callable[[Any], str]:
    def say(value: Any) -> str:
        number = len(value) if isinstance(value, list | dict) else value
        return f"{number} {one if number == 1 else many}" if isinstance(number, int) else ""

    return say


def _named(words: Mapping[Any, str], before: str = "") -> Callable[[Any], str]:
    return lambda value: f"{before}{words[value]}" if value in words else ""


def _as_it_is(before: str) -> Callable[[Any], str]:
    return lambda value: f"{before}{value}" if value else ""


_OUTCOMES = {
    ScreeningOutcome.SHORTLIST: "shortlist",
    ScreeningOutcome.HOLD: "hold",
    ScreeningOutcome.REJECT: "turn down",
}
_DETAILS: dict[str, Callable[[Any], str]] = {
    "applications": _counted("candidate", "candidates"),
    "finalists": _counted("finalist", "finalists"),
    "files": _counted("file", "files"),
    "to": _named({stage.value: words for stage, words in STAGES.items()}, "to: "),
    "kind": _named({kind.value: words.lower() for kind, words in DECISIONS.items()}, "decision: "),
    "outcome": _named({outcome.value: words for outcome, words in _OUTCOMES.items()}, "recommends: "),
    "reason_code": _named({code.value: words for code, words in REJECTION_REASONS.items()}, "reason: "),
    "weights": _counted("weight changed", "weights changed"),
    "paths": _counted("fact", "facts"),
    "fields": lambda value: ", ".join(str(each).replace("_", " ") for each in value),
    "parts": lambda value: f"parts: {', '.join(value) or 'none'}",
    "version": _as_it_is("version "),
    "role_version": _as_it_is("role version "),
}
