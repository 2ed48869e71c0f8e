"""An opening's applications as somebody wants to see them: which, and in what order.

A board is asked for twice: once for the place and stage of everybody who fits, which is little to fetch and
gives every count, and once for the few who are on the page.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Exists, Expression, F, OuterRef, Q, QuerySet, When
from django.db.models.expressions import OrderBy
from django.db.models.functions import Lower

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.models import Application, Opening, SavedView, Screening
from hiring.permissions import Person
from hiring.queries.applications import without_texts
from hiring.queries.asking import waiting_for_answer, with_asking
from hiring.queries.identity import saying, with_identity
from hiring.queries.screenings import with_scores_for

GATES = {
    GateState.MET: Q(match__gates_open=0, match__gates_partly=0),
    GateState.PARTLY: Q(match__gates_open=0, match__gates_partly__gt=0),
    GateState.OPEN: Q(match__gates_open__gt=0),
}
# By value: of ten thousand applications, looking up takes a tenth of what Stage(value) does.
STAGES = {stage.value: stage for stage in Stage}
# One statement's worth of ids: databases bound how many values one may carry.
AT_A_TIME = 500
# Columns of a match that no list shows, each as large as the rest together.
UNSEEN = ("match__gates", "match__levels", "opening__weights")
WIDE = ("match__report", *UNSEEN)
# Which way somebody looks first: the best, the newest, and who waits longest.
DOWNWARDS = (BoardSort.SCORE, BoardSort.RECEIVED)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see of a board. `flagged` is true for any flag and false for none."""

    stage: Stage | None = None
    query: str = ""
    gates: GateState | None = None
    flag: FlagCode | None = None
    flagged: bool | None = None
    confidence: ConfidenceLevel | None = None
    source: str | None = None
    score_from: Decimal | None = None
    score_to: Decimal | None = None
    screened: ScreenedBy | None = None
    asks: bool = False
    sort: BoardSort = BoardSort.SCORE
    backwards: bool = False


def standing(opening: Opening, wanted: Wanted, user: Person) -> list[tuple[int, Stage]]:
    """The ids and stages of everybody who fits, in order; `wanted.stage` is left aside, so that every stage
    can be counted."""
    everybody = with_scores_for(Application.objects.filter(opening=opening), user, opening)
    found = narrowed(everybody, wanted, user).order_by(*_order(opening, wanted)).values_list("pk", "stage")
    return [(pk, STAGES[stage]) for pk, stage in found]


def narrowed(applications: QuerySet[Application], wanted: Wanted, user: Person) -> QuerySet[Application]:
    """Those that fit, whatever their stage. They came through `with_scores_for`."""
    fitting = _screened(_told(saying(applications, wanted.query), wanted), wanted, user)
    if wanted.asks:
        fitting = waiting_for_answer(fitting)
    return fitting if wanted.source is None else fitting.filter(source=wanted.source)


def fitting(opening: Opening, wanted: Wanted, user: Person) -> list[int]:
    """The ids of everybody who fits, in order, of the wanted stage."""
    return [pk for pk, stage in standing(opening, wanted, user) if wanted.stage in (None, stage)]


def on_page(opening: Opening, ids: Sequence[int], user: Person) -> list[Application]:
    """These applications, in this order, with all that a row shows."""
    rows = with_scores_for(
        with_asking(with_identity(Application.objects.filter(opening=opening, pk__in=ids))), user, opening
    )
    found = without_texts(rows.select_related("match", "resume", "candidate", "opening")).defer(*UNSEEN)
    by_id = found.in_bulk()
    return [by_id[pk] for pk in ids if pk in by_id]


def of_opening(opening: Opening, ids: Sequence[int]) -> list[Application]:
    """These of the opening's applications, in this order, as who moves or exports them needs them."""
    found: dict[int, Application] = {}
    for first in range(0, len(ids), AT_A_TIME):
        some = Application.objects.filter(opening=opening, pk__in=ids[first : first + AT_A_TIME])
        found |= with_identity(some).select_related("opening", "candidate").in_bulk()
    return [found[pk] for pk in ids if pk in found]


