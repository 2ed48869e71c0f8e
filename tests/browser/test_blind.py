"""A blind opening in a browser: nothing that a window shows, holds or saves tells who applied, until the
decision packet."""

from pathlib import Path

from playwright.sync_api import Page

from hiring.models import Application
from tests.factories.models import make_opening
from tests.factories.packets import make_finalist, make_submitted
from tests.rules.blind_rows import EMAIL, NAME, PHONE, PLACE, reading, traces_in


def test_who_applied_is_told_nowhere_before_the_packet_and_everywhere_after(
    signed_in: Page, tmp_path: Path, complaints: list[str]
) -> None:
    opening = make_opening(title="Ward nights", blind=True)
    person = {"email": EMAIL, "phone": PHONE, "location": PLACE}
    application = make_finalist(opening, NAME, person=person, reading=reading())

    before = walk(signed_in, application, tmp_path)
    make_submitted(application)
    after = walk(signed_in, application, tmp_path)

    assert {place: traces for place, words in before.items() if (traces := traces_in(words))} == {}
    assert [place for place, words in after.items() if NAME not in words] == []
    assert complaints == []


def walk(page: Page, application: Application, folder: Path) -> dict[str, str]:
    """What a recruiter meets on the way from the board to screening, by place."""
    board, name = f"/openings/{application.opening_id}/", application.code
    page.goto(board)
    seen = {"board": held(page), "export": saved(page, folder)}
    page.get_by_role("searchbox").first.fill(name)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{board}?*{name}*")
    seen["search"] = held(page)
    page.locator(f"a[href*='/applications/{application.pk}/']").first.click()
    page.wait_for_url(f"**/applications/{application.pk}/**")
    seen["candidate"] = held(page)
    page.goto(f"/applications/{application.pk}/screening/")
    seen["screening"] = held(page)
    return seen


def held(page: Page) -> str:
    """The whole document, its title and its address."""
    return "\n".join((page.content(), page.title(), page.url))


def saved(page: Page, folder: Path) -> str:
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    download.value.save_as(folder / "board.csv")
    return download.value.suggested_filename + (folder / "board.csv").read_text(encoding="utf-8-sig")
