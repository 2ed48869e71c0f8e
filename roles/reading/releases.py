"""Published collections that are imported: which release, whose, under which licence."""

from dataclasses import dataclass


class ReleaseError(Exception):
    """A folder that does not hold the release it should. `str()` is one line: what is wrong, what to do."""


UNSTATED = "(release not stated)"


@dataclass(frozen=True, slots=True)
class Release:
    """`number` as its publisher counts ("29.3"); never guessed: "" where nothing states it."""

    name: str
    number: str
    publisher: str
    licence: str

    @property
    def citation(self) -> str:
        """What every fact taken from it cites: "O*NET 29.3, US Department of Labor, CC BY 4.0"."""
        return f"{self.name} {self.number or UNSTATED}, {self.publisher}, {self.licence}"
