"""Applications as the API gives them."""

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request

from hiring import identity
from hiring.api.addresses import address
from hiring.models import Application, ScreeningJob
from hiring.queries import score_hidden


class ApplicationShown(BaseModel):
    """A candidate's application for an opening."""

    model_config = ConfigDict(frozen=True)

    id: int
    opening: int
    candidate: str = Field(examples=["Ada Obi"])
    file: str = Field(examples=["ada-obi.pdf"])
    score: float | None
    screening: str | None = Field(examples=["https://rolefit.example/api/v1/screenings/1/"])
    match: str | None = Field(examples=["https://rolefit.example/api/v1/applications/1/match/"])
    url: str = Field(examples=["https://rolefit.example/api/v1/applications/1/"])


def application_shown(
    application: Application, job: ScreeningJob | None, request: Request
) -> ApplicationShown:
    match = None if score_hidden(request.user, application) else application.match
    return ApplicationShown(
        id=application.pk,
        opening=application.opening_id,
        candidate=identity.shown_name(application),
        file=identity.shown_file(application),
        score=None if match is None or match.score is None else float(match.score),
        screening=address("screening", job.pk, request=request) if job else None,
        match=address("match", application.pk, request=request) if match else None,
        url=address("application", application.pk, request=request),
    )