def to_export(opening: Opening, ids: Sequence[int], user: Person) -> list[Application]:
    """These applications in this order, without their reports, as a list has them."""
    everybody = with_scores_for(with_identity(Application.objects.filter(opening=opening)), user, opening)
    rows = without_texts(everybody.select_related("match", "resume", "candidate", "opening"))
    found = {each.pk: each for each in rows.defer(*WIDE).iterator(chunk_size=AT_A_TIME)}
    return [found[pk] for pk in ids if pk in found]


def exporting(opening: Opening, ids: Sequence[int], user: Person) -> Iterator[Application]:
    """The same, some at a time: the first are on their way while the last are still to be read."""
    everybody = with_scores_for(with_identity(Application.objects.filter(opening=opening)), user, opening)
    rows = without_texts(everybody.select_related("match", "resume", "candidate", "opening")).defer(*WIDE)
    for first in range(0, len(ids), AT_A_TIME):
        some = ids[first : first + AT_A_TIME]
        found = rows.filter(pk__in=some).in_bulk()
        yield from (found[pk] for pk in some if pk in found)


def stages_of(ids: Sequence[int]) -> dict[int, Stage]:
    """Where these applications are now."""
    found = Application.objects.filter(pk__in=ids).values_list("pk", "stage")
    return {pk: Stage(stage) for pk, stage in found}


def saved_views(opening: Opening, user: Person) -> QuerySet[SavedView]:
    """One's own views that are offered on this board."""
    return views_of(user, opening.pk)


def views_of(user: Person, opening: int | None = None) -> QuerySet[SavedView]:
    """One's own views; those that are offered on one opening's board."""
    own = SavedView.objects.filter(by_id=user.pk)
    return own if opening is None else own.filter(Q(opening=opening) | Q(opening=None))


def sources(opening: Opening) -> list[str]:
    """Where the opening's applications came from."""
    named = opening.applications.exclude(source="").order_by("source")
    return list(named.values_list("source", flat=True).distinct())


def _told(applications: QuerySet[Application], wanted: Wanted) -> QuerySet[Application]:
    """Those whose match is as wanted. Who may not see a score yet cannot find out by asking for it either."""
    asked = _asked(wanted)
    return applications.filter(asked & Q(score_is_hidden=False)) if asked else applications


def _asked(wanted: Wanted) -> Q:
    asked = GATES[wanted.gates] if wanted.gates else Q()
    if wanted.flag:
        asked &= Q(match__flag_codes__contains=f",{wanted.flag},")
    if wanted.flagged is not None:
        asked &= ~Q(match__flag_codes="") if wanted.flagged else Q(match__flag_codes="")
    if wanted.confidence:
        asked &= Q(match__confidence=wanted.confidence)
    if wanted.score_from is not None:
        asked &= Q(match__score__gte=wanted.score_from)
    if wanted.score_to is not None:
        asked &= Q(match__score__lte=wanted.score_to)
    return asked


def _screened(applications: QuerySet[Application], wanted: Wanted, user: Person) -> QuerySet[Application]:
    if wanted.screened is None:
        return applications
    screenings = Screening.objects.filter(application=OuterRef("pk"))
    if wanted.screened is ScreenedBy.NOBODY:
        return applications.filter(~Exists(screenings))
    mine = Exists(screenings.filter(by_id=user.pk))
    return applications.filter(mine if wanted.screened is ScreenedBy.ME else ~mine)


def _order(opening: Opening, wanted: Wanted) -> list[OrderBy | str]:
    """Equals by code where scores may be hidden, since files came in an order, and scores are one."""
    downwards = (wanted.sort in DOWNWARDS) != wanted.backwards
    last = "code" if opening.blind or opening.judges_first else "pk"
    return [*(_directed(each, downwards) for each in _sorted_by(opening, wanted.sort)), last]


def _directed(expression: Expression | F, downwards: bool) -> OrderBy:
    return OrderBy(expression, descending=downwards, nulls_last=True)


def _sorted_by(opening: Opening, sort: BoardSort) -> list[Expression | F]:
    match sort:
        case BoardSort.NAME:
            return [F("code") if opening.blind else Lower("candidate__name")]
        case BoardSort.SINCE:
            return [F("stage_since")]
        case BoardSort.RECEIVED:
            return [F("resume__received_at")]
        case BoardSort.GATES:
            return [_if_shown("match__gates_open"), _if_shown("match__gates_partly")]
        case _:
            return [F("shown_score")]


def _if_shown(field: str) -> Case:
    return Case(When(score_is_hidden=False, then=F(field)))
