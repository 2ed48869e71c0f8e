"""Published collections that are imported: which release, whose, under which licence."""

from dataclasses import dataclass


class ReleaseError(Exception):
    """A folder that does not hold the release it should. `str()` is one line: what is wrong, what to do."""


@dataclass(frozen=True, slots=True)
class Release:
    """`number` as its publisher counts ("29.3"); never guessed: read where the release states it."""

    name: str
    number: str
    publisher: str
    licence: str

    @property
    def citation(self) -> str:
        """What every fact taken from it cites: "O*NET 29.3, US Department of Labor, CC BY 4.0"."""
        return f"{self.name} {self.number}, {self.publisher}, {self.licence}"
