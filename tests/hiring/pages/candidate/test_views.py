"""The candidate page: the file beside the text, notes, other applications, who has looked."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from hiring.models import Application, Note, Sighting
from roles.permissions import Part
from tests.factories.files import lines, pdf
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.pages import parsed, texts, words


def as_user(part: Part) -> Client:
    client = Client()
    client.force_login(make_user(part))
    return client


@pytest.fixture
def with_pdf(recruiter: Client, media: Path, tmp_path: Path) -> Application:
    """An application whose file is a PDF of one page."""
    file = pdf(tmp_path / "ada.pdf", lines(["Ward Manager"]))
    application = make_application(name="ada.pdf", kind="pdf")
    application.resume.file.save("resumes/ada.pdf", ContentFile(file.read_bytes()))
    return application


def elsewhere(application: Application, **opening: object) -> Application:
    """The same person's application for another opening."""
    other = make_opening(title="Somewhere else")
    type(other).objects.filter(pk=other.pk).update(**opening)
    return Application.objects.create(
        opening=other, resume=application.resume, candidate=application.candidate, match=application.match
    )


def test_a_passage_tells_all_it_counted_for_with_levels_and_points(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application().pk}/"))

    passages = page.select(".passage")
    assert passages
    for passage in passages:
        ways = {str(link["href"]) for link in passage.select("a.said")}
        assert ways == {f"#{passage['id']}"}
        for row in passage.select(".counted tbody tr"):
            (link,) = row.select("a")
            criterion = page.select(f"[id='{str(link['href'])[1:]}']")[0]
            level, points = texts(criterion, "td")[2:]
            assert words(row).endswith(f"{level} {points}")


def test_the_original_file_stands_beside_the_facts_or_the_requirements(
    recruiter: Client, with_pdf: Application
) -> None:
    page = parsed(recruiter.get(f"/applications/{with_pdf.pk}/?right=file"))

    (picture,) = page.select("#resume img")
    drawn = recruiter.get(str(picture["src"]))
    assert picture["src"] == f"/applications/{with_pdf.pk}/pages/1/"
    assert drawn.content.startswith(b"\x89PNG")
    assert drawn.headers["Content-Type"] == "image/png"
    assert drawn.headers["Cache-Control"] == "private, max-age=600"
    # Evidence stands in the text: links to it lead there.
    assert {str(link["href"]).partition("#")[0] for link in page.select(".quotes a")} == {
        f"/applications/{with_pdf.pk}/"
    }


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_that_the_file_does_not_have_is_404(
    recruiter: Client, with_pdf: Application, number: int
) -> None:
    assert recruiter.get(f"/applications/{with_pdf.pk}/pages/{number}/").status_code == 404


def test_a_file_that_cannot_be_drawn_is_404(recruiter: Client, with_pdf: Application) -> None:
    Path(with_pdf.resume.file.path).write_bytes(b"no longer a PDF")

    assert recruiter.get(f"/applications/{with_pdf.pk}/pages/1/").status_code == 404


def test_a_file_of_another_kind_is_a_download_only(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application().pk}/?right=file"))

    assert page.select("#resume img") == []
    assert texts(page, "#resume h2") == ["The resume, as it was read"]


def test_a_blind_opening_shows_neither_pages_nor_the_persons_other_applications(
    recruiter: Client, with_pdf: Application
) -> None:
    elsewhere(with_pdf)
    type(with_pdf.opening).objects.update(blind=True)

    page = parsed(recruiter.get(f"/applications/{with_pdf.pk}/?right=file"))

    assert recruiter.get(f"/applications/{with_pdf.pk}/pages/1/").status_code == 404
    assert page.select("#resume img") == []
    assert "Somewhere else" not in words(page)


def test_other_applications_of_the_person_are_listed(recruiter: Client) -> None:
    application = make_application()
    other = elsewhere(application)

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    (link,) = page.select("section[aria-labelledby=others-heading] table a")
    assert (link["href"], link.text) == (f"/applications/{other.pk}/", "Somewhere else")


def test_an_application_that_is_hidden_elsewhere_is_not_told_beside_the_name(recruiter: Client) -> None:
    application = make_application()
    elsewhere(application, blind=True)

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert "None that you may see." in words(page.select("section[aria-labelledby=others-heading]")[0])


def test_a_note_is_added_and_shown_with_its_writer(recruiter: Client) -> None:
    application = make_application()

    response = recruiter.post(
        f"/applications/{application.pk}/notes/?left=facts", {"text": "Call <b>her</b>"}
    )

    assert response.url == f"/applications/{application.pk}/?left=facts#notes"  # type: ignore[attr-defined]
    page = parsed(recruiter.get(f"/applications/{application.pk}/"))
    assert texts(page, "#notes .note") == ["Call <b>her</b>"]
    assert Note.objects.get().by.username in words(page.select("#notes")[0])


def test_an_empty_note_is_asked_for_again(recruiter: Client) -> None:
    application = make_application()

    response = recruiter.post(f"/applications/{application.pk}/notes/", {"text": " "})

    assert (response.status_code, Note.objects.count()) == (422, 0)
    assert "This field is required." in response.content.decode()


@pytest.mark.parametrize(("part", "may"), [(Part.RECRUITER, 302), (Part.DIRECTOR, 404), (Part.AUDITOR, 404)])
def test_who_may_not_comment_has_no_form_and_a_crafted_note_is_404(part: Part, may: int, db: None) -> None:
    application, client = make_application(), as_user(part)

    page = parsed(client.get(f"/applications/{application.pk}/"))

    assert bool(page.select("#notes form")) is (may == 302)
    assert client.post(f"/applications/{application.pk}/notes/", {"text": "x"}).status_code == may


def test_looking_is_recorded_and_shown(recruiter: Client, media: Path, with_pdf: Application) -> None:
    recruiter.get(f"/applications/{with_pdf.pk}/")
    recruiter.get(f"/applications/{with_pdf.pk}/pages/1/")
    page = parsed(recruiter.get(f"/applications/{with_pdf.pk}/"))

    counts = Sighting.objects.order_by("what").values_list("what", "named", "count")
    assert list(counts) == [("file", True, 1), ("page", True, 2)]
    rows = texts(page, "section[aria-labelledby=sightings-heading] tbody tr")
    assert sorted(row.split()[1] for row in rows) == ["file", "page"]
