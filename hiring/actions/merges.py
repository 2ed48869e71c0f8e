"""Merges: two candidates who turned out to be one person, and back again."""

from collections.abc import Collection
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from hiring.actions.candidates import refresh_keys
from hiring.actions.voiding import hold_packets, void_packets
from hiring.models import Application, Candidate, Merge, NotTheSame
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock

# What is chosen one by one.
FIELDS = ("name", "email", "phone", "location")


class CannotMerge(Exception):
    """Why two candidates cannot be merged, or a merge not be undone; one line for people."""


@again_after_deadlock
@transaction.atomic
def merge_candidates(*, kept: Candidate, gone: Candidate, taken: Collection[str], by: User) -> Merge:
    """`kept` goes on with everything of both, and with the `taken` fields of `gone`; `gone` points to them.

    Raises CannotMerge. The two exchange their addresses where it is taken, so that whoever writes from
    either is still found. Who applied by an account finds everything there.
    """
    kept, gone = _locked(kept, gone)
    _check(kept, gone)
    merge = Merge.objects.create(kept=kept, gone=gone, before=_before(kept, gone), by=by)
    gone.merged_into = kept
    for name in FIELDS:
        if name in taken:
            ours, theirs = getattr(kept, name), getattr(gone, name)
            setattr(kept, name, theirs)
            setattr(gone, name, ours if name == "email" else theirs)
    kept.account, gone.account = kept.account or gone.account, None
    _save(kept, gone)
    gone.resumes.update(candidate=kept)
    gone.applications.update(candidate=kept)
    _changed(kept, gone, "Two candidates were found to be one person.", by)
    record(by=by, verb="merged", subject=kept, gone=gone.pk, taken=sorted(taken))
    return merge


@again_after_deadlock
@transaction.atomic
def undo_merge(*, merge: Merge, by: User) -> Merge:
    """Both candidates as they were before, each with their own resumes and applications again. What came
    after the merge stays with who was kept. Raises CannotMerge."""
    if not Merge.objects.filter(pk=merge.pk, undone_at=None).update(undone_at=timezone.now()):
        raise CannotMerge("This merge has been undone already.")
    kept, gone = _locked(merge.kept, merge.gone)
    _check_last(merge, kept, gone)
    _restore(kept, merge.before["kept"])
    _restore(gone, merge.before["gone"])
    if kept.account_id and kept.account_id == merge.before.get("account"):
        kept.account, gone.account = None, kept.account
    gone.merged_into = None
    _save(kept, gone)
    kept.resumes.filter(pk__in=merge.before["resumes"]).update(candidate=gone)
    kept.applications.filter(pk__in=merge.before["applications"]).update(candidate=gone)
    _changed(kept, gone, "A candidate was found to be two people.", by)
    record(by=by, verb="undid merge", subject=kept, gone=gone.pk)
    merge.refresh_from_db()
    return merge


def _locked(one: Candidate, other: Candidate) -> tuple[Candidate, Candidate]:
    """Both as they are now, and nobody else's until the end of the transaction, nor are their packets."""
    hold_packets(Application.objects.filter(candidate__in=(one, other)))
    rows = Candidate.objects.select_for_update().order_by("pk").in_bulk([one.pk, other.pk])
    return rows[one.pk], rows[other.pk]


def _check(kept: Candidate, gone: Candidate) -> None:
    if kept.pk == gone.pk:
        raise CannotMerge("This is one candidate already.")
    if kept.merged_into_id or gone.merged_into_id:
        raise CannotMerge("One of the two has been merged in the meantime.")
    if NotTheSame.objects.filter(one=min(kept.pk, gone.pk), other=max(kept.pk, gone.pk)).exists():
        raise CannotMerge("Somebody said that these are two people.")
    if kept.account_id and gone.account_id:
        raise CannotMerge("Each has an account of their own, and both go on applying by it.")


def _check_last(merge: Merge, kept: Candidate, gone: Candidate) -> None:
    """A merge on top of this one has to be undone first: else not everything would be as it was."""
    both = (kept.pk, gone.pk)
    later = Merge.objects.filter(Q(kept__in=both) | Q(gone__in=both), pk__gt=merge.pk, undone_at=None)
    if later.exists():
        raise CannotMerge("One of the two was merged again later: undo that first.")
    emails = [before["email"] for before in (merge.before["kept"], merge.before["gone"]) if before["email"]]
    if Candidate.objects.filter(email__in=emails).exclude(pk__in=both).exists():
        raise CannotMerge("One of the addresses belongs to somebody else by now.")


def _before(kept: Candidate, gone: Candidate) -> dict[str, Any]:
    return {
        "kept": {name: getattr(kept, name) for name in FIELDS},
        "gone": {name: getattr(gone, name) for name in FIELDS},
        # Comes to who is kept; nobody loses one by a merge.
        "account": gone.account_id,
        "resumes": list(gone.resumes.values_list("pk", flat=True)),
        "applications": list(gone.applications.values_list("pk", flat=True)),
    }


def _restore(candidate: Candidate, fields: dict[str, str]) -> None:
    for name in FIELDS:
        setattr(candidate, name, fields[name])


def _save(kept: Candidate, gone: Candidate) -> None:
    """An address and an account belong to one candidate at a time: freed first."""
    Candidate.objects.filter(pk__in=(kept.pk, gone.pk)).update(email="", account=None)
    kept.save()
    gone.save()


def _changed(kept: Candidate, gone: Candidate, why: str, by: User) -> None:
    for candidate in (kept, gone):
        refresh_keys(candidate=candidate)
    void_packets(applications=Application.objects.filter(candidate__in=(kept, gone)), why=why, by=by)
