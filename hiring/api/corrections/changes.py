"""What a correction changes, by path, as the page's form has it."""

from typing import Any

from rest_framework.exceptions import ValidationError

from hiring import identity
from hiring.api.corrections.shapes import CorrectionMade, ResumePart
from hiring.facts import facts_of
from hiring.models import Application
from hiring.queries.corrections import fixes_of
from hiring.reading.correction_paths import FIELDS, YES_OR_NO, path_of
from hiring.reading.corrections import Overlay
from roles.enums import DegreeLevel, RoleLevel

LEVELS = {"employment": RoleLevel, "education": DegreeLevel}
# The longest fact.
LONGEST = 300


def changes_of(application: Application, given: CorrectionMade) -> dict[str, Any]:
    """What to correct. Raises ValidationError for a field that there is not, or that cannot say this."""
    laid = _laid(application, given)
    if wrong := _wrongs(given):
        raise ValidationError(wrong)
    path = path_of(given.kind, given.index)
    if given.gone:
        return {path: None}
    facts = {name: _plain(value) for name, value in given.facts.items()}
    if laid.at(path) is not None:
        return {f"{path}/{name}": value for name, value in facts.items()}
    whole = {name: facts.get(name) for name in FIELDS[given.kind]}
    return {path: {name: bool(value) if name in YES_OR_NO else value for name, value in whole.items()}}


def _plain(value: str | bool | None) -> str | bool | None:
    return (value.strip() or None) if isinstance(value, str) else value


def _wrongs(given: CorrectionMade) -> dict[str, list[str]]:
    said = {name: _wrong(given.kind, name, value) for name, value in given.facts.items()}
    return {f"facts.{name}": [words] for name, words in said.items() if words}


def _laid(application: Application, given: CorrectionMade) -> Overlay:
    """The facts as they are. Raises ValidationError where there is no such entry to set right."""
    laid = facts_of(application, fixes_of(application.resume))
    if given.kind is ResumePart.CONTACT:
        there = given.index == 0 and not identity.hidden(application) and not given.gone
    else:
        entries = laid.tree[given.kind]
        there = given.index < len(entries) and entries[given.index] is not None
        there = there or (given.index == len(entries) and not given.gone)
    if not there:
        raise ValidationError({"index": [f"there is no such entry in {given.kind}"]})
    return laid


def _wrong(kind: ResumePart, name: str, value: object) -> str:
    """Why a field cannot be set to that; "" where it can."""
    if name not in FIELDS[kind]:
        return f"is no field of {kind}"
    if name in YES_OR_NO:
        return "" if isinstance(value, bool) else "must be true or false"
    if isinstance(value, bool):
        return "must be text"
    if value is not None and len(str(value)) > LONGEST:
        return f"must have at most {LONGEST} letters"
    if name == "level" and value and value not in set(LEVELS[kind]):
        return f"must be one of {', '.join(LEVELS[kind])}"
    return ""
