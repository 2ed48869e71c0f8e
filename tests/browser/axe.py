"""axe-core, Deque's rules for accessible pages, run in the browser on the page as it stands."""

from functools import cache
from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

# What axe calls findings that keep people out, or make it hard for them.
SERIOUS = ("serious", "critical")


def serious_findings(page: Page) -> list[str]:
    """Each serious finding with the first element it is about; nothing where the page is fine."""
    # In the page's own world, which the content policy does not keep a test out of.
    page.evaluate(_script())
    found: list[dict[str, Any]] = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:120]}"
        for each in found
        if each["impact"] in SERIOUS
    ]


@cache
def _script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
