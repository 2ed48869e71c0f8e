"""Candidates who may be one person, found by what they share."""

import time

import pytest

from hiring.actions.candidates import refresh_keys
from hiring.actions.duplicates import tell_apart
from hiring.actions.merges import merge_candidates
from hiring.enums import KeyKind
from hiring.models import Candidate, CandidateKey
from hiring.queries import lookalikes, lookalikes_of
from hiring.queries.duplicates import MOST_SHARING
from roles.permissions import Part
from tests.factories.models import make_candidate, make_read_resume, make_user
from tests.factories.readings import Draft

pytestmark = pytest.mark.django_db

MANY = 10_000
PAIRED = 200
# On a machine that does other things too; comparing everybody with everybody takes minutes.
SECONDS = 2.0


def person(**fields: str) -> Candidate:
    candidate = make_candidate(**fields)
    refresh_keys(candidate=candidate)
    return candidate


def found() -> list[tuple[int, int, tuple[KeyKind, ...]]]:
    pairs = lookalikes(Candidate.objects.all())
    return [(pair.one, pair.other, tuple(kind for kind, _ in pair.shared)) for pair in pairs]


def test_people_with_nothing_in_common_are_no_pair() -> None:
    person(phone="020 7946 0018")
    person(phone="020 7946 0019")

    assert found() == []


def test_two_with_one_mailbox_or_number_are_a_pair() -> None:
    ada = person(email="ada@example.org", phone="+44 20 7946 0018")
    obi = person(email="ada+jobs@example.org", phone="020 7946 0018")

    assert found() == [(ada.pk, obi.pk, (KeyKind.EMAIL, KeyKind.PHONE))]


def test_a_name_counts_where_an_employer_is_shared_too() -> None:
    ada, other, same = (make_candidate(name=name) for name in ("Ada Obi", "Ada Obi", "OBI, Ada"))
    for candidate, employer in ((ada, "Hill Clinic"), (other, "Harbour"), (same, "Hill Clinic Ltd")):
        reading = Draft().job("Nurse", "Planned rosters.").reading()
        job = reading.record.employment[0].model_copy(update={"employer": employer})
        record = reading.record.model_copy(update={"employment": (job,)})
        make_read_resume(candidate=candidate, reading=reading.model_copy(update={"record": record}))
        refresh_keys(candidate=candidate)

    assert found() == [(ada.pk, same.pk, (KeyKind.NAME_AND_EMPLOYER,))]


def test_the_pair_with_most_evidence_comes_first() -> None:
    person(phone="020 7946 0001")
    person(phone="020 7946 0001")
    sure = person(email="eve@example.org", phone="020 7946 0002")
    person(email="eve+x@example.org", phone="020 7946 0002")

    assert found()[0][0] == sure.pk
    assert len(found()) == 2


def test_a_number_that_many_share_says_nothing() -> None:
    for _ in range(MOST_SHARING + 1):
        person(phone="020 7946 0018")

    assert found() == []


def test_two_told_apart_are_not_asked_about_again() -> None:
    ada, obi = person(phone="020 7946 0018"), person(phone="020 7946 0018")

    tell_apart(one=obi, other=ada, by=make_user(Part.RECRUITER))

    assert found() == []


def test_telling_apart_holds_for_who_they_turned_out_to_be() -> None:
    ada, obi, eve = (person(phone="020 7946 0018") for _ in range(3))
    recruiter = make_user(Part.RECRUITER)
    tell_apart(one=obi, other=eve, by=recruiter)

    merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)

    assert found() == []


def test_pairs_of_some_people_are_asked_alone() -> None:
    person(phone="020 7946 0001")
    person(phone="020 7946 0001")
    ada, obi = person(phone="020 7946 0002"), person(phone="020 7946 0002")

    pairs = lookalikes_of([obi.pk], Candidate.objects.all())

    assert [(pair.one, pair.other, pair.of(obi.pk)) for pair in pairs] == [(ada.pk, obi.pk, ada.pk)]


def test_ten_thousand_people_are_looked_through_in_a_moment() -> None:
    people = Candidate.objects.bulk_create(Candidate(name=f"Person {number}") for number in range(MANY))
    CandidateKey.objects.bulk_create(
        CandidateKey(
            candidate=candidate, kind=kind, value=f"{kind} {number // 2 if number < 200 else number}"
        )
        for number, candidate in enumerate(people)
        for kind in KeyKind
    )
    started = time.perf_counter()

    pairs = lookalikes(Candidate.objects.all())
    some = lookalikes_of([people[0].pk], Candidate.objects.all())

    assert (len(pairs), len(some)) == (PAIRED // 2, 1)
    assert time.perf_counter() - started < SECONDS
