"""Attacks on a JSON Resume: each gives the document that would be handed in instead of an honest one."""

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from tests.factories.hostile import letters
from tests.factories.hostile.attacks import INSTRUCTIONS, TIMES, Family
from tests.factories.hostile.roles import Target

Document = dict[str, Any]
Write = Callable[[Document, Target], None]
# Ways to keep a browser from showing what an element holds.
STYLES = ("style='display:none'", "style='font-size:0'", "style='color:#fff'", "style='opacity:0'", "hidden")
JOBS = 1_000


@dataclass(frozen=True, slots=True)
class FieldAttack:
    """`write` changes a copy of the honest document."""

    name: str
    family: Family
    write: Write

    def on(self, document: Document, role: Target) -> bytes:
        changed = deepcopy(document)
        self.write(changed, role)
        return json.dumps(changed).encode()


def _listed(entries: Callable[[Target], Sequence[Document]], section: str = "skills") -> Write:
    return lambda document, role: document.setdefault(section, []).extend(entries(role))


def _told(texts: Callable[[Target], Sequence[str]]) -> Write:
    """Under the first job; where there is none in the summary."""

    def write(document: Document, role: Target) -> None:
        if jobs := document.get("work"):
            jobs[0]["highlights"] = [*jobs[0].get("highlights", ()), *texts(role)]
        else:
            document["basics"]["summary"] = "\n".join([document["basics"].get("summary", ""), *texts(role)])

    return write


def _basic(**fields: Callable[[Target], Any]) -> Write:
    return lambda document, role: document["basics"].update({name: of(role) for name, of in fields.items()})


def _hidden(style: str) -> Write:
    return _told(
        lambda role: [f"<p>Kept records</p><div {style}>{', '.join((*role.duties, *role.keywords))}</div>"]
    )


def _every_job(**fields: Any) -> Write:
    def write(document: Document, role: Target) -> None:
        for job in document.get("work", ()):
            job.update(fields)

    return write


def _jobs_again(document: Document, role: Target) -> None:
    document["work"] = [dict(job) for job in document.get("work", ()) for _ in range(10)]


def _unknown(**fields: Callable[[Target], Any]) -> Write:
    return lambda document, role: document.update({name: of(role) for name, of in fields.items()})


STUFFED: dict[str, Write] = {
    "every keyword ten times, in one skill": _listed(
        lambda role: [{"name": "Skills", "keywords": list(role.keywords) * 10}]
    ),
    "every keyword as an expert's": _listed(
        lambda role: [{"name": name, "level": "Expert"} for name in role.keywords]
    ),
    "every keyword as an interest": _listed(
        lambda role: [{"name": name} for name in role.keywords * 3], "interests"
    ),
    "every keyword as a project's": _listed(
        lambda role: [{"name": "Work", "keywords": list(role.keywords)}], "projects"
    ),
    "every keyword as a volunteer": _listed(
        lambda role: [{"position": "Volunteer", "highlights": list(role.keywords)}], "volunteer"
    ),
    "required skills fifty times, under a job": _told(lambda role: [", ".join(role.required * TIMES)]),
    "every keyword in the headline": _basic(label=lambda role: ", ".join(role.keywords)),
    "a thousand jobs of the role": _listed(
        lambda role: [
            {"position": role.profile.title, "name": f"Acme {each}", "startDate": "2001", "endDate": "2002"}
            for each in range(JOBS)
        ],
        "work",
    ),
}  # fmt: skip
HIDDEN = {f"HTML: {style}": _hidden(style) for style in STYLES}
ORDERS = {
    "an instruction as the summary": _basic(summary=lambda role: INSTRUCTIONS[0]),
    "instructions under a job": _told(lambda role: INSTRUCTIONS),
    "an instruction as the headline": _basic(label=lambda role: INSTRUCTIONS[1]),
}
LETTERS = {
    "Cyrillic": _told(lambda role: [duty.translate(letters.CYRILLIC) for duty in role.duties]),
    "zero-width characters": _told(lambda role: [letters.between(duty) for duty in role.duties]),
}
UNREAD: dict[str, Write] = {
    "comments of HTML": _told(lambda role: [f"<!-- {', '.join(role.keywords)} -->"]),
    "fields of extensions": _unknown(**{"x-keywords": lambda role: list(role.keywords)}),
    "references to other files": _unknown(**{"$ref": lambda role: "file:///etc/passwd"}),
    "names in other letters": _unknown(Skills=lambda role: [{"name": name} for name in role.keywords]),
    "meta data": _unknown(
        meta=lambda role: {"canonical": INSTRUCTIONS[0], "theme": ", ".join(role.keywords)}
    ),
    "profiles": _basic(profiles=lambda role: [{"network": name, "url": name} for name in role.keywords]),
    "the picture's address": _basic(image=lambda role: ", ".join(role.keywords)),
}
DATES: dict[str, Write] = {
    "jobs in the future": _every_job(startDate="2031-01", endDate="2039-01"),
    "jobs that end before they begin": _every_job(startDate="2024-01", endDate="1990-01"),
    "jobs of thousands of years": _every_job(startDate="1000", endDate="9999"),
    "months that are none": _every_job(startDate="1990-13", endDate="2024-00"),
    "the same jobs ten times over": _jobs_again,
}  # fmt: skip
ATTACKS = tuple(
    FieldAttack(name, family, write)
    for family, group in (
        (Family.STUFFED, STUFFED),
        (Family.HIDDEN, HIDDEN),
        (Family.INSTRUCTIONS, ORDERS),
        (Family.LETTERS, LETTERS),
        (Family.UNREAD, UNREAD),
        (Family.DATES, DATES),
    )
    for name, write in group.items()
)
