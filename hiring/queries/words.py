"""Searching by words. What few have is looked up in an index of words; what many have is met soon by going
along the list itself, which has to be in an order anyway."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from hiring.models import CandidateWords, ResumeWords
from hiring.queries.distinct import MOST, sources_of

# A word that more rows have is not rare: of a hundred thousand, one in fifty is met on the first pages.
FEW = 2_000


def rare(term: str) -> Q | None:
    """Applications of whom a resume or a candidate says it, as their keys; None where they are many."""
    resumes = _few(ResumeWords, term, ("everything", "nameless"))
    candidates = _few(CandidateWords, term, ("everything",))
    if resumes is None or candidates is None:
        return None
    return Q(resume__in=resumes) | Q(candidate__in=candidates)


def rare_people(term: str) -> Q | None:
    """Candidates of whom it is said."""
    people = _few(CandidateWords, term, ("everything",))
    return None if people is None else Q(pk__in=people)


def from_source(term: str) -> Q:
    """Applications whose source has the term in it."""
    known = sources_of()
    if len(known) == MOST:
        return Q(source__icontains=term)
    return Q(source__in=[each for each in known if term in each.casefold()])


def _few(
    kept: type[ResumeWords] | type[CandidateWords], term: str, columns: Sequence[str]
) -> list[int] | None:
    said = reduce(or_, (Q(**{f"{column}__says": term}) for column in columns))
    keys = list(kept._default_manager.filter(said).order_by().values_list("pk", flat=True)[: FEW + 1])
    return None if len(keys) > FEW else keys
