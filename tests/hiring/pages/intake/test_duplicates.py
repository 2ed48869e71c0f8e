"""Two who may be one person: compared, merged, undone, told apart; and who may do so."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from hiring.actions.merges import merge_candidates
from hiring.models import Candidate, Merge, NotTheSame, Opening
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.pages import parsed, texts
from tests.factories.uploads import make_person

pytestmark = pytest.mark.django_db


def applicant(**fields: str) -> Candidate:
    return make_application(candidate=make_person(**fields)).candidate


@pytest.fixture
def ada() -> Candidate:
    return applicant(name="Ada Obi", email="ada@example.org", phone="020 7946 0018", location="")


@pytest.fixture
def obi(ada: Candidate) -> Candidate:
    return applicant(name="A. Obi", email="obi@example.org", phone="020 7946 0018", location="Hull")


def test_pairs_are_shown_side_by_side_with_the_evidence(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    page = parsed(recruiter.get("/duplicates/"))

    assert texts(page, ".side p a") == ["Ada Obi", "A. Obi"]
    assert texts(page, ".couple .chip") == ["same telephone number"]


def test_no_pair_says_what_is_compared(recruiter: Client, ada: Candidate) -> None:
    page = parsed(recruiter.get("/duplicates/"))

    assert texts(page, ".empty h2") == ["Nobody looks like somebody else"]


def test_a_field_that_one_of_them_lacks_is_chosen_from_the_other(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    page = parsed(recruiter.get(f"/candidates/{ada.pk}/merge/{obi.pk}/"))

    checked = {each["name"]: each["value"] for each in page.select("input[checked]")}
    assert checked == {"name": "kept", "email": "kept", "location": "gone"}
    assert texts(page, ".chips li") == ["same telephone number"]


def test_merging_takes_what_was_chosen_and_offers_to_undo(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    chosen = {"name": "kept", "email": "gone", "location": "gone"}

    page = parsed(recruiter.post(f"/candidates/{ada.pk}/merge/{obi.pk}/", chosen, follow=True))

    ada.refresh_from_db()
    assert (ada.name, ada.email, ada.location) == ("Ada Obi", "obi@example.org", "Hull")
    assert len(page.select("tbody tr")) == 2
    assert texts(page, "#merges ~ .pairs button") == ["Undo"]


def test_undoing_makes_two_people_again(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    recruiter.post(f"/candidates/{ada.pk}/merge/{obi.pk}/", {"email": "gone"})
    merge = Merge.objects.get()

    page = parsed(recruiter.post(f"/merges/{merge.pk}/undo/", follow=True))

    assert texts(page, "main > [role=status]")[-1] == "Two people again, each as before."
    assert list(Candidate.objects.order_by("pk").values_list("email", "merged_into")) == [
        ("ada@example.org", None), ("obi@example.org", None),
    ]  # fmt: skip


def test_undoing_twice_is_said(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    recruiter.post(f"/candidates/{ada.pk}/merge/{obi.pk}/")
    merge = Merge.objects.get()
    recruiter.post(f"/merges/{merge.pk}/undo/")

    page = parsed(recruiter.post(f"/merges/{merge.pk}/undo/", follow=True))

    assert texts(page, "main > [role=status]")[-1] == "This merge has been undone already."


def test_a_double_click_merges_once(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    address = f"/candidates/{ada.pk}/merge/{obi.pk}/"

    assert [recruiter.post(address).status_code for _ in range(2)] == [302, 404]
    assert Merge.objects.count() == 1


def test_two_told_apart_are_not_shown_again(recruiter: Client, ada: Candidate, obi: Candidate) -> None:
    page = parsed(recruiter.post(f"/candidates/{ada.pk}/not/{obi.pk}/", follow=True))

    assert texts(page, "main > [role=status]") == [
        "Ada Obi and A. Obi are two people: this is not asked again."
    ]
    assert page.select(".couple") == []


def test_who_was_told_apart_can_be_asked_about_again(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    recruiter.post(f"/candidates/{ada.pk}/not/{obi.pk}/")
    assert texts(parsed(recruiter.get(f"/candidates/{ada.pk}/")), "#apart ~ .pairs a") == ["A. Obi"]

    recruiter.post(f"/candidates/{ada.pk}/perhaps/{obi.pk}/")

    assert len(parsed(recruiter.get("/duplicates/")).select(".couple")) == 1


def test_merging_two_who_were_told_apart_is_refused_in_words(
    recruiter: Client, ada: Candidate, obi: Candidate
) -> None:
    recruiter.post(f"/candidates/{ada.pk}/not/{obi.pk}/")

    page = parsed(recruiter.post(f"/candidates/{ada.pk}/merge/{obi.pk}/", follow=True))

    assert texts(page, "main > [role=status]")[-1] == "Somebody said that these are two people."


@pytest.mark.parametrize("part", [Part.DIRECTOR, Part.AUDITOR, Part.MANAGER])
def test_who_reads_sees_pairs_and_changes_nothing(
    client: Client, ada: Candidate, obi: Candidate, part: Part
) -> None:
    user = make_user(part)
    Opening.objects.update(hiring_manager=user if part is Part.MANAGER else None)
    merge = merge_candidates(kept=applicant(), gone=applicant(), taken=(), by=make_user(Part.RECRUITER))
    client.force_login(user)

    page = parsed(client.get("/duplicates/"))

    assert (len(page.select(".couple")), page.select("main form")) == (1, [])
    assert client.get(f"/candidates/{ada.pk}/merge/{obi.pk}/").status_code == 404
    assert changes(client, ada, obi, merge) == [404, 404, 404, 404]
    assert (Merge.objects.filter(undone_at=None).count(), NotTheSame.objects.count()) == (1, 0)


def changes(client: Client, one: Candidate, other: Candidate, merge: Merge) -> list[int]:
    addresses = [
        f"/candidates/{one.pk}/merge/{other.pk}/",
        f"/candidates/{one.pk}/not/{other.pk}/",
        f"/candidates/{one.pk}/perhaps/{other.pk}/",
        f"/merges/{merge.pk}/undo/",
    ]
    return [client.post(address).status_code for address in addresses]


def test_a_pair_with_somebody_hidden_is_not_shown(recruiter: Client, ada: Candidate) -> None:
    blind = make_opening()
    Opening.objects.filter(pk=blind.pk).update(blind=True)
    hidden = make_application(blind, candidate=make_person(name="A. Obi", phone=ada.phone)).candidate

    assert parsed(recruiter.get("/duplicates/")).select(".couple") == []
    assert recruiter.get(f"/candidates/{ada.pk}/merge/{hidden.pk}/").status_code == 404


def test_nobody_else_opens_these_pages(client: Client, ada: Candidate, obi: Candidate) -> None:
    addresses = ["/candidates/", f"/candidates/{ada.pk}/", "/duplicates/"]
    assert [client.get(address).headers["Location"] for address in addresses] == [
        f"/login/?next={address}" for address in addresses
    ]

    client.force_login(make_user(Part.ADMINISTRATOR))

    assert [client.get(address).status_code for address in addresses] == [404] * 3


def test_merging_is_done_in_the_name_of_who_did_it(client: Client, ada: Candidate, obi: Candidate) -> None:
    user: User = make_user(Part.RECRUITER)
    client.force_login(user)

    client.post(f"/candidates/{ada.pk}/merge/{obi.pk}/")

    assert Merge.objects.get().by == user
