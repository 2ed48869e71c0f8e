"""An opening's applications as somebody wants to see them: which, and in what order.

A board is asked for in three: how many who fit are in each stage, which of them are on the page, and all that
the page shows of these.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from hiring.enums import BoardSort, GateState, ScreenedBy, Stage
from hiring.matching.report import ConfidenceLevel, FlagCode
from hiring.models import Application, Opening, SavedView, Screening
from hiring.models.application import GATES_WITHOUT, OPEN_GATE, RANK_WITHOUT
from hiring.permissions import Person
from hiring.queries.applications import without_texts
from hiring.queries.asking import waiting_for_answer, with_asking
from hiring.queries.distinct import flagged, sources_of
from hiring.queries.identity import saying, with_identity
from hiring.queries.places import order, placed
from hiring.queries.screenings import told_to, with_scores_for

GATES = {
    GateState.MET: Q(gate_rank=0),
    GateState.PARTLY: Q(gate_rank__gt=0, gate_rank__lt=OPEN_GATE),
    GateState.OPEN: Q(gate_rank__gte=OPEN_GATE, gate_rank__lt=GATES_WITHOUT),
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

    @property
    def downwards(self) -> bool:
        return (self.sort in DOWNWARDS) != self.backwards


def parts(opening: Opening, wanted: Wanted, user: Person) -> list[QuerySet[Application]]:
    """Who fits, in order: all of one part come before all of the next."""
    fitting = narrowed(Application.objects.filter(opening=opening), wanted, user, opening)
    some = placed(staged(fitting, wanted), opening, wanted.sort, user, downwards=wanted.downwards)
    return [part.order_by(*order(wanted.sort, downwards=wanted.downwards)) for part in some]


def standing(opening: Opening, wanted: Wanted, user: Person) -> list[tuple[int, Stage]]:
    """The ids and stages of everybody who fits, in order; `wanted.stage` is left aside."""
    found = chain.from_iterable(
        part.values_list("pk", "stage") for part in parts(opening, replace(wanted, stage=None), user)
    )
    return [(pk, STAGES[stage]) for pk, stage in found]


def stage_counts(opening: Opening, wanted: Wanted, user: Person) -> Counter[Stage]:
    """How many fit in each stage; `wanted.stage` is left aside."""
    everybody = narrowed(Application.objects.filter(opening=opening), wanted, user, opening)
    counted = everybody.order_by().values_list("stage").annotate(number=Count("*"))
    return Counter({STAGES[stage]: number for stage, number in counted})


@dataclass(frozen=True)
class Standing:
    """The ids of everybody who fits, in order, of whom only those on a page are fetched. `number`: of all."""

    opening: Opening
    wanted: Wanted
    user: Person
    number: int

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, page: slice) -> list[int]:
        first, last, found = int(page.start), int(page.stop), list[int]()
        for part in parts(self.opening, self.wanted, self.user):
            some = list(part.values_list("pk", flat=True)[first:last])
            found += some
            if len(some) == last - first:
                break
            passed = first + len(some) if some else part.count()
            first, last = max(0, first - passed), last - passed
        return found


def narrowed(
    applications: QuerySet[Application], wanted: Wanted, user: Person, of: Opening | None = None
) -> QuerySet[Application]:
    """Those that fit, whatever their stage; all `of` one opening, where it is given."""
    asked = _asked(wanted)
    if asked:
        # Who may not see a score yet cannot find out by asking for it either.
        applications = applications.filter(asked & told_to(user, of))
    fitting = _screened(saying(applications, wanted.query), wanted, user)
    if wanted.asks:
        fitting = waiting_for_answer(fitting)
    return fitting if wanted.source is None else fitting.filter(source=wanted.source)


def staged(applications: QuerySet[Application], wanted: Wanted) -> QuerySet[Application]:
    return applications if wanted.stage is None else applications.filter(stage=wanted.stage)


def fitting(opening: Opening, wanted: Wanted, user: Person) -> list[int]:
    """The ids of everybody who fits, in order, of the wanted stage."""
    found = (part.values_list("pk", flat=True) for part in parts(opening, wanted, user))
    return list(chain.from_iterable(found))


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
    return sources_of(opening)


def _asked(wanted: Wanted) -> Q:
    """Of the match."""
    asked = GATES[wanted.gates] if wanted.gates else Q()
    if wanted.flag:
        asked &= flagged(wanted.flag)
    if wanted.flagged is not None:
        asked &= flagged() if wanted.flagged else Q(flag_codes="", match__isnull=False)
    if wanted.confidence:
        asked &= Q(confidence=wanted.confidence)
    if wanted.score_from is not None:
        asked &= Q(rank_score__gte=wanted.score_from)
    if wanted.score_to is not None:
        asked &= Q(rank_score__lte=wanted.score_to, rank_score__gt=RANK_WITHOUT)
    return asked


def _screened(applications: QuerySet[Application], wanted: Wanted, user: Person) -> QuerySet[Application]:
    if wanted.screened is None:
        return applications
    screenings = Screening.objects.filter(application=OuterRef("pk"))
    if wanted.screened is ScreenedBy.NOBODY:
        return applications.filter(~Exists(screenings))
    mine = Exists(screenings.filter(by_id=user.pk))
    return applications.filter(mine if wanted.screened is ScreenedBy.ME else ~mine)
