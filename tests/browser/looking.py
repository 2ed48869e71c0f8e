"""What makes a page unfit to be used, looked for on one visit: it scrolls sideways, its text is faint, or axe
has a serious finding."""

from collections.abc import Iterable

from playwright.sync_api import Page

from tests.browser.axe import serious_findings
from tests.browser.contrast import faint_texts

WIDTHS = (320, 390, 768, 1280, 1600)


def faults(page: Page) -> list[str]:
    """Of the page as it stands."""
    return [*_sideways(page), *_faint(page), *serious_findings(page)]


def faults_of(page: Page, addresses: Iterable[str]) -> dict[str, list[str]]:
    """Of the pages at these addresses, by address; those that have none are left out."""
    found = {}
    for address in addresses:
        page.goto(address)
        found[address] = faults(page)
    return {address: faults for address, faults in found.items() if faults}


def _sideways(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            found.append(f"{needed} wide at {width}")
    return found


def _faint(page: Page) -> list[str]:
    found = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        found += [f"{scheme}: {text}" for text in faint_texts(page)]
    return found
