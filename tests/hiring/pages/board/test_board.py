"""The board: who stands where and why, what is still being read, what could not be."""

from decimal import Decimal

from django.test import Client
from django.utils import timezone

from hiring.enums import JobStatus
from hiring.matching.report import GateResult
from tests.factories.models import (
    make_application,
    make_candidate,
    make_job,
    make_opening,
    make_resume,
)
from tests.factories.pages import parsed, texts
from tests.factories.readings import Draft


def test_an_opening_without_applications_says_what_to_do(recruiter: Client) -> None:
    opening = make_opening()

    page = parsed(recruiter.get(f"/openings/{opening.pk}/"))

    assert texts(page, ".empty h2") == ["No applications yet"]
    assert page.select(".empty a")[0]["href"] == f"/openings/{opening.pk}/resumes/"


def test_a_row_tells_name_score_gates_stage_and_when(recruiter: Client) -> None:
    application = make_application(candidate=make_candidate(name="Ada Obi"), name="ada.pdf")
    assert application.match
    score = application.match.score
    results = [gate.result for gate in application.match.match_report.gates]

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/"))

    tick, candidate, points, gates, stage, received, _ = texts(page, ".board tbody tr:first-child > *")
    assert (tick, candidate, received) == ("", "Ada Obi ada.pdf", "1 Jan 2024")
    assert stage == f"To screen since {application.stage_since:%-d %b %Y}"
    assert score is not None
    assert points == f"{score.quantize(Decimal('0.1'))} medium confidence"
    assert gates == " ".join(f"{results.count(each)} {each}" for each in GateResult if each in results)


def test_better_matches_come_first(recruiter: Client) -> None:
    opening = make_opening()
    weak = Draft().sentence("Leadership").skill("Leadership").reading()
    make_application(opening, reading=weak, candidate=make_candidate(name="Weak"))
    make_application(opening, candidate=make_candidate(name="Strong"))

    page = parsed(recruiter.get(f"/openings/{opening.pk}/"))

    assert texts(page, ".board tbody th a") == ["Strong", "Weak"]


def test_a_resume_that_could_not_be_understood_has_no_score(recruiter: Client) -> None:
    draft = Draft(readable=False).sentence("Ich war Stationsleiterin.")
    application = make_application(reading=draft.reading())

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/"))

    _, _, score, gates, *_ = texts(page, ".board tbody tr:first-child > *")
    assert score == "not scored"
    assert "could not be read" in gates


def test_a_name_from_a_resume_is_escaped(recruiter: Client) -> None:
    application = make_application(candidate=make_candidate(name="<script>alert(1)</script>"))

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/"))

    assert texts(page, ".board tbody th a") == ["<script>alert(1)</script>"]
    assert page.select("main script") == []


def test_files_that_could_not_be_read_are_listed_with_their_reasons(recruiter: Client) -> None:
    resume = make_resume(name="scan.pdf")
    job = make_job(resume=resume, status=JobStatus.FAILED, reason="only pictures", finished_at=timezone.now())

    page = parsed(recruiter.get(f"/openings/{job.opening_id}/"))

    assert texts(page, "section tbody tr > *") == ["scan.pdf", "cannot be read", "Only pictures"]


def test_while_files_are_being_read_the_page_renews_itself(recruiter: Client) -> None:
    job = make_job()

    page = parsed(recruiter.get(f"/openings/{job.opening_id}/"))

    assert page.select("#board")[0]["hx-trigger"] == "every 2s"
    assert texts(page, "[role=status] label") == ["Reading resumes: 0 of 1 files done"]


def test_when_all_is_read_the_page_rests(recruiter: Client) -> None:
    application = make_application()

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/"))

    assert not page.select("#board")[0].has_attr("hx-trigger")


def test_htmx_gets_only_the_part_that_changes(recruiter: Client) -> None:
    opening = make_opening()

    response = recruiter.get(f"/openings/{opening.pk}/", headers={"HX-Request": "true"})

    assert parsed(response).select("header") == []
    assert "HX-Request" in response.headers["Vary"]


def test_a_page_that_does_not_exist_shows_the_last_one(recruiter: Client) -> None:
    application = make_application()

    page = parsed(recruiter.get(f"/openings/{application.opening_id}/?page=99"))

    assert len(page.select(".board tbody tr")) == 1
