"""axe-core, Deque's rules for accessible pages, run in the browser on the page as it stands."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# What axe calls findings that keep people out, or make it hard for them; with the first element of each.
SERIOUS = """
async () => (await axe.run({resultTypes: ["violations"]})).violations
  .filter(each => ["serious", "critical"].includes(each.impact))
  .map(each => `${each.id}: ${each.help}: ${each.nodes[0].html.slice(0, 120)}`)
"""


def serious_findings(page: Page) -> list[str]:
    """Each serious finding with the first element it is about; nothing where the page is fine."""
    # In the page's own world, which the content policy does not keep a test out of.
    page.evaluate(_script())
    found: list[str] = page.evaluate(SERIOUS)
    return found


@cache
def _script() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
