"""What an upload is taken apart into."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """A file that is taken. `source` is where it came from, as far as the file itself says so."""

    name: str
    content: bytes
    source: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not taken, and why."""

    name: str
    reason: str
