"""What the pages of a check show."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from hiring.actions.checks import Asked, Checked, asked_by_opening, asked_by_role
from hiring.advising import advice_of
from hiring.models import Opening
from hiring.pages.candidate.passages import passages
from hiring.pages.checking.forms import By, CheckForm, FileForm, TextForm, WordsForm
from hiring.pages.match import match_page
from roles.enums import CentreKind
from roles.models import RoleVersion
from roles.queries import criteria_by_key

TABS = {By.FILE: "A file", By.TEXT: "Its text", By.WORDS: "A few words"}
WAYS: dict[type[CheckForm], By] = {FileForm: By.FILE, TextForm: By.TEXT, WordsForm: By.WORDS}


@dataclass(frozen=True, slots=True)
class Subject:
    """What somebody checks themselves against: a role, or a vacancy. `kinds` are the kinds of centre in which
    alone something is asked, where there is a choice; `asked` takes the chosen one."""

    title: str
    address: str
    page: str
    version: RoleVersion
    asked: Callable[[CentreKind | None], Asked]
    kinds: list[CentreKind]
    vacancy: bool


def by_role(version: RoleVersion) -> Subject:
    """Of a version that came with its facts."""
    slug = version.role.slug
    named = {row.applies_when for row in version.criteria.all()}
    return Subject(
        title=version.title,
        address=reverse("role-check", args=[slug]),
        page=reverse("role", args=[slug]),
        version=version,
        asked=lambda kind: asked_by_role(version, kind),
        kinds=[kind for kind in CentreKind if kind in named],
        vacancy=False,
    )


def by_opening(opening: Opening) -> Subject:
    return Subject(
        title=opening.title,
        address=reverse("vacancy-check", args=[opening.pk]),
        page=reverse("vacancy", args=[opening.pk]),
        version=opening.role_version,
        asked=lambda _: asked_by_opening(opening),
        kinds=[],
        vacancy=True,
    )


def form_page(subject: Subject, form: CheckForm) -> dict[str, Any]:
    chosen = WAYS[type(form)]
    return {
        "subject": subject,
        "form": form,
        "by": chosen,
        "tabs": [(by, words, by == chosen) for by, words in TABS.items()],
        "section": "vacancies" if subject.vacancy else "roles",
    }


def result_page(subject: Subject, form: CheckForm, checked: Checked) -> dict[str, Any]:
    """The match as the candidate page shows it, without the total. A text or words come along, to be changed
    and checked again; a file has to be chosen again."""
    report, text = checked.report, checked.reading.text
    page = match_page(report, criteria_by_key(subject.version.pk), text)
    shown = {
        "page": page,
        "report": report,
        "record": checked.reading.record,
        "passages": passages(text, page.proven),
        "advice": advice_of(report),
        # Requirements and text stand on this very page.
        "ways": {"criterion": "", "evidence": ""},
    }
    if isinstance(form, FileForm):
        form = FileForm(version=subject.version, kinds=subject.kinds)
    return form_page(subject, form) | shown
