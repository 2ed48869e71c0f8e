"""Profiles as the commands print them."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.core.management.base import OutputWrapper

from roles.actions.profiles import Draft, ImportedRole
from roles.management.terminal import console, plain, table
from roles.reading.profile import Profile

# Kept by us beside what a document's draft is printed with.
NOT_PRINTED = {"slug", "area", "disagreements"}
FACTS = ("duties", "skills", "education", "experience", "certifications", "kpis", "salary_bands")


def draft_json(profile: Profile) -> dict[str, Any]:
    """A draft as JSON: amounts are numbers, citations stand last in their item."""
    content: dict[str, Any] = profile.model_dump(exclude=NOT_PRINTED)
    for kind in FACTS:
        content[kind] = [_item(item) for item in content[kind]]
    return content


def _item(fact: dict[str, Any]) -> dict[str, Any]:
    content = {name: _plain(value) for name, value in fact.items() if name != "citations"}
    return {**content, "citations": fact["citations"]}


def _plain(value: Any) -> Any:
    """Whole amounts as whole numbers."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)


def counts(profile: Profile) -> dict[str, int]:
    """How many facts of each kind."""
    return {kind: len(getattr(profile, kind)) for kind in FACTS}


def print_documents(drafts: Sequence[Draft], stdout: OutputWrapper) -> None:
    """A table of what was found in each document, then the readers' warnings."""
    headings = [_words(kind) for kind in FACTS]
    found = table("Documents", "document", "role", "level", *headings, numbers=tuple(headings))
    for draft in drafts:
        cells = (draft.name, draft.profile.title, draft.profile.level, *counts(draft.profile).values())
        found.add_row(*map(plain, cells))
    console(stdout).print(found)
    for draft in drafts:
        for warning in draft.profile.warnings:
            stdout.write(f"Warning: {draft.name}: {warning}")


def print_import(imported: ImportedRole, stdout: OutputWrapper) -> None:
    """What an import came to for one role, with the disagreements between its documents."""
    facts = ", ".join(f"{number} {_words(kind)}" for kind, number in counts(imported.profile).items())
    stdout.write(f"{imported.version.label}: {imported.profile.title}, {outcome(imported)}; {facts}")
    for name in imported.told:
        stdout.write(f"  {name}: told already by the role's written profile, kept for its citations")
    for item in imported.profile.disagreements:
        sides = "; ".join(f"{side.says} ({', '.join(side.documents)})" for side in item.positions)
        stdout.write(f"  Disagreement about {item.subject}: {sides}.")
        stdout.write(f"    Settled as {item.settled}: {item.rule}")


def outcome(imported: ImportedRole) -> str:
    """In words: "new draft", "unchanged, published"."""
    state = "new" if imported.created else "unchanged"
    return f"{state}, {imported.version.status}" + (" now" if imported.published else "")


def import_json(imported: ImportedRole) -> dict[str, Any]:
    """What an import came to for one role, as JSON."""
    version = imported.version
    return {
        "role": version.role.slug,
        "version": version.number,
        "status": version.status,
        "created": imported.created,
        "documents": [draft.name for draft in imported.drafts],
        "told": list(imported.told),
        "counts": counts(imported.profile),
        "disagreements": [item.model_dump(mode="json") for item in imported.profile.disagreements],
        "profile": draft_json(imported.profile),
    }


def _words(kind: str) -> str:
    return kind.replace("_", " ")
