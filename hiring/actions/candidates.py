"""Candidates: the people behind the resumes."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.models import Candidate, CandidateKey, CandidateWords
from hiring.models.application import name_key
from hiring.queries import employers_of
from hiring.reading.person_keys import keys_of
from hiring.reading.record import Contact
from hiring.reading.search_words import row_of


@transaction.atomic
def candidate_for(*, contact: Contact) -> Candidate:
    """The candidate with this e-mail address; a new one where it is unknown or there is none."""
    given = {
        "name": (contact.name or "")[:200],
        "phone": (contact.phone or "")[:60],
        "location": (contact.location or "")[:200],
    }
    email = (contact.email or "").lower()
    if not email or len(email) > 254:
        return Candidate.objects.create(**given)
    candidate, _ = Candidate.objects.get_or_create(email=email, defaults=given)
    return surviving(candidate)


@transaction.atomic
def candidate_of(*, account: User, address: str) -> Candidate:
    """The candidate that an applicant is, locked: nobody else changes it until the end of the transaction.

    Somebody whose resume came by another way is found by the address that the account has confirmed.
    """
    if own := Candidate.objects.select_for_update().filter(account=account).first():
        return own
    known = Candidate.objects.select_for_update().filter(email=address.lower()).first()
    found = surviving(known) if known else None
    if found and found.account_id is None:
        found.account = account
        found.save(update_fields=["account"])
        return found
    email = "" if known else address.lower()
    made = Candidate.objects.create(account=account, email=email, name=account.get_full_name()[:200])
    keep_person_words(candidate=made)
    return made


@transaction.atomic
def complete(*, candidate: Candidate, contact: Contact) -> None:
    """Who applied by an account said little of themselves: what is missing, their resume says."""
    if candidate.account_id is None:
        return
    told = {"name": contact.name, "phone": contact.phone, "location": contact.location}
    limits = {"name": 200, "phone": 60, "location": 200}
    missing = {name: value for name, value in told.items() if value and not getattr(candidate, name)}
    for name, value in missing.items():
        setattr(candidate, name, value[: limits[name]])
    candidate.save(update_fields=list(missing))


def surviving(candidate: Candidate) -> Candidate:
    """Who this person turned out to be; oneself where nobody merged them."""
    while candidate.merged_into_id is not None:
        # Locked, so that a resume does not go to somebody who is being merged.
        candidate = Candidate.objects.select_for_update().get(pk=candidate.merged_into_id)
    return candidate


@transaction.atomic
def refresh_keys(*, candidate: Candidate) -> None:
    """Brings up to date what the candidate is found by and put in order by, after anything changed in them or
    their resumes."""
    wanted = set() if candidate.merged_into_id else set(_keys(candidate))
    for key in candidate.keys.all():
        if (key.kind, key.value) in wanted:
            wanted.discard((key.kind, key.value))
        else:
            key.delete()
    new = [CandidateKey(candidate=candidate, kind=kind, value=value) for kind, value in sorted(wanted)]
    CandidateKey.objects.bulk_create(new, ignore_conflicts=True)
    place = name_key(candidate.name)
    candidate.applications.exclude(name_key=place).update(name_key=place)
    keep_person_words(candidate=candidate)


@transaction.atomic
def keep_person_words(*, candidate: Candidate) -> None:
    """Keeps what the person is searched by."""
    own = (candidate.name, candidate.email, candidate.phone, candidate.location)
    keys = candidate.keys.values_list("value", flat=True)
    CandidateWords.objects.update_or_create(
        candidate=candidate, defaults={"everything": row_of([*own, *keys])}
    )


def _keys(candidate: Candidate) -> frozenset[tuple[str, str]]:
    return frozenset(
        keys_of(
            name=candidate.name,
            email=candidate.email,
            phone=candidate.phone,
            employers=employers_of(candidate),
        )
    )
