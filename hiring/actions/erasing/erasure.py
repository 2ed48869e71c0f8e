"""Erasure: an applicant goes, with everything that is personal. What was decided stays, without who it was
about: applications with their codes and stages, decisions, the audit trail, packets.

In order: what is under way is withdrawn, what others wrote loses who it is about, what is theirs goes.
"""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import models, transaction
from django.db.models import ManyToOneRel, Q
from django.utils import timezone

from hiring.actions.applications import move
from hiring.actions.erasing.papers import erase_papers
from hiring.actions.erasing.words import erase_words
from hiring.actions.refusals import NotAllowed
from hiring.actions.storing import hold_alone, remove_files
from hiring.actions.voiding import hold_packets
from hiring.enums import UNDER_WAY, ResumeStatus, Stage
from hiring.identity import contact_of
from hiring.models import (
    Application,
    Candidate,
    CandidateKey,
    CandidateWords,
    Consent,
    Correction,
    Merge,
    NotTheSame,
    ProposedCorrection,
    Resume,
    ResumeWords,
    ScreeningJob,
)
from hiring.reading.masking import Identity, identity_of
from hiring.reading.record import Contact
from roles.actions.audit import record
from roles.actions.deadlocks import again_after_deadlock
from roles.permissions import is_applicant

REASON = "Erased at the person's wish."


@dataclass(frozen=True, slots=True)
class Erasing:
    """Whose data goes: the candidates that the person is, their resumes and applications, and by what a text
    is known to be about them."""

    candidates: tuple[Candidate, ...]
    resumes: tuple[Resume, ...]
    applications: tuple[Application, ...]
    who: Identity


@again_after_deadlock
@transaction.atomic
def erase(*, account: User) -> None:
    """Erases all that is personal of an applicant, by their own wish, and closes the account. Files go once
    the transaction is through, unless somebody else sent the same bytes. Raises NotAllowed."""
    if not is_applicant(account):
        raise NotAllowed
    _hold_files(account)
    User.objects.select_for_update().get(pk=account.pk)
    own = Candidate.objects.select_for_update().filter(account=account).first()
    if own:
        _erase_candidate(own, account)
    _close(account)


def _hold_files(account: User) -> None:
    """First of all, as who sends a file holds it before any row: nobody is given a resume as known that is
    being erased."""
    people = Q(account=account) | Q(merged_into__account=account)
    mine = Q(candidate__in=Candidate.objects.filter(people)) | Q(account=account)
    hold_alone(Resume.objects.filter(mine).values_list("sha256", flat=True))


def _erase_candidate(own: Candidate, account: User) -> None:
    candidates = _everybody(own)
    applications = Application.objects.filter(candidate__in=candidates)
    hold_packets(applications)
    under_way = list(applications.filter(stage__in=UNDER_WAY).order_by("pk"))
    move(applications=under_way, to=Stage.WITHDRAWN, by=account)
    erasing = _erasing(candidates)
    erase_words(applications=erasing.applications, account=account, who=erasing.who)
    erase_papers(applications=erasing.applications, who=erasing.who)
    _erase_resumes(erasing)
    _erase_identity(erasing)
    record(by=account, verb="erased", subject=own, applications=len(erasing.applications))


def _everybody(own: Candidate) -> list[Candidate]:
    """The candidate, and everybody who turned out to be the same."""
    found, new = [own], [own]
    while new := list(Candidate.objects.select_for_update().filter(merged_into__in=new)):
        found += new
    return found


def _erasing(candidates: list[Candidate]) -> Erasing:
    applications = tuple(Application.objects.filter(candidate__in=candidates).order_by("pk"))
    used = {each.resume_id for each in applications}
    mine = Q(candidate__in=candidates)
    resumes = tuple(Resume.objects.select_for_update().filter(mine | Q(pk__in=used)).order_by("pk"))
    contacts = [contact_of(each) for each in candidates]
    read = [each.reading["record"] for each in resumes if each.reading]
    contacts += [Contact.model_validate(each["contact"]) for each in read]
    before = Merge.objects.filter(kept__in=candidates).values_list("before", flat=True)
    contacts += [Contact.model_validate(fields) for each in before for fields in (each["kept"], each["gone"])]
    files = [each.name for each in resumes]
    return Erasing(tuple(candidates), resumes, applications, identity_of(*contacts, files=files))


def _erase_resumes(erasing: Erasing) -> None:
    """Rows stay, since applications point to them, with nothing in them. A worker that reads one has lost its
    job, and writes nothing."""
    resumes = erasing.resumes
    for model in (ResumeWords, Correction, ScreeningJob):
        model._default_manager.filter(resume__in=resumes).delete()
    files = {name for each in resumes if (name := each.file.name)}
    for each in resumes:
        each.sha256, each.name, each.size, each.file = f"erased {each.pk}", f"erased-{each.pk}", 0, ""
        each.status, each.reason_code, each.reason = ResumeStatus.ERASED, "", REASON
        each.reading, each.as_of, each.engine, each.text, each.view = None, None, "", "", None
        each.save()
    transaction.on_commit(lambda: remove_files(files))


def _erase_identity(erasing: Erasing) -> None:
    keys = [each.pk for each in erasing.candidates]
    CandidateKey.objects.filter(candidate__in=keys).delete()
    CandidateWords.objects.filter(candidate__in=keys).delete()
    NotTheSame.objects.filter(Q(one__in=keys) | Q(other__in=keys)).delete()
    blank = dict.fromkeys(("name", "email", "phone", "location"), "")
    for merge in Merge.objects.filter(Q(kept__in=keys) | Q(gone__in=keys)):
        merge.before |= {"kept": blank, "gone": blank}
        merge.save(update_fields=["before"])
    now = timezone.now()
    Candidate.objects.filter(pk__in=keys).update(**blank, account=None, erased_at=now)
    Application.objects.filter(candidate__in=keys).update(name_key="")
    own = {"application__in": erasing.applications}
    Consent.objects.filter(**own, withdrawn_at=None).update(withdrawn_at=now)
    ProposedCorrection.objects.filter(**own).delete()


def _close(account: User) -> None:
    """The row stays, as what the person did points to it: without name or address, and nobody gets in. All
    that hangs on an account (addresses, second factors, tokens, kept answers) goes."""
    for relation in account._meta.get_fields(include_hidden=True):
        if isinstance(relation, ManyToOneRel) and relation.on_delete is models.CASCADE:
            related: type[models.Model] = relation.related_model
            related._default_manager.filter(**{relation.field.name: account}).delete()
    account.username, account.email = f"erased-{account.pk}", ""
    account.first_name = account.last_name = ""
    account.is_active, account.last_login = False, None
    account.set_unusable_password()
    account.save()
