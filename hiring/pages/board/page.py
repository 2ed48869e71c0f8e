"""The board of an opening, put together: stages with counts, rows, what is being read, what can be undone."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, cast

from django.contrib.auth.models import User
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone

from hiring import queries
from hiring.enums import SCREENING_STAGES, BoardSort, Stage
from hiring.models import Opening
from hiring.pages.board.asking import Asked
from hiring.pages.board.keeping import kept
from hiring.pages.board.rows import rows
from hiring.pages.board.words import MOVES, SORTS, people
from hiring.pages.chips import bad_files, progress
from hiring.permissions import may_screen
from hiring.queries import board, moves
from hiring.queries.weighing import weighed_so_far
from hiring.words import STAGES

PAGE_SIZE = 50
# Files that could not be read are few; where they are not, something else is wrong.
BAD_FILES = 100
UNDO_OFFERED = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that shows the board otherwise: a stage, or an order. `direction` is how it is sorted now."""

    words: str
    query: str
    chosen: bool
    count: str = ""
    direction: str = ""


@dataclass(frozen=True, slots=True)
class Undoing:
    """The move that can be taken back."""

    batch: str
    words: str


def board_page(request: HttpRequest, opening: Opening, user: User) -> dict[str, Any]:
    """Everything on the page."""
    # Before the rows are asked for: who is moved meanwhile counts as changed.
    now = timezone.now()
    asked = Asked.of(request.GET, opening)
    counts = board.stage_counts(opening, asked.wanted, user)
    number = counts[asked.wanted.stage] if asked.wanted.stage else counts.total()
    standing = board.Standing(opening, asked.wanted, user, number)
    page = Paginator(cast(Sequence[int], standing), PAGE_SIZE).get_page(request.GET.get("page"))
    shown = rows(board.on_page(opening, list(page.object_list), user))
    return {
        "section": "openings",
        "opening": opening,
        "asked": asked,
        "stages": _stages(asked, counts),
        "sorts": _sorts(asked),
        "page": page,
        "total": f"{page.paginator.count:,}",
        "rows": shown,
        "address": asked.but(page=str(page.number)),
        "kept": kept(request, opening),
        "moves": _moves(),
        "may_move": may_screen(user),
        "seen_at": now.isoformat(),
        "undoing": _undoing(opening, user),
        "views": board.saved_views(opening, user),
        "weighing": weighed_so_far(opening),
        "progress": progress(queries.job_counts(opening.jobs.all())),
        "bad_files": bad_files(queries.bad_files(opening)[:BAD_FILES]),
    }


def _stages(asked: Asked, counts: Counter[Stage]) -> list[Choice]:
    """All, and every stage in which somebody is or screeners put them."""
    wanted = asked.wanted.stage
    everybody = Choice("All", asked.but(stage=None), wanted is None, f"{counts.total():,}")
    return [
        everybody,
        *(
            Choice(words, asked.but(stage=stage), wanted is stage, f"{counts[stage]:,}")
            for stage, words in STAGES.items()
            if counts[stage] or stage in SCREENING_STAGES or wanted is stage
        ),
    ]


def _sorts(asked: Asked) -> dict[str, Choice]:
    return {sort.value: _sort(asked, sort, words) for sort, words in SORTS.items()}


def _sort(asked: Asked, sort: BoardSort, words: str) -> Choice:
    """Choosing the present order again turns it round."""
    chosen = asked.wanted.sort is sort
    turned = chosen and not asked.wanted.backwards
    downwards = (sort in board.DOWNWARDS) != asked.wanted.backwards
    direction = ("descending" if downwards else "ascending") if chosen else ""
    return Choice(words, asked.but(sort=f"-{sort}" if turned else sort), chosen, direction=direction)


def _moves() -> list[dict[str, str]]:
    return [{"to": stage, "words": words, "key": key} for stage, (words, key) in MOVES.items()]


def _undoing(opening: Opening, user: User) -> Undoing | None:
    """One's own last move, while it is fresh; nothing once it is undone."""
    last = moves.last_move(opening=opening, by=user, since=timezone.now() - UNDO_OFFERED)
    if last is None:
        return None
    number = moves.undoable_moves(batch=last.batch, by=user, since=last.at).count()
    told = f"You moved {people(number)} to “{STAGES[Stage(last.after)]}”."
    return Undoing(str(last.batch), told) if number else None
