"""What has to be known of rows before anybody is told who somebody is (hiring/identity.py), in one query."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from hiring.models import Application, Candidate, PacketEntry, Resume, ScreeningJob

_IN_PACKET = Exists(PacketEntry.objects.filter(application=OuterRef("pk")))


def with_identity(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Applications with their openings and `in_packet`: was it in a decision packet that was submitted?"""
    return applications.select_related("opening").annotate(in_packet=_IN_PACKET)


def hidden_applications() -> QuerySet[Application]:
    """Those of which nobody may know yet whose they are."""
    return Application.objects.filter(~Q(_IN_PACKET), opening__blind=True).order_by("pk")


def known_applications(applications: QuerySet[Application]) -> QuerySet[Application]:
    """Those of which it may be known: the only ones that may be told beside a name."""
    return applications.filter(Q(_IN_PACKET) | Q(opening__blind=False))


def saying(applications: QuerySet[Application], words: str) -> QuerySet[Application]:
    """Those in which every word stands: in name, address, file name, source or text. Of those that are hidden
    only the code and the text without the person are looked at: a hit would tell what may not be known."""
    for word in words.split():
        anybody = Q(code__iexact=word) | Q(source__icontains=word) | Q(resume__masked_text__icontains=word)
        known = Q(_IN_PACKET) | Q(opening__blind=False)
        applications = applications.filter(anybody | (known & _known_by(word)))
    return applications


def _known_by(word: str) -> Q:
    fields = ("candidate__name", "candidate__email", "candidate__phone", "resume__name", "resume__text")
    found = Q()
    for field in fields:
        found |= Q(**{f"{field}__icontains": word})
    return found


def candidates_with_identity(candidates: QuerySet[Candidate]) -> QuerySet[Candidate]:
    """Candidates with `hidden_code`: the code of an application that hides them, null where none does.
    One hidden application hides the candidate: the rest would tell whose it is."""
    return candidates.annotate(hidden_code=_code(candidate=OuterRef("pk")))


def resumes_with_identity(resumes: QuerySet[Resume]) -> QuerySet[Resume]:
    """Resumes with `hidden_code` as candidates have it, and `in_blind_opening`: sent for a blind opening in
    which no application came of it."""
    waiting = ScreeningJob.objects.filter(resume=OuterRef("pk"), opening__blind=True)
    applied = Application.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    return resumes.annotate(
        hidden_code=_code(resume=OuterRef("pk")),
        in_blind_opening=Exists(waiting.filter(~Exists(applied))),
    )


def jobs_with_identity(jobs: QuerySet[ScreeningJob]) -> QuerySet[ScreeningJob]:
    """Jobs with their openings, `code` of the application that came of them, and its `in_packet`."""
    applied = Application.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    entries = PacketEntry.objects.filter(
        application__opening=OuterRef("opening"), application__resume=OuterRef("resume")
    )
    return jobs.select_related("opening", "resume").annotate(
        code=Subquery(applied.values("code")[:1]), in_packet=Exists(entries)
    )


def _code(**of: Any) -> Subquery:
    return Subquery(hidden_applications().filter(**of).values("code")[:1])
