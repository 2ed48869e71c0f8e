"""Screening by people: the own judgement, what it is compared with, and the recommendation."""

from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions import judgements
from hiring.actions.applications import ReasonMissing
from hiring.api.applications.finding import application_of, listed_application, user_of
from hiring.api.judgements.shapes import (
    Compared,
    JudgementGiven,
    OwnJudgement,
    RecommendationGiven,
    Recommended,
    opinion_shown,
    own_judgement,
)
from hiring.enums import ScreeningOutcome, Stage
from hiring.judged import told
from hiring.models import Application, Screening
from hiring.permissions import may_screen, may_see_candidates
from hiring.queries.screenings import own_screening, screenings_of
from roles.api.inputs import taken
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


class OneJudgement(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(tag="screening by people", id="judgement", answers={200: OwnJudgement}, errors=(401, 404))
    def get(self, request: Request, pk: int) -> Response:
        """What is asked of the application, and the caller's own judgement of it."""
        application = listed_application(request, pk)
        return _answer(request, application, own_screening(application, request.user))

    @operation(
        tag="screening by people",
        id="judgement_give",
        takes=JudgementGiven,
        answers={200: OwnJudgement},
        errors=(400, 401, 403, 404, 409, 415),
    )
    def put(self, request: Request, pk: int) -> Response:
        """Keeps the own judgement, or records it for good.

        It is recorded once everything is judged: until then it is kept, and `missing` says what is left. A
        packet that waits with the application is void then.
        """
        application, given = application_of(request, pk), taken(request, JudgementGiven)
        act = judgements.record_judgement if given.record else judgements.keep_judgement
        try:
            done = act(application=application, levels=given.levels, by=user_of(request))
        except judgements.UnknownLevel as error:
            raise ValidationError({"levels": [f"not on the scale of what is asked: {error}"]}) from error
        screening = done if isinstance(done, Screening) else done.screening
        # What was revealed just now counts.
        application.__dict__.pop("score_is_hidden", None)
        return _answer(request, application, screening)


class OneRecommendation(APIView):
    permission_classes = only(may_see_candidates, may_screen)
    scope = Scope.SCREENING

    @operation(
        tag="screening by people",
        id="recommendation_give",
        takes=RecommendationGiven,
        answers={200: Recommended},
        errors=(400, 401, 403, 404, 409, 415),
    )
    def put(self, request: Request, pk: int) -> Response:
        """Keeps what the caller recommends, and moves the application there.

        Where somebody else has settled it otherwise, the application stays and the recommendation is kept as
        dissent. Where own judgements come first, yours has to be recorded.
        """
        application, given = application_of(request, pk), taken(request, RecommendationGiven)
        try:
            done = judgements.recommend(
                application=application,
                outcome=given.outcome,
                by=user_of(request),
                revision=given.revision,
                reason_code=given.reason_code or "",
                reason=given.reason,
            )
        except ReasonMissing as error:
            raise ValidationError({"reason_code": [str(error)]}) from error
        application.refresh_from_db(fields=["stage", "revision"])
        shown = Recommended(
            outcome=ScreeningOutcome(done.screening.outcome),
            moved=done.moved,
            dissent=done.dissent,
            stage=Stage(application.stage),
            revision=application.revision,
        )
        return Response(shown.model_dump(mode="json"))


class Judgements(APIView):
    permission_classes = only(may_see_candidates)

    @operation(tag="screening by people", id="judgements", answers={200: Compared}, errors=(401, 404, 409))
    def get(self, request: Request, pk: int) -> Response:
        """What everybody said of the application, beside the match, the caller's own first.

        Where own judgements come first, screeners see the others' after theirs: 409 until then.
        """
        application = listed_application(request, pk)
        if queries.score_hidden(request.user, application):
            raise judgements.JudgeFirst
        report = application.match.match_report if application.match else None
        found = {item.id: item for item in report.criteria} if report else {}
        said, user_id = told(screenings_of(application), request.user.pk), request.user.pk
        shown = Compared(
            application=application.pk,
            score=None if report is None or report.score is None else float(report.score),
            matched={key: item.level for key, item in found.items()},
            opinions=tuple(opinion_shown(each, said, found, application, user_id) for each in said),
        )
        return Response(shown.model_dump(mode="json"))


def _answer(request: Request, application: Application, own: Screening | None) -> Response:
    due = queries.score_hidden(request.user, application)
    return Response(own_judgement(application, own, due=due).model_dump(mode="json"))
