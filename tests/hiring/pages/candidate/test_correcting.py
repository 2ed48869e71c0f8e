"""Correcting what was misread, on the candidate page."""

import pytest
from django.test import Client

from hiring.actions.corrections import correct
from hiring.models import Application, Correction
from roles.permissions import Part
from tests.factories.models import make_application, make_user
from tests.factories.pages import parsed, texts, words

JOB = {"title": "Ward Manager", "start": "2018-01", "end": "2022-12", "level": "individual"}


@pytest.fixture
def application(db: None) -> Application:
    return make_application()


def form_of(client: Client, address: str) -> dict[str, str]:
    """The fields as the page fills them."""
    page = parsed(client.get(address))
    form = page.select("#left form")[0]
    sent = {
        str(field["name"]): str(field.get("value", "")) for field in form.select("input:not([type=checkbox])")
    }
    chosen = form.select("option[selected]")
    return sent | {"level": str(chosen[0]["value"])} if chosen else sent


def test_facts_are_told_each_with_the_way_to_correct_it(recruiter: Client, application: Application) -> None:
    page = parsed(recruiter.get(f"/applications/{application.pk}/?left=facts"))

    assert texts(page, "#facts h3") == ["Jobs", "Degrees", "Certifications and licences", "Contact"]
    (job,) = page.select("section[aria-labelledby=facts-employment] li")
    assert words(job) == "Title Ward Manager From 2018-01 To 2022-12 Level individual Correct job 1"
    assert (
        job.select("a")[0]["href"] == f"/applications/{application.pk}/correct/employment/0/?left=facts#found"
    )


def test_a_correction_is_shown_with_before_after_who_and_why(
    recruiter: Client, application: Application
) -> None:
    address = f"/applications/{application.pk}/correct/employment/0/?left=facts"
    sent = form_of(recruiter, address) | {"employer": "Elm Hospital", "why": "Page 1 says so"}

    response = recruiter.post(address, sent)

    assert response.url == f"/applications/{application.pk}/?left=facts#facts"  # type: ignore[attr-defined]
    page = parsed(recruiter.get(f"/applications/{application.pk}/?left=facts"))
    assert texts(page, ".notice[role=status]") == ["Corrected, and the resume matched again."]
    assert "Employer Elm Hospital corrected" in words(page.select("#facts li")[0])
    (made,) = page.select(".history > li:has(del)")
    assert words(made.select("p")[0]) == "Job 1: employer – → Elm Hospital"
    assert words(made.select("p")[1]).endswith(": Page 1 says so")
    assert Correction.objects.get().by.username in words(made)


def test_only_what_was_changed_is_a_correction(recruiter: Client, application: Application) -> None:
    address = f"/applications/{application.pk}/correct/employment/0/"

    recruiter.post(address, form_of(recruiter, address) | {"end": "2023", "why": "x"})

    assert list(Correction.objects.values_list("path", "before", "after")) == [
        ("employment/0/end", "2022-12", "2023")
    ]


def test_what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays(
    recruiter: Client, application: Application
) -> None:
    address = f"/applications/{application.pk}/correct/employment/0/"

    response = recruiter.post(address, form_of(recruiter, address) | {"end": "June", "why": "x"})

    assert (response.status_code, Correction.objects.count()) == (422, 0)
    assert "Write a year or a year and month" in response.content.decode()
    assert 'value="June"' in response.content.decode()


def test_a_reason_is_asked_for(recruiter: Client, application: Application) -> None:
    address = f"/applications/{application.pk}/correct/employment/0/"

    response = recruiter.post(address, form_of(recruiter, address) | {"end": "2023"})

    assert (response.status_code, Correction.objects.count()) == (422, 0)


def test_a_job_that_is_none_is_taken_out_and_one_that_was_missed_added(
    recruiter: Client, application: Application
) -> None:
    taken = f"/applications/{application.pk}/correct/employment/0/"
    recruiter.post(taken, form_of(recruiter, taken) | {"gone": "on", "why": "A heading"})
    added = f"/applications/{application.pk}/correct/employment/1/"
    recruiter.post(added, form_of(recruiter, added) | {**JOB, "title": "Nurse", "why": "Page 2"})

    page = parsed(recruiter.get(f"/applications/{application.pk}/?left=facts"))

    jobs = texts(page, "section[aria-labelledby=facts-employment] li")
    assert jobs[0] == "Taken out: no job"
    assert jobs[1].startswith("Title Nurse")
    assert "added" in jobs[1]
    assert recruiter.get(taken).status_code == 404


def test_a_correction_is_undone(recruiter: Client, application: Application) -> None:
    by = make_user(Part.RECRUITER)
    (made,) = correct(resume=application.resume, changes={"contact/name": "Ada Lee"}, why="x", by=by)

    recruiter.post(f"/applications/{application.pk}/corrections/{made.pk}/undo/")
    again = recruiter.post(f"/applications/{application.pk}/corrections/{made.pk}/undo/", follow=True)

    assert Correction.objects.get().undone_at
    assert "This correction was undone already." in again.content.decode()


def test_who_corrects_what_somebody_else_has_just_corrected_is_told_so(
    recruiter: Client, application: Application
) -> None:
    address = f"/applications/{application.pk}/correct/employment/0/"
    sent = form_of(recruiter, address) | {"title": "Clerk", "why": "x"}
    other = make_user(Part.RECRUITER)
    correct(resume=application.resume, changes={"employment/0/title": "Nurse"}, why="y", by=other)

    response = recruiter.post(address, sent, follow=True)

    assert "Somebody else corrected this resume meanwhile" in response.content.decode()
    assert form_of(recruiter, address)["title"] == "Nurse"
    assert Correction.objects.count() == 1


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_who_does_not_screen_corrects_nothing(part: Part, application: Application) -> None:
    client, by = Client(), make_user(part)
    type(application.opening).objects.update(hiring_manager=by)
    client.force_login(by)
    made = correct(
        resume=application.resume,
        changes={"contact/name": "Ada Lee"},
        why="x",
        by=make_user(Part.RECRUITER),
    )[0]

    page = client.get(f"/applications/{application.pk}/?left=facts")

    assert b"correct/employment" not in page.content
    for address in ("correct/employment/0/", f"corrections/{made.pk}/undo/"):
        assert client.post(f"/applications/{application.pk}/{address}", {"why": "x"}).status_code == 404


@pytest.mark.parametrize("entry", ["employment/2", "contact/1", "skills/0", "education/1"])
def test_what_is_not_there_cannot_be_corrected(
    recruiter: Client, application: Application, entry: str
) -> None:
    assert recruiter.get(f"/applications/{application.pk}/correct/{entry}/").status_code == 404


def test_a_blind_opening_shows_no_contact_to_correct(recruiter: Client, application: Application) -> None:
    correct(
        resume=application.resume,
        changes={"contact/name": "Ada Lee"},
        why="Ada Lee signed it",
        by=make_user(Part.RECRUITER),
    )
    type(application.opening).objects.update(blind=True)

    page = recruiter.get(f"/applications/{application.pk}/?left=facts")

    assert "Lee" not in page.content.decode()
    assert recruiter.get(f"/applications/{application.pk}/correct/contact/0/").status_code == 404
    made = Correction.objects.get()
    assert recruiter.post(f"/applications/{application.pk}/corrections/{made.pk}/undo/").status_code == 404
