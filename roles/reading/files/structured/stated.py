"""What a resume with named fields states, whatever the format.

Who somebody is beyond a name and ways to reach them (photo, date of birth, nationality, gender, marital
status, street) has no field here: nothing that reads or scores can come across it.
"""

from dataclasses import dataclass, field

from roles.reading.text import HiddenText


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A year, with the month where it is stated. Days are not kept: no months are counted by them."""

    year: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From when until when; `current` where it goes on."""

    start: StatedDate | None = None
    end: StatedDate | None = None
    current: bool = False


NO_STRETCH = Stretch()


@dataclass(frozen=True, slots=True)
class StatedJob:
    """A job, or volunteer work. `told` are its paragraphs and bullets, in order."""

    title: str = ""
    employer: str = ""
    place: str = ""
    dates: Stretch = NO_STRETCH
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedDegree:
    """`degree` and `area` in the file's words ("Bachelor of Science", "Physics")."""

    degree: str = ""
    area: str = ""
    institution: str = ""
    dates: Stretch = NO_STRETCH
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """Anything else that has a name: a certificate, a project, an award. `notes` stand behind the name."""

    name: str
    notes: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(slots=True)
class StatedResume:
    """`dated` is the date that the file gives itself (ISO); `warnings` say what was left out, and why;
    `hidden` is what its texts hold and no browser shows."""

    name: str = ""
    email: str = ""
    phone: str = ""
    place: str = ""
    headline: str = ""
    summary: tuple[str, ...] = ()
    jobs: tuple[StatedJob, ...] = ()
    degrees: tuple[StatedDegree, ...] = ()
    # Each row: skills that are named together.
    skills: tuple[tuple[str, ...], ...] = ()
    certificates: tuple[Entry, ...] = ()
    languages: tuple[Entry, ...] = ()
    volunteer: tuple[StatedJob, ...] = ()
    projects: tuple[Entry, ...] = ()
    awards: tuple[Entry, ...] = ()
    publications: tuple[Entry, ...] = ()
    interests: tuple[str, ...] = ()
    references: tuple[Entry, ...] = ()
    dated: str = ""
    warnings: list[str] = field(default_factory=list)
    hidden: list[HiddenText] = field(default_factory=list)
