"""What was tried for figures that may fall short of their targets (tried.yaml), told where they do."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError

from tests.evaluation.figures import Figure, Measure

FILE = Path(__file__).with_name("tried.yaml")

Line = Annotated[str, StringConstraints(min_length=10, strip_whitespace=True)]


class TriedError(Exception):
    """A tried.yaml that does not hold what it should; says where."""


class Tried(BaseModel):
    """What was tried for the figures of a measure whose group and name match these patterns ("*" stands
    for anything). `numbers` is one line for each attempt, with what it came to."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    measure: Measure
    group: str = "*"
    name: Annotated[str, StringConstraints(min_length=1)]
    numbers: Annotated[tuple[Line, ...], Field(min_length=1)]

    def is_about(self, figure: Figure) -> bool:
        return (
            figure.measure is self.measure
            and fnmatchcase(figure.group, self.group)
            and fnmatchcase(figure.name, self.name)
        )


def load(path: Path = FILE) -> tuple[Tried, ...]:
    """Everything that was written down. Raises TriedError."""
    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
        return TypeAdapter(tuple[Tried, ...]).validate_python(found or ())
    except (ValidationError, yaml.YAMLError) as error:
        raise TriedError(f"{path.name}: {error}") from error


def tried_for(figure: Figure, known: Iterable[Tried]) -> tuple[str, ...]:
    """The lines about a figure that did not reach its target; none for any other."""
    if figure.reached is not False:
        return ()
    return tuple(line for each in known if each.is_about(figure) for line in each.numbers)
