"""Candidates: whom a person may see by name, found by what somebody remembers of them."""

from collections.abc import Iterable, Iterator
from functools import reduce

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from hiring.enums import KeyKind
from hiring.models import Application, Candidate, CandidateKey
from hiring.permissions import Person
from hiring.queries.applications import visible_applications
from hiring.queries.identity import known_applications
from hiring.queries.words import rare_people
from hiring.reading.person_keys import phone_key
from hiring.reading.search_words import MOST_TERMS, terms


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
    """Candidates of whom every word, or one that begins with it, is in a name, address, telephone number,
    place or employer; a whole telephone number also where it is written otherwise."""
    for word in words.split()[:MOST_TERMS]:
        number = "" if any(map(str.isalpha, word)) else phone_key(word)
        if number:
            called = CandidateKey.objects.filter(value=number, kind=KeyKind.PHONE)
            candidates = candidates.filter(pk__in=called.values("candidate"))
        else:
            candidates = reduce(_saying, terms(word), candidates)
    return candidates


def _saying(candidates: QuerySet[Candidate], term: str) -> QuerySet[Candidate]:
    if (few := rare_people(term)) is not None:
        candidates = candidates.filter(few)
    return candidates.filter(words__everything__contains=f" {term}")


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
