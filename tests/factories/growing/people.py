"""Applications to one opening, files of one upload that could not be read, and people who look alike."""

from django.utils import timezone

from hiring.enums import JobStatus, KeyKind, Stage
from hiring.models import Application, Candidate, CandidateKey, Merge, NotTheSame, Resume, ScreeningJob
from roles.permissions import Part
from tests.factories.growing.site import Site
from tests.factories.load import make_many


def grow_people(site: Site, number: int) -> None:
    one = site.application
    assert one.match
    make_many(site.opening, number, [(one.resume.reading_record, one.match.match_report)])
    newest = Application.objects.filter(opening=site.opening).select_related("candidate")
    site.applications = list(newest.order_by("-pk")[:number])
    shortlisted = [each.pk for each in site.applications[: number // 2 + 2]]
    Application.objects.filter(pk__in=shortlisted).update(stage=Stage.SHORTLISTED, reason_code="")
    people = [each.candidate for each in site.applications]
    _make_jobs(site, [each.resume_id for each in site.applications], JobStatus.DONE)
    _make_jobs(site, [each.pk for each in _bad_resumes(site, number)], JobStatus.FAILED)
    _make_alike(site, people)
    _make_known(site, people)


def _make_jobs(site: Site, resumes: list[int], status: JobStatus) -> None:
    now = timezone.now()
    ended = {"status": status, "sent_at": now, "finished_at": now, "batch": site.batch}
    ScreeningJob.objects.bulk_create(
        ScreeningJob(opening=site.opening, resume_id=each, **ended) for each in resumes
    )


def _bad_resumes(site: Site, number: int) -> list[Resume]:
    names = (site.name("bad", each) for each in range(number))
    given = {"size": 1, "kind": "txt", "received_at": timezone.now()}
    return Resume.objects.bulk_create(
        Resume(sha256=f"{name:>64}", file=f"resumes/{name}.txt", name=f"{name}.txt", **given)
        for name in names
    )


def _make_alike(site: Site, people: list[Candidate]) -> None:
    """Everybody shares a telephone number with the next one."""
    following = [*people[1:], people[0]]
    CandidateKey.objects.bulk_create(
        CandidateKey(candidate=each, kind=KeyKind.PHONE, value=site.name("phone", number))
        for number, pair in enumerate(zip(people, following, strict=True))
        for each in pair
    )


def _make_known(site: Site, people: list[Candidate]) -> None:
    """Who was merged into the one person, and who was told apart from them."""
    kept, by = site.application.candidate, site.people[Part.RECRUITER]
    merged = Candidate.objects.bulk_create(
        Candidate(name=site.name("merged", each), merged_into=kept) for each in range(len(people))
    )
    names = {"kept": {"name": "Kept"}, "gone": {"name": "Gone", "email": ""}}
    Merge.objects.bulk_create(Merge(kept=kept, gone=each, by=by, before=names) for each in merged)
    NotTheSame.objects.bulk_create(NotTheSame(one=kept, other=each, by=by) for each in people)
