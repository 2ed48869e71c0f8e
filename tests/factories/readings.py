"""Small resume readings and profiles, made by hand, for tests of matching."""

from dataclasses import dataclass, field

from hiring.reading.record import (
    Contact,
    Degree,
    HeldCertification,
    Hidden,
    Job,
    Outcome,
    Quality,
    ResumeReading,
    ResumeRecord,
    Salary,
    Section,
    SkillMention,
    Unit,
)
from roles.enums import CriterionKind, DegreeLevel, Necessity, RoleLevel
from roles.reading.criteria import Criterion, criteria
from roles.reading.profile import (
    Certification,
    Citation,
    Duty,
    Education,
    Experience,
    Kpi,
    Profile,
    SalaryBand,
    Skill,
)

DOCUMENT = (Citation(document="ward.txt"),)


@dataclass
class Draft:
    """Collects the parts of a reading; `reading()` gives it."""

    name: str = "Ada Obi"
    text: str = ""
    units: list[Unit] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)
    degrees: list[Degree] = field(default_factory=list)
    skills: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    certifications: list[str] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    salary: Salary | None = None
    readable: bool = True
    understood: float = 0.9

    def sentence(self, text: str, section: Section = "summary", job: int | None = None) -> "Draft":
        start = len(self.text)
        self.text += text + "\n"
        self.units.append(Unit(start=start, end=start + len(text), section=section, job=job))
        return self

    def job(
        self,
        title: str,
        *sentences: str,
        start: str | None = "2018-01",
        end: str | None = "2022-12",
        level: RoleLevel = RoleLevel.INDIVIDUAL,
        area: str = "Nursing",
    ) -> "Draft":
        self.text += title + "\n"
        self.jobs.append(
            Job(title=title, start=start, end=end, current=end is None, level=level, area=area, months=None)
        )
        for sentence in sentences:
            self.sentence(sentence, "experience", len(self.jobs) - 1)
        return self

    def degree(self, level: DegreeLevel, subject: str | None = None, completed: bool = True) -> "Draft":
        self.degrees.append(Degree(level=level, field=subject, completed=completed))
        return self

    def skill(self, name: str, *quotes: str) -> "Draft":
        for quote in quotes or (name,):
            start = self.text.index(quote)
            self.skills.setdefault(name, []).append((start, start + len(quote)))
        return self

    def reading(self) -> ResumeReading:
        record = ResumeRecord(
            file="ada.pdf",
            sha256="0" * 64,
            as_of="2024-01-01",
            quality=Quality(pages=1, characters=len(self.text), understood=self.understood),
            contact=Contact(name=self.name),
            employment=tuple(self.jobs),
            education=tuple(self.degrees),
            certifications=tuple(HeldCertification(name=name) for name in self.certifications),
            skills=tuple(
                SkillMention(name=name, mentions=tuple(places)) for name, places in self.skills.items()
            ),
            outcomes=tuple(self.outcomes),
            hidden_text=tuple(self.hidden),
            salary_expectation=self.salary,
        )
        return ResumeReading(record=record, text=self.text, units=tuple(self.units), readable=self.readable)


def nurse_manager() -> Profile:
    """A role with one or two facts of every kind."""
    return Profile(
        title="Nurse Manager",
        slug="nurse-manager",
        level=RoleLevel.MANAGER,
        area="Nursing",
        duties=(
            Duty(text="Plan the staffing and shift rosters of the ward", citations=DOCUMENT),
            Duty(text="Investigate patient complaints and incidents", citations=DOCUMENT),
        ),
        skills=(
            Skill(name="Infection control", necessity=Necessity.REQUIRED, citations=DOCUMENT),
            Skill(name="Telemedicine", applies_when="virtual", citations=DOCUMENT),
        ),
        education=(Education(level=DegreeLevel.BACHELOR, fields=("Nursing",), citations=DOCUMENT),),
        experience=(Experience(minimum_months=48, area="Nursing", management=True, citations=DOCUMENT),),
        certifications=(Certification(name="BLS", necessity=Necessity.PREFERRED, citations=DOCUMENT),),
        kpis=(Kpi(name="Readmission rate", citations=DOCUMENT),),
        salary_bands=(SalaryBand(country="US", currency="USD", minimum=80000, maximum=120000),),
    )


def charge_nurse() -> Profile:
    """A role below manager level, with the same facts."""
    lower = {"title": "Charge Nurse", "slug": "charge-nurse", "level": RoleLevel.TEAM_LEAD}
    return nurse_manager().model_copy(update=lower)


def criterion(kind: CriterionKind, profile: Profile | None = None) -> Criterion:
    """The first criterion of a kind."""
    return next(item for item in criteria(profile or nurse_manager()) if item.kind is kind)
