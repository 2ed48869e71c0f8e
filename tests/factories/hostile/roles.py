"""The role that an attacker aims at: its profile, and its advert as anybody could copy it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from roles.enums import Necessity
from roles.reading import profiles_yaml
from roles.reading.criteria import education_label, experience_label
from roles.reading.files import extract
from roles.reading.profile import Profile
from roles.reading.role_documents import read_role

ROOT = Path(__file__).parents[3]
CAREERS = ROOT / "tests" / "samples" / "careers"
SEEDED = ("call-center-director", "call-center-manager")
# Documents of other fields, of our own writing, each with resumes beside it.
WRITTEN = ("nurse_manager/role.md", "warehouse_supervisor/role.txt", "data_engineer/role.md")


@dataclass(frozen=True)
class Target:
    """`document` is the role document's own text where the profile was read from one."""

    profile: Profile
    document: str = ""

    @property
    def name(self) -> str:
        return self.profile.slug or self.profile.title.lower().replace(" ", "-")

    @cached_property
    def keywords(self) -> tuple[str, ...]:
        """Everything a machine might count: skills, KPIs, certificates."""
        profile = self.profile
        return (
            *(skill.name for skill in profile.skills),
            *(kpi.name for kpi in profile.kpis),
            *(certification.name for certification in profile.certifications),
        )

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The skills that the role requires, all where it says of none that it does."""
        skills = self.profile.skills
        required = tuple(skill.name for skill in skills if skill.necessity is Necessity.REQUIRED)
        return required or tuple(skill.name for skill in skills)

    @cached_property
    def duties(self) -> tuple[str, ...]:
        return tuple(duty.text for duty in self.profile.duties)

    @cached_property
    def advert(self) -> tuple[str, ...]:
        """The lines of the role document, else of one that says what the profile says."""
        lines = tuple(line.strip() for line in self.document.splitlines() if line.strip())
        return lines or tuple(_advert(self.profile))


def _advert(profile: Profile) -> Iterator[str]:
    yield from (profile.title, "Key duties", *(f"- {duty.text}" for duty in profile.duties))
    yield "Requirements"
    yield from (f"- {education_label(item)} required" for item in profile.education)
    yield from (f"- {experience_label(item)}" for item in profile.experience)
    for skill in profile.skills:
        yield f"- {skill.name}{' (required)' if skill.necessity is Necessity.REQUIRED else ''}"
    yield from (f"- {item.name} certification preferred" for item in profile.certifications)
    yield from (f"- Measured by {kpi.name}" for kpi in profile.kpis)


def seeded() -> tuple[Target, ...]:
    """The call-centre roles of seeds/roles."""
    return tuple(Target(profiles_yaml.load(ROOT / "seeds" / "roles" / f"{slug}.yaml")) for slug in SEEDED)


def written() -> tuple[Target, ...]:
    """A nurse manager, a warehouse supervisor and a data engineer, each read from one document."""
    return tuple(_read(CAREERS / name) for name in WRITTEN)


def _read(path: Path) -> Target:
    document = extract(path)
    return Target(read_role(document, path.name), document.text)
