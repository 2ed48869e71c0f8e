"""The page of a batch: how far its files are, what came of each, and what can be done about it."""

import pytest
from django.test import Client

from hiring.enums import JobStatus, Stage
from hiring.models import Application, Batch, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_resume, make_user
from tests.factories.pages import parsed, texts
from tests.factories.uploads import add_file, make_batch, make_matched, make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def opening() -> Opening:
    return make_opening(title="Nights")


def page_of(client: Client, batch: Batch) -> list[list[str]]:
    page = parsed(client.get(f"/batches/{batch.pk}/"))
    return [texts(row, "th, td") for row in page.select(".sent tbody tr")]


def test_figures_tell_how_far_a_batch_is(recruiter: Client, opening: Opening) -> None:
    states = [JobStatus.QUEUED, JobStatus.RUNNING, JobStatus.DONE, JobStatus.FAILED, JobStatus.QUARANTINED]
    batch = make_batch(opening, *states, JobStatus.CANCELLED, refused=[["x.png", "a picture", 1]])

    page = parsed(recruiter.get(f"/batches/{batch.pk}/"))

    assert texts(page, ".tally div") == [
        "Received 6", "Waiting 1", "Being read 1", "Matched 1", "Failed 2", "Cancelled 1", "Not taken 1",
    ]  # fmt: skip
    assert texts(page, ".notice label") == ["Reading resumes: 4 of 6 files done"]


def test_the_page_renews_itself_until_all_is_done(recruiter: Client, opening: Opening) -> None:
    running, done = make_batch(opening, JobStatus.QUEUED), make_batch(opening, JobStatus.DONE)

    triggers = [
        parsed(recruiter.get(f"/batches/{batch.pk}/")).select("#batch")[0].get("hx-trigger")
        for batch in (running, done)
    ]

    assert triggers == ["every 2s", None]


def test_htmx_gets_the_part_that_changes(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening)

    response = recruiter.get(f"/batches/{batch.pk}/", headers={"HX-Request": "true"})

    assert parsed(response).select("h1") == []
    assert "HX-Request" in response.headers["Vary"]


def test_a_matched_file_leads_to_its_application(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening)
    application = make_matched(batch, make_person(name="Ada Obi"), name="ada.pdf")

    page = parsed(recruiter.get(f"/batches/{batch.pk}/"))

    assert page_of(recruiter, batch) == [["ada.pdf", "matched", "Ada Obi", ""]]
    assert page.select(".sent td a")[0]["href"] == f"/applications/{application.pk}/"


def test_what_failed_comes_first_with_its_reason(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening)
    make_matched(batch, name="ada.pdf")
    add_file(batch, make_resume(name="scan.pdf"), JobStatus.FAILED)

    first, second = page_of(recruiter, batch)

    assert first[:2] == ["scan.pdf", "cannot be read Only pictures Try again scan.pdf"]
    assert second[0] == "ada.pdf"


def test_the_same_bytes_are_shown_as_what_they_are_already(recruiter: Client, opening: Opening) -> None:
    application = make_matched(make_batch(opening), make_person(name="Ada Obi"), name="ada.pdf")
    job = opening.jobs.get()
    again = make_batch(opening, known=[["obi.pdf", job.pk]])

    page = parsed(recruiter.get(f"/batches/{again.pk}/"))

    assert texts(page, ".know p") == [
        "Sent again as obi.pdf: the same file, counted once. It is this application ."
    ]
    assert page.select(".know a")[0]["href"] == f"/applications/{application.pk}/"


def test_who_applied_elsewhere_is_told_with_where(recruiter: Client, opening: Opening) -> None:
    batch, ada = make_batch(opening), make_person()
    make_matched(batch, ada)
    make_application(make_opening(title="Days"), candidate=ada)
    Application.objects.filter(opening__title="Days").update(stage=Stage.HOLD)

    assert page_of(recruiter, batch)[0][3] == "Already in another opening: Days , on hold"


def test_a_manager_is_not_told_of_openings_that_are_not_theirs(client: Client, opening: Opening) -> None:
    manager = make_user(Part.MANAGER)
    Opening.objects.update(hiring_manager=manager)
    batch, ada = make_batch(opening), make_person()
    make_matched(batch, ada)
    make_application(make_opening(title="Days"), candidate=ada)
    client.force_login(manager)

    assert page_of(client, batch)[0][3] == ""


def test_two_resumes_of_one_person_for_one_opening_are_told(recruiter: Client, opening: Opening) -> None:
    batch, ada = make_batch(opening), make_person()
    make_matched(batch, ada)
    make_matched(batch, ada)

    assert [row[3] for row in page_of(recruiter, batch)] == ["Also applied here: Nights , to screen"] * 2


def test_who_may_be_somebody_else_is_told_with_the_evidence(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening)
    ada = make_matched(batch, make_person(phone="020 7946 0018")).candidate
    obi = make_application(candidate=make_person(name="A. Obi", phone="+44 20 7946 0018")).candidate

    page = parsed(recruiter.get(f"/batches/{batch.pk}/"))

    assert texts(page, ".know p") == ["May be the same person as A. Obi : same telephone number"]
    assert page.select(".know a")[0]["href"] == f"/candidates/{obi.pk}/merge/{ada.pk}/"


