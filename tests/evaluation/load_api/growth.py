"""How much more everything that can be asked for costs where there is much more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.test import Client
from rich.table import Table

from tests.evaluation.load_api.asked import addresses, lists
from tests.evaluation.load_api.costs import ROUNDS, Cost, costs

# What issue 5 asks: the same cost, within this.
MOST = 1.5
SHOWN_AT_MOST = 40
# The board is a page, and asked for as the API's list of applications is.
BOARD = ("", "?sort=-score", "?sort=name", "?sort=since", "?sort=received", "?sort=gates", "?stage=hold",
         "?gates=open", "?flags=none", "?q=leadership", "?q=zyzzyva", "?page=9")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Growth:
    """`plain`: a list as it is, where nothing in particular is asked for."""

    address: str
    few: Cost
    many: Cost

    @property
    def factor(self) -> float:
        return self.many.working / self.few.working

    @property
    def plain(self) -> bool:
        return "?" not in self.address


def everything(opening: int) -> list[str]:
    """Every list of the API in every way, and the board, for one opening."""
    pages = [f"/openings/{opening}/{query}" for query in BOARD]
    return [each for path, asked in lists() for each in addresses(path, asked, opening)] + pages


def grown(client: Client, asked: Iterable[str], few: str, many: str) -> Iterator[Growth]:
    """Of every address that the client may see, from one database to the other."""
    for address in asked:
        # Of the many ways to ask for it the worst are to be seen, not the last tenth.
        if found := costs(client, address, [few, many], rounds=1 if "?" in address else ROUNDS):
            yield Growth(address, found[few], found[many])


def table(growths: Sequence[Growth], few: int, many: int) -> Table:
    """Every list as it is, then what grew most of everything else."""
    shown = Table("list", title="One request, by the number of applications", title_justify="left")
    for number in (few, many):
        for what in ("ms", "of them working", "queries"):
            shown.add_column(f"{what}, {number:,}", justify="right")
    shown.add_column("times", justify="right")
    ranked = sorted(growths, key=lambda each: -each.factor)
    worst = [each for each in ranked if not each.plain and each.factor > MOST]
    for each in [*(each for each in growths if each.plain), *worst[:SHOWN_AT_MOST]]:
        shown.add_row(each.address, *_cells(each.few), *_cells(each.many), f"{each.factor:.2f}")
    return shown


def _cells(cost: Cost) -> tuple[str, str, str]:
    return f"{cost.clock:.1f}", f"{cost.working:.1f}", str(cost.queries)
