"""Whatever actions write into the audit trail, its pages say in words."""

import ast
from functools import cache
from pathlib import Path

from django.apps import apps
from django.conf import settings

from hiring.trail.words import DETAILS, SILENT, THINGS, VERBS

FOLDERS = ("hiring", "roles")
WRITERS = {"record", "_record"}


@cache
def calls() -> tuple[ast.Call, ...]:
    """Every call by which something is written into the trail. Read once: there are many files."""
    paths = {path for folder in FOLDERS for path in Path(settings.BASE_DIR, folder).rglob("*.py")}
    return tuple(
        node
        for path in sorted(paths)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in WRITERS
    )


def words(node: ast.expr | None) -> set[str]:
    """Every text that an expression may come to."""
    inner = ast.walk(node) if node else ()
    return {each.value for each in inner if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def verbs() -> set[str]:
    """As keyword, or as the second argument of a module's own helper."""
    found: set[str] = set()
    for call in calls():
        named = {keyword.arg: keyword.value for keyword in call.keywords}
        found |= words(named.get("verb") or (call.args[1] if len(call.args) > 1 else None))
    return found


def details() -> set[str]:
    own = {"by", "verb", "subject", None}
    return {str(keyword.arg) for call in calls() for keyword in call.keywords if keyword.arg not in own}


def test_every_verb_has_words() -> None:
    """What is put together as it runs ("decided: hire") begins like one that has."""
    assert {verb for verb in verbs() if not any(known.startswith(verb) for known in VERBS)} == set()


def test_no_verb_has_words_in_vain() -> None:
    assert {verb for verb in VERBS if not any(verb.startswith(known) for known in verbs())} == set()


def test_every_detail_is_said_or_left_out_on_purpose() -> None:
    assert details() - set(DETAILS) - SILENT == set()


def test_every_kind_of_thing_is_a_model() -> None:
    assert [apps.get_model(label)._meta.label_lower for label in THINGS] == list(THINGS)
