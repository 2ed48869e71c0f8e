"""How many of the facts in written profiles the reader finds."""

from collections.abc import Callable, Sequence
from pathlib import Path

from django.core.management.base import OutputWrapper

from roles.actions.profiles import Draft


def compare(
    drafts: Sequence[Draft], folder: Path, stdout: OutputWrapper, complain: Callable[[str], None]
) -> None:
    """Prints the share of each profile's facts that the drafts hold, by kind, and those not found."""
