"""Candidates: whom a person may see by name, found by what somebody remembers of them."""

from collections.abc import Iterable, Iterator

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from hiring.models import Application, Candidate, CandidateKey
from hiring.permissions import Person
from hiring.queries.applications import visible_applications
from hiring.queries.identity import known_applications


def named_applications(user: Person) -> QuerySet[Application]:
    """The applications a person may see with the names of who applied."""
    return known_applications(visible_applications(user))


def visible_candidates(user: Person) -> QuerySet[Candidate]:
    """The people with such an application, by name; whoever turned out to be somebody else is left out."""
    applied = named_applications(user).filter(candidate=OuterRef("pk"))
    return Candidate.objects.filter(Exists(applied), merged_into=None)


def applicants(user: Person) -> QuerySet[Candidate]:
    """The people with an application that a person may see, also without their name. Not to be shown."""
    applied = visible_applications(user).filter(candidate=OuterRef("pk"))
    return Candidate.objects.filter(Exists(applied), merged_into=None)


def with_applications(candidates: QuerySet[Candidate], user: Person) -> QuerySet[Candidate]:
    """Candidates with `shown_applications`: those a person may see with their names, the newest first."""
    applications = named_applications(user).select_related("resume").order_by("-pk")
    light = applications.defer("resume__text", "resume__reading", "resume__view")
    return candidates.prefetch_related(Prefetch("applications", light, to_attr="shown_applications"))


def found(candidates: QuerySet[Candidate], words: str) -> QuerySet[Candidate]:
    """Candidates of whom every word is part of a name, address, telephone number, place or employer."""
    for word in words.split()[:8]:
        digits = "".join(filter(str.isdigit, word))
        keys = Q(value__icontains=word) | (Q(value=digits[-8:]) if len(digits) >= 8 else Q())
        of_one = CandidateKey.objects.filter(keys, candidate=OuterRef("pk"))
        own = Q(name__icontains=word) | Q(email__icontains=word) | Q(location__icontains=word)
        candidates = candidates.filter(own | Q(phone__icontains=word) | Exists(of_one))
    return candidates


def elsewhere(user: Person, candidates: Iterable[int]) -> dict[int, list[Application]]:
    """By candidate: every application of theirs that a person may see, the newest first. With what tells
    whether it is hidden whose they are: those must not be told beside a name."""
    wanted = visible_applications(user).filter(candidate__in=set(candidates)).order_by("-pk")
    by_candidate: dict[int, list[Application]] = {}
    for application in wanted:
        by_candidate.setdefault(application.candidate_id, []).append(application)
    return by_candidate


def employers_of(candidate: Candidate) -> Iterator[str]:
    """Everybody a candidate worked for, as their resumes tell."""
    read = candidate.resumes.exclude(reading=None).values_list("reading__record__employment", flat=True)
    for jobs in read:
        yield from (job["employer"] for job in jobs or () if job.get("employer"))
