"""The parts of the candidate page and the ways between them: what stands left and right, in the address."""

from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest, QueryDict
from django.urls import reverse


class Left(StrEnum):
    CRITERIA = ""
    FACTS = "facts"
    CORRECT = "correct"


class Right(StrEnum):
    TEXT = ""
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Ways:
    """What is shown, and addresses: of the four parts, and `criterion` and `evidence`, which are "" where
    these stand on this very page. Queries: this one; `onwards` from where something is corrected, back to the
    facts; `board` by which the opening's board was left."""

    left: Left
    right: Right
    criteria: str
    facts: str
    text: str
    file: str
    criterion: str
    evidence: str
    query: str
    onwards: str
    board: str


def ways(request: HttpRequest, application: int, left: Left | None = None) -> Ways:
    """`left` where the address does not say it."""
    shown = left or (Left.FACTS if request.GET.get("left") == Left.FACTS else Left.CRITERIA)
    right = Right.FILE if request.GET.get("right") == Right.FILE else Right.TEXT
    page = reverse("application", args=[application])

    def to(**parts: str) -> str:
        return page + query_with(request.GET, **parts)

    return Ways(
        left=shown,
        right=right,
        criteria=to(left=""),
        facts=to(left=Left.FACTS),
        text=to(right=""),
        file=to(right=Right.FILE),
        criterion="" if shown is Left.CRITERIA else to(left=""),
        evidence="" if right is Right.TEXT else to(right=""),
        query=query_with(request.GET),
        onwards=query_with(request.GET, left=Left.FACTS),
        board=query_with(request.GET, left="", right="", all=""),
    )


def query_with(query: QueryDict, **parts: str) -> str:
    """The query string with some parts set anew, or taken out where they are empty; "" for none."""
    changed = query.copy()
    for name, value in parts.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return f"?{changed.urlencode()}" if changed else ""
