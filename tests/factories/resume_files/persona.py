"""Personas: the people of the sample resumes, with the truth about them (tests/samples/resumes/*.yaml)."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from roles.enums import DegreeLevel, PayPeriod
from tests.factories.resume_files.dates import DateStyle, written
from tests.factories.resume_files.layouts import Layout
from tests.factories.resume_files.quirks import Quirk

FOLDER = Path(__file__).parents[2] / "samples" / "resumes"

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S.*\S$|^\S$")]
When = Annotated[str, StringConstraints(pattern=r"^(19|20)\d\d(-(0[1-9]|1[0-2]))?$")]
Grade = Annotated[int, Field(ge=0, le=3)]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
Section = Literal["summary", "jobs", "education", "skills", "certifications", "languages", "salary"]
SECTIONS: tuple[Section, ...] = (
    "summary", "jobs", "education", "skills", "certifications", "languages", "salary",
)  # fmt: skip


class PersonaError(Exception):
    """A persona that does not hold what it should; names the file."""


class Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Contact(Model):
    name: Text
    email: Annotated[str, StringConstraints(pattern=r"^\S+@([\w-]+\.)*example\.(com|org|net)$")]
    phone: Text
    location: Text
    others: tuple[Text, ...] = ()

    @property
    def rows(self) -> tuple[str, ...]:
        """Everything but the name, in the order people write it."""
        return (self.location, self.phone, self.email, *self.others)


class Job(Model):
    """`when` is the period as written where no DateStyle writes it; `leads` tells whether the job
    leads people. Start and end are as precise as the resume writes them. `work` is false for a break
    that the resume writes among the jobs."""

    title: Text
    employer: Text
    location: str = ""
    start: When | None = None
    end: When | None = None
    current: bool = False
    when: str = ""
    leads: bool
    work: bool = True
    about: str = ""
    bullets: tuple[Text, ...] = ()

    @property
    def place(self) -> str:
        return f"{self.employer}, {self.location}" if self.location else self.employer

    @property
    def text(self) -> tuple[str, ...]:
        """What is written under the job's own lines."""
        return (self.about, *self.bullets) if self.about else self.bullets

    @model_validator(mode="after")
    def _in_order(self) -> "Job":
        if self.current and self.end:
            raise ValueError(f"{self.title}: a current job has no end")
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"{self.title}: ends before it starts")
        return self


class Degree(Model):
    """`title` is what the resume writes, `level` and `field` what it means; `when` as in Job."""

    title: Text
    level: DegreeLevel
    field: str = ""
    institution: Text
    year: When | None = None
    when: str = ""
    completed: bool = True
    note: str = ""

    @property
    def written_year(self) -> str:
        return self.when or self.year or ""

    @property
    def line(self) -> str:
        """The degree in one line, without its note."""
        return ", ".join(part for part in (self.title, self.institution, self.written_year) if part)


class Salary(Model):
    """`text` is what the resume writes."""

    text: Text
    amount: float
    currency: Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
    period: PayPeriod


class Dates(Model):
    """How a resume writes periods."""

    style: DateStyle
    joiner: str = " – "
    now: str = "Present"


class Fit(Model):
    """Our own judgement, in the spirit of a hiring rubric: 0 not relevant to 3 clearly shortlisted."""

    director: Grade
    manager: Grade
    reason: Text


class Persona(Model):
    """One sample resume: what it says, how it is laid out and what is true about it.

    `sections` maps each section that has content, and each key of `notes`, to its heading as written
    ("" for none), in the order of the page. `hidden` is white text that no person sees.
    """

    file: Annotated[str, StringConstraints(pattern=r"^[\w. -]+\.(pdf|docx|txt)$")]
    layout: Layout
    country: Country
    sent: date
    contact: Contact
    headline: str = ""
    summary: str = ""
    jobs: tuple[Job, ...] = ()
    education: tuple[Degree, ...] = ()
    skills: tuple[Text, ...] = ()
    certifications: tuple[Text, ...] = ()
    languages: tuple[Text, ...] = ()
    salary: Salary | None = None
    notes: dict[str, tuple[Text, ...]] = {}
    sections: dict[str, str]
    dates: Dates
    quirks: tuple[Quirk, ...] = ()
    hidden: str = ""
    fit: Fit

    @model_validator(mode="after")
    def _all_is_printed(self) -> "Persona":
        present = {name for name in SECTIONS if getattr(self, name)} | set(self.notes)
        if present != set(self.sections):
            raise ValueError(f"sections and content differ in {sorted(present ^ set(self.sections))}")
        if not self.file.endswith(self.layout.suffix):
            raise ValueError(f"{self.file} does not suit the layout {self.layout.value!r}")
        return self

    def period(self, job: Job) -> str:
        """The period of a job as the resume writes it; "" where it writes none."""
        if job.when or not job.start:
            return job.when
        end = self.dates.now if job.current else job.end and written(job.end, self.dates.style)
        start = written(job.start, self.dates.style)
        return f"{start}{self.dates.joiner}{end}" if end and job.end != job.start else start

    def rows(self, name: str) -> list[str]:
        """The entries of a section other than jobs."""
        if name == "summary":
            return [self.summary]
        if name == "salary" and self.salary:
            return [self.salary.text]
        if name == "education":
            return [row for degree in self.education for row in (degree.line, degree.note) if row]
        return list(self.notes.get(name) or getattr(self, name))

    def lines(self, name: str) -> list[str]:
        """The same as most resumes write it: skills and languages on one line."""
        rows = self.rows(name)
        return [", ".join(rows)] if name in ("skills", "languages") else rows


def load(folder: Path = FOLDER) -> tuple[Persona, ...]:
    """All personas, by file name. Raises PersonaError on the first that is wrong."""
    return tuple(_read(path) for path in sorted(folder.glob("*.yaml")))


def _read(path: Path) -> Persona:
    try:
        return Persona.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except (ValidationError, yaml.YAMLError) as error:
        raise PersonaError(f"{path.name}: {error}") from error
