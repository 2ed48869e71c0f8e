"""The weights of an opening: tried out on its applications, kept until its screening starts."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.weights import set_weights
from hiring.api.openings.answers import by
from hiring.api.openings.finding import found_opening
from hiring.matching import weighing
from hiring.models import Opening
from hiring.permissions import may_see_weights, may_weigh
from hiring.queries.asked import asked_of
from hiring.queries.preview import Preview, preview
from hiring.queries.weighing import weighed_so_far
from roles.api.inputs import Input, taken
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import CriterionKind, Necessity, Scope

TAG = "openings"
NOTHING = "At least one requirement has to bring points."
UNKNOWN = "The opening asks for nothing of this name."
Factor = Annotated[Decimal, Field(ge=0, le=weighing.MOST, decimal_places=2)]


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class FactorsGiven(Input):
    """Factors by kind of requirement and by requirement; both count, what is not named keeps its weight."""

    factors: dict[str, Factor] = Field(examples=[{"skill": "1.5"}])


class RequirementWeighed(Shown):
    """A requirement with the points of 100 that the role gives it, and those under the factors."""

    id: str = Field(examples=["skill:leadership"])
    kind: CriterionKind
    label: str = Field(examples=["Leadership"])
    necessity: Necessity
    own_points: float
    points: float


class SoFar(Shown):
    """Of `total` matched applications `done` are weighed anew."""

    done: int
    total: int


class WeightsShown(Shown):
    """How much each requirement of an opening weighs."""

    opening: int
    factors: dict[str, float] = Field(examples=[{"skill": 1.5}])
    locked: bool = Field(description="Screening has started: everybody is held to these weights.")
    weighing: SoFar | None = Field(
        description="How far applications are weighed by them; null where all are."
    )
    requirements: tuple[RequirementWeighed, ...]


class RankTried(Shown):
    """Where an application stands now and would stand; 1 is the best."""

    application: int
    candidate: str = Field(examples=["Ada Obi"])
    before: int
    after: int
    score_before: float
    score_after: float


class WeightsTried(Shown):
    """What weights would change. `ranks` are the first by them: none where a screener judges first."""

    total: int
    moved: int = Field(description="How many would stand elsewhere.")
    far: int = Field(description="How many would move by more than ten places.")
    entering: int = Field(description="How many would be among the first who were not before.")
    ranks: tuple[RankTried, ...]
    hides_scores: bool


class OpeningWeights(APIView):
    permission_classes = only(may_see_weights, may_weigh)
    scope = Scope.OPENINGS

    @operation(tag=TAG, id="opening_weights", answers={200: WeightsShown}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """The weights of an opening, and how far its applications are weighed by them."""
        return _answer(found_opening(request, pk))

    @operation(
        tag=TAG,
        id="opening_weights_set",
        takes=FactorsGiven,
        answers={200: WeightsShown},
        errors=(400, 401, 403, 404, 409, 413, 415),
    )
    def put(self, request: Request, pk: int) -> Response:
        """Gives the opening these factors, in place of those it has. Its applications are weighed anew: a few
        at once, many in the background, as `weighing` tells."""
        opening = found_opening(request, pk)
        set_weights(opening=opening, factors=_factors(request, opening), by=by(request))
        return _answer(found_opening(request, pk))


class WeightsPreview(APIView):
    permission_classes = only(may_see_weights, may_weigh)
    scope = Scope.OPENINGS

    @operation(
        tag=TAG,
        id="opening_weights_try",
        takes=FactorsGiven,
        answers={200: WeightsTried},
        errors=(400, 401, 403, 404, 413, 415),
    )
    def post(self, request: Request, pk: int) -> Response:
        """What factors would change in the ranking; keeps nothing."""
        opening = found_opening(request, pk)
        tried = preview(opening, _factors(request, opening), request.user)
        return Response(_tried(tried).model_dump(mode="json"))


def _factors(request: Request, opening: Opening) -> dict[str, Decimal]:
    """Raises ValidationError for factors of what is not asked, and where they leave no points."""
    factors, asked = taken(request, FactorsGiven).factors, asked_of(opening)
    known = {*CriterionKind, *(item.id for item in asked)}
    if unknown := {f"factors.{key}": [UNKNOWN] for key in factors if key not in known}:
        raise ValidationError(unknown)
    if not weighing.leave_points(asked, factors):
        raise ValidationError({"factors": [NOTHING]})
    return {key: factor for key, factor in factors.items() if factor != weighing.SAME}


def _answer(opening: Opening) -> Response:
    asked, factors = asked_of(opening), weighing.factors_of(opening.weights)
    so_far = weighed_so_far(opening)
    shown = WeightsShown(
        opening=opening.pk,
        factors={key: float(factor) for key, factor in factors.items()},
        locked=opening.screening_started_at is not None,
        weighing=SoFar(done=so_far.done, total=so_far.total) if so_far else None,
        requirements=tuple(
            RequirementWeighed(
                id=item.id,
                kind=item.kind,
                label=item.label,
                necessity=item.necessity,
                own_points=float(item.weight),
                points=float(points),
            )
            for item, points in zip(asked, weighing.weights(asked, factors), strict=True)
        ),
    )
    return Response(shown.model_dump(mode="json"))


def _tried(tried: Preview) -> WeightsTried:
    return WeightsTried(
        total=tried.total,
        moved=tried.moved,
        far=tried.far,
        entering=tried.entering,
        ranks=tuple(
            RankTried(
                application=row.application,
                candidate=row.name,
                before=row.place.before,
                after=row.place.after,
                score_before=float(row.place.score_before),
                score_after=float(row.place.score_after),
            )
            for row in tried.rows
        ),
        hides_scores=tried.hides_scores,
    )
