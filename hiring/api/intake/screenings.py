"""The queue: resumes on their way from file to match, across openings."""

from django.db.models import QuerySet
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.api.intake.shapes import JobState, ScreeningPage, screening_summary
from hiring.enums import JobStatus
from hiring.models import ScreeningJob
from hiring.permissions import may_see_candidates
from hiring.queries.jobs import visible_jobs
from roles.api.inputs import asked
from roles.api.lists import Listing, listed
from roles.api.permissions import only
from roles.api.schema import operation


class ScreeningListing(Listing):
    opening: int | None = Field(None, ge=1, le=2**63 - 1, description="Only those for this opening.")
    batch: int | None = Field(None, ge=1, le=2**63 - 1, description="Only those of this batch.")
    status: JobState | None = None


class Screenings(APIView):
    permission_classes = only(may_see_candidates)

    @operation(
        tag="intake",
        id="screenings_list",
        asks=ScreeningListing,
        answers={200: ScreeningPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """What became of the resumes that were sent, the newest first."""
        listing = asked(request, ScreeningListing)
        jobs = of_state(visible_jobs(request.user), listing.status)
        for name in ("opening", "batch"):
            if (value := getattr(listing, name)) is not None:
                jobs = jobs.filter(**{name: value})
        return listed(request, jobs, listing, ("-pk",), lambda job: screening_summary(job, request))


def of_state(jobs: QuerySet[ScreeningJob], state: JobState | None) -> QuerySet[ScreeningJob]:
    """To a caller a quarantined file has failed like any other."""
    if state is None:
        return jobs
    failed = (JobStatus.FAILED, JobStatus.QUARANTINED)
    return jobs.filter(status__in=failed if state is JobState.FAILED else (state.value,))
