"""What an upload is taken apart into."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ResumeFile:
    """A file that is taken."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that is not taken, and why."""

    name: str
    reason: str
