"""What has to be known of rows before anybody is told who somebody is (hiring/identity.py), in one query."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from hiring.models import Application, Candidate, Match, PacketEntry, Resume, ScreeningJob
from hiring.queries.words import from_source, rare
from hiring.reading.search_words import terms

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


def saying(applications: QuerySet[Application], query: str) -> QuerySet[Application]:
    """Those in which every word of the query stands, or one that begins with it: in name, address, file name
    or text; or it is in the source, or is the code. Of those that are hidden only the source, the code and
    the text without the person are looked at: a hit would tell what may not be known."""
    for term in terms(query):
        known = Q(opening__blind=False) | Q(_IN_PACKET)
        own = Q(code=term.upper()) | from_source(term)
        if (few := rare(term)) is not None:
            applications = applications.filter(few | own)
        nameless = own | Q(resume__words__nameless__contains=f" {term}")
        applications = applications.filter((known & _known_by(term)) | nameless)
    return applications


def _known_by(term: str) -> Q:
    begins = f" {term}"
    resume = Q(resume__words__everything__contains=begins)
    return resume | Q(candidate__words__everything__contains=begins)


def candidates_with_identity(candidates: QuerySet[Candidate]) -> QuerySet[Candidate]:
    """Candidates with `hidden_code`: the code of an application that hides them, null where none does.
    One hidden application hides the candidate: the rest would tell whose it is. `known_elsewhere` says that
    there is a rest: then the code is not told either."""
    elsewhere = known_applications(Application.objects.filter(candidate=OuterRef("pk")))
    code = Subquery(_hiding_candidate().values("code")[:1])
    return candidates.annotate(hidden_code=code, known_elsewhere=Exists(elsewhere))


def resumes_with_identity(resumes: QuerySet[Resume]) -> QuerySet[Resume]:
    """Resumes with `hidden_code` as candidates have it, and `in_blind_opening`: sent for a blind opening in
    which no application came of it."""
    return resumes.annotate(
        hidden_code=Subquery(_hiding_resume().values("code")[:1]),
        known_elsewhere=Exists(known_applications(Application.objects.filter(resume=OuterRef("pk")))),
        in_blind_opening=Exists(_came_to_nothing(OuterRef("pk"))),
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


def known_candidates(candidates: QuerySet[Candidate]) -> QuerySet[Candidate]:
    """Those who may be known by name."""
    return candidates.exclude(Exists(_hiding_candidate()))


def known_resumes(resumes: QuerySet[Resume]) -> QuerySet[Resume]:
    return resumes.exclude(Exists(_hiding_resume()) | Exists(_came_to_nothing(OuterRef("pk"))))


def known_matches(matches: QuerySet[Match]) -> QuerySet[Match]:
    return matches.filter(resume__in=known_resumes(Resume.objects.all()).values("pk"))


def known_jobs(jobs: QuerySet[ScreeningJob]) -> QuerySet[ScreeningJob]:
    return jobs_with_identity(jobs).filter(resume__in=known_resumes(Resume.objects.all()).values("pk"))


def _came_to_nothing(resume: OuterRef) -> QuerySet[ScreeningJob]:
    """Jobs of a resume in blind openings of which no application came."""
    applied = Application.objects.filter(opening=OuterRef("opening"), resume=OuterRef("resume"))
    return ScreeningJob.objects.filter(~Exists(applied), resume=resume, opening__blind=True)


def _hiding_candidate() -> QuerySet[Application]:
    """Hidden applications of a candidate, or of who they turned out to be."""
    people = Q(candidate=OuterRef("pk")) | Q(candidate=OuterRef("merged_into"))
    return hidden_applications().filter(people)


def _hiding_resume() -> QuerySet[Application]:
    return hidden_applications().filter(resume=OuterRef("pk"))
