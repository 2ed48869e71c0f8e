"""What the demo's people have done when you sign in: the first opening screened, a packet on the desk of who
decides. All of it by the actions that the site uses."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.actions.judgements import recommend
from hiring.actions.notes import add_note
from hiring.actions.packets import submit_packet
from hiring.enums import RejectionReason, ScreeningOutcome, Stage
from hiring.models import Application, Opening, Screening
from hiring.queries import ranking, without_texts
from roles.permissions import Part

FINALISTS, HELD, TURNED_DOWN = 3, 2, 3
SUMMARY = (
    "Three people who have led teams of the size asked for. The first shows most of the duties with figures; "
    "the other two would grow into the budget."
)


@transaction.atomic
def work_on(opening: Opening) -> bool:
    """Screens the best and the weakest, submits a packet; False where somebody has screened there already."""
    recruiter = User.objects.get(username=Part.RECRUITER.value)
    if Screening.objects.filter(application__opening=opening).exists():
        return False
    scored = list(without_texts(ranking(opening)).filter(match__score__isnull=False))
    if len(scored) < FINALISTS + HELD + TURNED_DOWN:
        return False
    for application in scored[:FINALISTS]:
        _recommend(application, ScreeningOutcome.SHORTLIST, recruiter, reason="Fits what was asked for.")
    for application in scored[FINALISTS : FINALISTS + HELD]:
        _recommend(application, ScreeningOutcome.HOLD, recruiter, reason="Ask about the size of the team.")
    for application in scored[-TURNED_DOWN:]:
        _recommend(application, ScreeningOutcome.REJECT, recruiter, reason_code=RejectionReason.EXPERIENCE)
    add_note(application=scored[0], text="Free from the first of next month.", by=recruiter)
    finalists = Application.objects.filter(opening=opening, stage=Stage.SHORTLISTED).select_related(
        "match", "opening__role_version", "candidate", "resume"
    )
    submit_packet(opening=opening, applications=list(finalists), summary=SUMMARY, by=recruiter)
    return True


def _recommend(application: Application, outcome: ScreeningOutcome, by: User, **why: str) -> None:
    recommend(application=application, outcome=outcome, by=by, revision=application.revision, **why)
