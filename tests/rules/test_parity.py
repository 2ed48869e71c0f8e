"""Pages and the API do the same: whatever pages have an action do, the API has the same action do too."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from django.conf import settings

APPS = ("hiring", "roles")
ACTIONS = ("hiring.actions.", "roles.actions.")
# Called by pages alone, with the reason.
FOR_PAGES_ALONE = {
    "hiring.actions.mail_texts.text_of": "the API tells the texts of all kinds of mail with one question",
    "hiring.actions.webhook_endpoints.host_of": "words for people: the API tells the whole address",
    "hiring.actions.webhook_endpoints.rules": "what a form says before it is sent",
    "roles.actions.versions.stale": "the words of a page that is out of date: the API has If-Match",
}


def actions_called(source: str) -> set[str]:
    """The actions that a module's source uses, by where they are defined, however it imports them."""
    tree = ast.parse(source)
    names = dict(_imported(tree))
    used = (_dotted(node, names) for node in ast.walk(tree) if isinstance(node, ast.Name | ast.Attribute))
    return {action for each in used if each and (action := _action(each))}


def _imported(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Each name and what it stands for, wherever it is imported: `reviews` for hiring.actions.reviews."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from ((each.asname or each.name, f"{node.module}.{each.name}") for each in node.names)
        elif isinstance(node, ast.Import):
            for each in node.names:
                top = each.name.partition(".")[0]
                yield (each.asname, each.name) if each.asname else (top, top)


def _dotted(node: ast.expr, names: dict[str, str]) -> str:
    """`reviews.answer_review` as a whole path; "" for what is no import's."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute) and (before := _dotted(node.value, names)):
        return f"{before}.{node.attr}"
    return ""


@cache
def _action(path: str) -> str:
    """Where the function of that path is defined, if it is one of the actions; else ""."""
    found = _found(path) if path.startswith(APPS) else None
    if not inspect.isfunction(found) or not found.__module__.startswith(ACTIONS):
        return ""
    return f"{found.__module__}.{found.__qualname__}"


def _found(path: str) -> object:
    """What stands at a path; None where nothing does."""
    module, _, name = path.rpartition(".")
    try:
        return getattr(import_module(module), name, None) if module else None
    except ModuleNotFoundError:
        return None


def actions_of(layer: str) -> set[str]:
    """Of the pages or the API of all apps."""
    files = (file for app in APPS for file in Path(settings.BASE_DIR, app, layer).rglob("*.py"))
    return {each for file in files for each in actions_called(file.read_text(encoding="utf-8"))}


def test_whatever_pages_do_the_api_does() -> None:
    pages = actions_of("pages")

    assert pages - actions_of("api") == set(FOR_PAGES_ALONE)
    assert len(pages) > 50


@pytest.mark.parametrize(
    "source",
    [
        "from hiring.actions.reviews import answer_review\nanswer_review(text='')",
        "from hiring.actions.reviews import answer_review as answer\npartial(answer, text='')",
        "from hiring.actions import reviews\nreviews.answer_review(text='')",
        "from hiring import actions\nactions.reviews.answer_review(text='')",
        "import hiring.actions.reviews\nhiring.actions.reviews.answer_review(text='')",
        "import hiring.actions.reviews as asked\nlambda: asked.answer_review(text='')",
        "def view():\n    from hiring.actions import reviews\n    return reviews.answer_review(text='')",
        "from hiring.pages.candidate.answering import answer_review\nanswer_review(text='')",
    ],
)
def test_an_action_is_found_however_it_is_imported(source: str) -> None:
    assert actions_called(source) == {"hiring.actions.reviews.answer_review"}


def test_what_is_no_action_is_none() -> None:
    source = (
        "from hiring.actions import reviews\nfrom hiring.actions.refusals import Refused\n"
        "from hiring.permissions import may_screen\ndef view(request):\n"
        "    assert may_screen(request.user), reviews.LONGEST\n    raise Refused(request.note())"
    )

    assert actions_called(source) == set()
