"""Candidates: the people behind the resumes."""

from django.db import transaction

from hiring.models import Candidate
from hiring.reading.record import Contact


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
    return candidate
