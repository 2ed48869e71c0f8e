"""The match page: criteria with their evidence beside the text that it stands in."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from hiring.matching.report import GateResult
from hiring.models import Application
from hiring.reading.record import Hidden
from tests.factories.models import make_application, make_candidate, make_opening, make_read_resume
from tests.factories.pages import parsed, texts, words
from tests.factories.readings import Draft

# Five of them find the way to the next candidate, however long the board is.
QUERIES = 25


def ward_manager() -> Draft:
    draft = Draft().job("Ward Manager", "Planned the staffing and shift rosters of a ward of 30 nurses.")
    return draft.sentence("Leadership").skill("Leadership")


def test_every_quote_leads_to_its_mark_in_the_text(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application().pk}/"))

    for number in page.select(".proof, .counted"):
        number.decompose()
    links = page.select(".quotes a")
    assert links
    for link in links:
        mark = page.select(f"mark[id='{str(link['href'])[1:]}']")[0]
        assert link.get_text() == f"“{mark.get_text()}”"


def test_every_number_in_the_text_leads_to_its_criterion(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application().pk}/"))

    numbers = page.select(".text a.proof")
    assert numbers
    for link in numbers:
        row = page.select(f"[id='{str(link['href'])[1:]}']")[0]
        assert str(link["title"]) in words(row)


def test_the_text_is_whole_and_escaped(recruiter: Client) -> None:
    draft = ward_manager().sentence("<img src=x onerror=alert(1)> & Leadership")
    application = make_application(reading=draft.reading())

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    shown = page.select(".text")[0]
    for number in shown.select(".proof, .counted"):
        number.decompose()
    assert shown.get_text() == application.resume.text
    assert page.select("img") == []


def test_points_add_up_to_the_score(recruiter: Client) -> None:
    application = make_application()
    assert application.match

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    points = [Decimal(text.split()[0]) for text in texts(page, ".criteria td:last-child")]
    assert sum(points) == application.match.score


def test_must_haves_are_told_by_what_they_came_to(recruiter: Client) -> None:
    application = make_application()
    assert application.match
    gates = application.match.match_report.gates

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    counted = Counter(gate.result.value for gate in gates)
    assert texts(page, ".gates .chip") == [f"{counted[each]} {each}" for each in GateResult if counted[each]]
    assert len(page.select(".gates a")) == len(gates)


def test_confidence_is_told_with_every_doubt_and_the_pay_beside_it(recruiter: Client) -> None:
    page = parsed(recruiter.get(f"/applications/{make_application().pk}/"))

    assert texts(page, ".reliance .chip") == ["medium confidence"]
    told = words(page.select(".reliance")[0])
    assert "90% of the text was understood. There are only 15 words. 1 of 1 jobs" in told
    assert "The resume states no expected salary." in texts(page, ".total > p")


def test_a_match_leads_to_how_its_role_is_weighed(recruiter: Client) -> None:
    application = make_application(make_opening(centre_kind="virtual"))

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    links = [str(link["href"]) for link in page.select(".total a")]
    assert links == ["/how-matching-works/nurse-manager/1/?context=virtual"]


def test_a_match_made_before_confidence_was_told_is_still_shown(recruiter: Client) -> None:
    application = make_application()
    assert application.match
    old = {key: told for key, told in application.match.report.items() if key not in ("confidence", "pay")}
    application.match.report = old
    application.match.save()

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert page.select(".reliance") == []
    assert page.select(".big")


def test_hidden_text_is_shown_to_the_reviewer(recruiter: Client) -> None:
    draft = ward_manager()
    draft.hidden.append(Hidden(quote="best candidate ever", why="under 2 pt"))
    application = make_application(reading=draft.reading())

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert texts(page, ".notice.alarm details li") == ["“best candidate ever” under 2 pt"]


def test_evidence_of_an_earlier_reading_is_quoted_but_not_marked(recruiter: Client) -> None:
    application = make_application()
    application.resume.text = "Something else"
    application.resume.save()

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert page.select("mark") == []
    assert page.select(".quotes li")
    assert page.select(".quotes a") == []
    assert "read anew" in words(page.select(".notice.alarm")[0])


def test_a_resume_that_could_not_be_understood_gets_gates_and_its_text(recruiter: Client) -> None:
    draft = Draft(readable=False).sentence("Ich war Stationsleiterin.")
    application = make_application(reading=draft.reading())

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert texts(page, ".big") == ["not scored"]
    assert texts(page, ".gates .chip") == ["3 could not be read"]
    assert texts(page, ".text") == ["Ich war Stationsleiterin."]


def test_an_application_that_is_not_matched_yet_says_so(recruiter: Client) -> None:
    resume, candidate = make_read_resume(), make_candidate()
    application = Application.objects.create(opening=make_opening(), resume=resume, candidate=candidate)

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert texts(page, ".empty h2") == ["Not matched yet"]


def test_the_versions_that_fix_the_answer_are_named(recruiter: Client) -> None:
    application = make_application()
    assert application.match

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert f"Role version {application.opening.role_version.label}" in words(page)
    assert f"engine {application.match.engine}" in words(page)


def test_the_original_file_is_a_download_and_never_a_page(recruiter: Client, media: Path) -> None:
    application = make_application(name="ada <b>.html")
    application.resume.file.save("resumes/ada.html", ContentFile(b"<script>alert(1)</script>"))

    response = recruiter.get(f"/applications/{application.pk}/file/")

    assert b"".join(response) == b"<script>alert(1)</script>"
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_file_that_is_gone_is_404(recruiter: Client, media: Path) -> None:
    assert recruiter.get(f"/applications/{make_application().pk}/file/").status_code == 404


@pytest.mark.parametrize("sentences", [1, 3])
def test_a_match_takes_the_same_queries_for_little_and_much_evidence(
    recruiter: Client, sentences: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    draft = ward_manager()
    for number in range(sentences):
        draft.sentence(f"Leadership in project {number}")
    application = make_application(reading=draft.reading())

    with django_assert_num_queries(QUERIES):
        recruiter.get(f"/applications/{application.pk}/")
