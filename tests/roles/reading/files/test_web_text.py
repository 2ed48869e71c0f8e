"""What a browser would show of an HTML page, and what the page hides."""

from pathlib import Path

import pytest

from roles.reading.errors import UnreadableFile
from roles.reading.files import extract
from roles.reading.text import DocumentText, HiddenReason, HiddenText


def read(tmp_path: Path, body: str, head: str = "") -> DocumentText:
    path = tmp_path / "a.html"
    path.write_text(f"<!doctype html><html><head><title>Tab</title>{head}</head><body>{body}</body></html>")
    return extract(path)


def test_blocks_lists_tables_and_headings_keep_their_structure(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        "<h1>Harbour &amp; dock</h1><p>One <b>bold</b>\n word<br>next line</p>"
        "<ul><li>First</li><li><p>Second</p></li></ul>"
        "<table><tr><th>Pay</th><th>Place</th></tr><tr><td>20</td><td>Leith</td></tr></table>",
    )
    assert (
        document.text
        == "Harbour & dock\n\nOne bold word\nnext line\n\nFirst\nSecond\n\nPay\tPlace\n20\tLeith"
    )
    assert [line.heading for line in document.lines] == [True, *[False] * 6]
    assert [line.item for line in document.lines] == [False] * 3 + [True] * 2 + [False] * 2


def test_scripts_styles_comments_and_the_title_are_not_text(tmp_path: Path) -> None:
    assert read(tmp_path, "<script>x()</script><style>p{}</style><!-- no --><p>Yes</p>").text == "Yes"


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ('<p style="display:none">forklift</p>', HiddenReason.MARKED_HIDDEN),
        ("<p hidden>forklift</p>", HiddenReason.MARKED_HIDDEN),
        ('<span aria-hidden="true">forklift</span>', HiddenReason.MARKED_HIDDEN),
        ('<p style="visibility: hidden">forklift</p>', HiddenReason.MARKED_HIDDEN),
        ('<p style="font-size:1px">forklift</p>', HiddenReason.TINY),
        ('<p style="color:#fff">forklift</p>', HiddenReason.SAME_COLOUR),
        ('<p style="color:rgb(250, 250, 250)">forklift</p>', HiddenReason.SAME_COLOUR),
        ('<p style="opacity:0">forklift</p>', HiddenReason.TRANSPARENT),
        ('<p style="position:absolute;left:-9999px">forklift</p>', HiddenReason.OFF_PAGE),
        ('<p class="gone">forklift</p>', HiddenReason.MARKED_HIDDEN),
    ],
)
def test_what_no_one_sees_is_kept_apart(tmp_path: Path, markup: str, why: HiddenReason) -> None:
    document = read(tmp_path, f"<p>Shift lead</p>{markup}", "<style>/* x */ .gone { display: none }</style>")
    assert document.text == "Shift lead"
    assert document.hidden == (HiddenText("forklift", why),)


@pytest.mark.parametrize(
    "markup",
    [
        '<div style="background:#1f3a4d"><p style="color:white">Profile</p></div>',
        '<div class="side"><p>Profile</p></div>',
        '<div style="background:linear-gradient(#000,#333);color:#fff">Profile</div>',
        '<div style="color:#fff"><span style="color:#222">Profile</span></div>',
        '<div class="bar"><h1 style="color:#fff">Profile</h1></div>',
    ],
)
def test_white_text_on_a_dark_ground_is_seen(tmp_path: Path, markup: str) -> None:
    rules = "<style>.side{background-color:#203040;color:#fff} body .bar{background:#000}</style>"
    document = read(tmp_path, markup, rules)
    assert (document.text, document.hidden) == ("Profile", ())


def test_the_page_s_own_date_is_kept(tmp_path: Path) -> None:
    head = '<meta property="article:published_time" content="2021-04-05T10:00:00Z">'
    assert read(tmp_path, "<p>Yes</p>", head).dated == "2021-04-05"


def test_declared_encodings_are_followed(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<html><meta charset="iso-8859-2"><p>Wiśniewska</p></html>'.encode("iso-8859-2"))
    assert extract(path).text == "Wiśniewska"


def test_absurdly_deep_nesting_is_refused_or_read_but_never_crashes(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read(tmp_path, "<b>" * 100_000)
