"""Screening pages: judge, compare, recommend, go on."""

import pytest
from django.test import Client

from hiring.actions.judgements import recommend, record_judgement
from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.models import Application, Screening
from hiring.queries.screenings import asked_criteria
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_packet, make_user
from tests.factories.pages import parsed, texts, words

pytestmark = pytest.mark.django_db

PAGE = "/applications/{application}/screening/"
JUDGE = "/applications/{application}/screening/judge/"
RECOMMEND = "/applications/{application}/screening/recommend/"


@pytest.fixture
def application() -> Application:
    opening = make_opening()
    opening.judges_first = True
    opening.save()
    return make_application(opening)


def at(address: str, application: Application) -> str:
    return address.format(application=application.pk)


def form(application: Application, level: int = 0) -> dict[str, int]:
    return {f"level:{row.key}": level for row in asked_criteria(application.opening)}


def test_the_form_comes_before_the_score(recruiter: Client, application: Application) -> None:
    page = parsed(recruiter.get(at(PAGE, application)))

    assert len(page.select("fieldset.asked")) == len(asked_criteria(application.opening))
    assert page.select("mark, .pips, .levels") == []
    assert words(page.select(".resume-text")[0]) == " ".join(application.resume.text.split())


def test_who_judges_a_finalist_is_told_that_it_makes_their_packet_void(
    recruiter: Client, application: Application
) -> None:
    before = parsed(recruiter.get(at(PAGE, application)))
    packet = make_packet(application)

    (notice,) = parsed(recruiter.get(at(PAGE, application))).select(".notice")

    assert (before.select(".notice"), notice.select("a")[0]["href"]) == ([], f"/packets/{packet.pk}/")
    assert words(notice).endswith(
        "A judgement that you record makes it void: it does not say what you think."
    )


def test_recording_shows_the_score_beside_the_judgement(recruiter: Client, application: Application) -> None:
    page = parsed(recruiter.post(at(JUDGE, application), form(application), follow=True))

    assert application.match
    you, engine = (texts(row, "td") for row in page.select(".opinions tbody tr"))
    assert (you[1], engine[1]) == ("0.0", f"{application.match.score:.1f}")
    levels = [item.level for item in application.match.match_report.criteria]
    assert you[2].startswith(f"{levels.count(0)} the same, {levels.count(1)} one level apart")
    assert len(page.select(".levels tbody tr")) == len(levels)


def test_a_gap_is_told_and_marked(recruiter: Client, application: Application) -> None:
    given = form(application)
    given.popitem()

    page = parsed(recruiter.post(at(JUDGE, application), given, follow=True))

    assert texts(page, "[role=status]") == ["1 requirement is not judged yet; the rest is kept."]
    assert len(page.select(".left-open")) == 1
    assert len(page.select("input[checked]")) == len(given)


def test_what_is_kept_is_there_again(recruiter: Client, application: Application) -> None:
    field, level = next(iter(form(application, 4).items()))

    page = parsed(recruiter.post(at(JUDGE, application), {field: level, "keep": "1"}, follow=True))

    assert [each["name"] for each in page.select("input[checked]")] == [field]


def test_a_double_click_records_once(recruiter: Client, application: Application) -> None:
    recruiter.post(at(JUDGE, application), form(application))

    page = parsed(recruiter.post(at(JUDGE, application), form(application, 4), follow=True))

    assert "Your judgement was recorded before, and stands." in texts(page, "[role=status]")
    assert set(Screening.objects.get().judgements.values()) == {0}


def test_saving_goes_on_to_the_next_that_waits(recruiter: Client) -> None:
    first = make_application()
    second = make_application(first.opening)
    said = {"outcome": "shortlist", "revision": "0"}

    response = recruiter.post(at(RECOMMEND, first), said)
    assert response.headers["Location"] == at(PAGE, second)

    response = recruiter.post(at(RECOMMEND, second), said)
    assert response.headers["Location"] == f"/openings/{first.opening_id}/"
    assert set(Application.objects.values_list("stage", flat=True)) == {Stage.SHORTLISTED}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"outcome": "reject", "revision": "0"}, "Choose why"),
        ({"outcome": "shortlist", "revision": "7"}, "Somebody else has moved"),
    ],
)
def test_what_cannot_be_done_is_said(recruiter: Client, said: dict[str, str], told: str) -> None:
    application = make_application()

    page = parsed(recruiter.post(at(RECOMMEND, application), said, follow=True))

    assert texts(page, "[role=status]")[0].startswith(told)
    assert Screening.objects.count() == 0


def test_dissent_is_told_on_the_page(recruiter: Client) -> None:
    application = make_application()
    recommend(
        application=application, outcome=ScreeningOutcome.SHORTLIST, by=make_user(Part.RECRUITER), revision=0
    )
    said = {"outcome": "reject", "reason_code": RejectionReason.SKILLS.value, "revision": "1"}

    response = recruiter.post(at(RECOMMEND, application), said, follow=True)
    assert "is kept as dissent" in response.content.decode()

    page = parsed(recruiter.get(at(PAGE, application)))
    assert texts(page, ".opinions td:nth-child(2) .chip") == ["Turn down", "Shortlist"]
    assert "The screeners differ" in words(page.select(".notice")[0])


@pytest.mark.parametrize("part", [Part.DIRECTOR, Part.AUDITOR])
def test_who_does_not_screen_reads_what_was_said(
    part: Part, application: Application, client: Client
) -> None:
    levels = {row.key: 0 for row in asked_criteria(application.opening)}
    record_judgement(application=application, levels=levels, by=make_user(Part.RECRUITER))
    client.force_login(make_user(part))

    page = parsed(client.get(at(PAGE, application)))

    assert page.select("main form") == []
    assert len(page.select(".opinions tbody tr")) == 2
    assert [client.post(at(each, application)).status_code for each in (JUDGE, RECOMMEND)] == [404, 404]


@pytest.mark.parametrize(
    "given",
    [{"level:duty-1": "high"}, {"level:nothing": "1"}],
)
def test_crafted_levels_answer_404(
    given: dict[str, str], recruiter: Client, application: Application
) -> None:
    assert recruiter.post(at(JUDGE, application), given).status_code == 404


def test_a_crafted_recommendation_before_the_judgement_answers_404(
    recruiter: Client, application: Application
) -> None:
    said = {"outcome": "shortlist", "revision": "0"}

    assert recruiter.post(at(RECOMMEND, application), said).status_code == 404
