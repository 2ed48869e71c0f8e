"""Merging two candidates who are one person, and taking it back."""

import pytest
from django.contrib.auth.models import User

from hiring.actions.candidates import candidate_for, refresh_keys
from hiring.actions.duplicates import ask_again, tell_apart
from hiring.actions.merges import FIELDS, CannotMerge, merge_candidates, undo_merge
from hiring.models import Candidate, CandidateKey, NotTheSame
from hiring.reading.record import Contact
from roles.models import AuditEntry
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def recruiter() -> User:
    return make_user(Part.RECRUITER)


@pytest.fixture
def ada() -> Candidate:
    return make_candidate(name="Ada Obi", email="ada@example.org", phone="020 7946 0018", location="Leeds")


@pytest.fixture
def obi() -> Candidate:
    return make_candidate(name="A. Obi", email="obi@example.org", phone="020 7946 0099", location="Hull")


def fields(candidate: Candidate) -> list[str]:
    candidate.refresh_from_db()
    return [getattr(candidate, name) for name in FIELDS]


def test_everything_goes_to_who_is_kept(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    first, second = make_application(candidate=ada), make_application(candidate=obi)

    merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)

    assert set(ada.applications.all()) == {first, second}
    assert set(ada.resumes.all()) == {first.resume, second.resume}
    obi.refresh_from_db()
    assert (obi.merged_into, obi.applications.count(), obi.resumes.count()) == (ada, 0, 0)


def test_each_field_is_chosen(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    merge_candidates(kept=ada, gone=obi, taken=("phone", "email"), by=recruiter)

    assert fields(ada) == ["Ada Obi", "obi@example.org", "020 7946 0099", "Leeds"]


@pytest.mark.parametrize("taken", [(), ("email",), FIELDS])
def test_who_writes_from_either_address_is_found(
    ada: Candidate, obi: Candidate, recruiter: User, taken: tuple[str, ...]
) -> None:
    merge_candidates(kept=ada, gone=obi, taken=taken, by=recruiter)

    assert candidate_for(contact=Contact(email="ada@example.org")) == ada
    assert candidate_for(contact=Contact(email="obi@example.org")) == ada


def test_a_merge_is_recorded_without_names(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    merge_candidates(kept=ada, gone=obi, taken=("phone",), by=recruiter)

    entry = AuditEntry.objects.get(verb="merged")
    assert (entry.object_id, entry.by, entry.detail) == (
        str(ada.pk), recruiter, {"gone": obi.pk, "taken": ["phone"]},
    )  # fmt: skip


@pytest.mark.parametrize("taken", [(), ("email",), FIELDS])
def test_undoing_brings_everything_back_as_it_was(
    ada: Candidate, obi: Candidate, recruiter: User, taken: tuple[str, ...]
) -> None:
    for candidate in (ada, obi):
        make_application(candidate=candidate)
        refresh_keys(candidate=candidate)
    before = [(fields(each), list(each.applications.all()), list(each.resumes.all())) for each in (ada, obi)]
    keys = set(CandidateKey.objects.values_list("candidate", "kind", "value"))

    merge = merge_candidates(kept=ada, gone=obi, taken=taken, by=recruiter)
    undo_merge(merge=merge, by=recruiter)

    after = [(fields(each), list(each.applications.all()), list(each.resumes.all())) for each in (ada, obi)]
    assert after == before
    assert obi.merged_into is None
    assert set(CandidateKey.objects.values_list("candidate", "kind", "value")) == keys


def test_what_came_after_a_merge_stays_with_who_was_kept(
    ada: Candidate, obi: Candidate, recruiter: User
) -> None:
    merge = merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    later = make_application(candidate=ada)

    undo_merge(merge=merge, by=recruiter)

    assert list(ada.applications.all()) == [later]


def test_a_merge_is_undone_once(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    merge = merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    undo_merge(merge=merge, by=recruiter)

    with pytest.raises(CannotMerge, match="undone already"):
        undo_merge(merge=merge, by=recruiter)


def test_the_later_of_two_merges_is_undone_first(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    first = merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    second = merge_candidates(kept=make_candidate(), gone=ada, taken=(), by=recruiter)

    with pytest.raises(CannotMerge, match="undo that first"):
        undo_merge(merge=first, by=recruiter)
    undo_merge(merge=second, by=recruiter)
    undo_merge(merge=first, by=recruiter)

    assert Candidate.objects.exclude(merged_into=None).count() == 0


def test_somebody_merged_twice_is_found_at_the_end(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    last = make_candidate()
    merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    merge_candidates(kept=last, gone=ada, taken=(), by=recruiter)

    assert candidate_for(contact=Contact(email="obi@example.org")) == last


def test_a_stale_page_merges_nobody_twice(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)

    with pytest.raises(CannotMerge, match="in the meantime"):
        merge_candidates(kept=make_candidate(), gone=obi, taken=(), by=recruiter)


def test_nobody_is_merged_with_themselves(ada: Candidate, recruiter: User) -> None:
    with pytest.raises(CannotMerge, match="one candidate already"):
        merge_candidates(kept=ada, gone=ada, taken=(), by=recruiter)


def test_two_people_told_apart_are_not_merged(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    tell_apart(one=obi, other=ada, by=recruiter)
    tell_apart(one=ada, other=obi, by=recruiter)

    with pytest.raises(CannotMerge, match="two people"):
        merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    assert NotTheSame.objects.count() == 1


def test_telling_apart_can_be_taken_back(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    tell_apart(one=ada, other=obi, by=recruiter)

    ask_again(one=obi, other=ada, by=recruiter)

    merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    assert NotTheSame.objects.count() == 0


@pytest.mark.parametrize("whose", ["kept", "gone"])
def test_an_account_goes_to_who_is_kept_and_back(
    ada: Candidate, obi: Candidate, recruiter: User, whose: str
) -> None:
    account = make_user()
    owner = ada if whose == "kept" else obi
    Candidate.objects.filter(pk=owner.pk).update(account=account)

    merge = merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
    merged = Candidate.objects.get(account=account)
    undo_merge(merge=merge, by=recruiter)

    assert (merged, Candidate.objects.get(account=account)) == (ada, owner)


def test_two_with_accounts_of_their_own_stay_two(ada: Candidate, obi: Candidate, recruiter: User) -> None:
    for each in (ada, obi):
        Candidate.objects.filter(pk=each.pk).update(account=make_user())

    with pytest.raises(CannotMerge, match="account of their own"):
        merge_candidates(kept=ada, gone=obi, taken=(), by=recruiter)