def test_in_a_blind_opening_no_name_and_no_other_opening_is_told(client: Client, opening: Opening) -> None:
    sender = make_user(Part.RECRUITER)
    client.force_login(sender)
    Opening.objects.update(blind=True)
    opening.refresh_from_db()
    batch = make_batch(
        opening,
        by=sender,
        refused=[["yusuf.png", "yusuf.png is a picture", 3], ["9 more files", "pictures", 0]],
        known=[],
    )
    ada = make_person(name="Ada Obi", phone="020 7946 0018")
    application = make_matched(batch, ada, name="ada-obi.pdf")
    add_file(batch, make_resume(name="ben-kaya.pdf", size=120_000), JobStatus.FAILED)
    add_file(batch, make_resume(name="eve-silva.pdf"), JobStatus.QUEUED)
    Batch.objects.update(known=[["obi.pdf", opening.jobs.earliest("pk").pk]])
    make_application(make_opening(title="Days"), candidate=ada)
    make_application(make_opening(), candidate=make_person(phone="020 7946 0018"))

    response = client.get(f"/batches/{batch.pk}/")

    html = response.content.decode()
    assert texts(parsed(response), "[aria-labelledby=refused] tbody th") == ["File 3 (PNG)", "9 more files"]
    assert [word for word in ("Obi", "obi", "ben-kaya", "silva", "yusuf", "Days") if word in html] == []
    failed, matched = page_of(client, batch)
    assert failed[0].endswith(", 117.2 KB")
    assert matched[2] == f"Candidate {application.code}"
    assert matched[3].endswith("here or in another opening. Which one is hidden with the name.")


def test_of_two_hidden_people_who_look_alike_the_later_is_told_without_whom(
    recruiter: Client, opening: Opening
) -> None:
    Opening.objects.update(blind=True)
    opening.refresh_from_db()
    batch = make_batch(opening)
    for name in ("Ada Obi", "A. Obi"):
        make_matched(batch, make_person(name=name, phone="020 7946 0018"))
    make_matched(batch, make_person(name="Ben Kaya"))
    later = Application.objects.get(candidate__name="A. Obi")

    rows = page_of(recruiter, batch)

    words = "May be somebody who has applied already. Who that is shows when names do."
    assert {row[2]: row[3] for row in rows if row[3]} == {f"Candidate {later.code}": words}


def test_a_hidden_application_is_not_told_beside_a_name(recruiter: Client, opening: Opening) -> None:
    batch, ada = make_batch(opening), make_person()
    make_matched(batch, ada)
    blind = make_opening(title="Secret")
    Opening.objects.filter(pk=blind.pk).update(blind=True)
    make_application(blind, candidate=ada)

    assert page_of(recruiter, batch)[0][3] == ""


def test_cancelling_takes_out_what_waits_and_says_so(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening, JobStatus.QUEUED, JobStatus.QUEUED)

    page = parsed(recruiter.post(f"/batches/{batch.pk}/cancel/", follow=True))

    assert texts(page, "main > [role=status]") == ["2 files are taken out of the queue."]
    assert texts(page, ".tally div")[-1] == "Cancelled 2"


def test_a_second_click_says_that_nothing_was_left_to_do(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening, JobStatus.DONE)

    said = [
        texts(parsed(recruiter.post(f"/batches/{batch.pk}/{act}/", follow=True)), "main > [role=status]")
        for act in ("cancel", "retry")
    ]

    assert said == [["Nothing was waiting any more."], ["There is nothing to try again."]]


def test_everything_that_came_to_nothing_is_tried_again(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening, JobStatus.FAILED, JobStatus.CANCELLED, JobStatus.DONE)

    recruiter.post(f"/batches/{batch.pk}/retry/")

    assert list(batch.jobs.values_list("status", flat=True)) == ["queued", "queued", "done"]


def test_one_file_is_tried_again_alone(recruiter: Client, opening: Opening) -> None:
    batch = make_batch(opening, JobStatus.FAILED, JobStatus.FAILED)
    job = batch.jobs.earliest("pk")

    page = parsed(recruiter.post(f"/batches/{batch.pk}/retry/", {"job": job.pk}, follow=True))

    assert texts(page, "main > [role=status]") == ["1 file is being tried again."]
    assert list(batch.jobs.values_list("status", flat=True)) == ["queued", "failed"]


@pytest.mark.parametrize("part", [Part.DIRECTOR, Part.AUDITOR, Part.MANAGER])
def test_who_reads_has_no_buttons_and_a_crafted_request_finds_nothing(
    client: Client, opening: Opening, part: Part
) -> None:
    user = make_user(part)
    Opening.objects.update(hiring_manager=user if part is Part.MANAGER else None)
    batch = make_batch(opening, JobStatus.QUEUED, JobStatus.FAILED)
    client.force_login(user)

    page = parsed(client.get(f"/batches/{batch.pk}/"))

    assert page.select("main form") == []
    assert [client.post(f"/batches/{batch.pk}/{act}/").status_code for act in ("cancel", "retry")] == [
        404
    ] * 2
    assert list(batch.jobs.values_list("status", flat=True)) == ["queued", "failed"]


def test_a_batch_of_an_opening_that_one_may_not_see_is_not_there(client: Client, opening: Opening) -> None:
    client.force_login(make_user(Part.MANAGER))

    assert client.get(f"/batches/{make_batch(opening).pk}/").status_code == 404
