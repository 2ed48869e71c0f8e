"""A profile as the list of criteria that matching answers one by one, each with its weight."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from roles.enums import CentreKind, CriterionKind, Necessity, RoleLevel
from roles.reading import scoring, vocabulary
from roles.reading.profile import Education, Experience, Fact, Profile, Skill

ID_LENGTH = 60
GATED = {
    CriterionKind.SKILL,
    CriterionKind.EDUCATION,
    CriterionKind.EXPERIENCE,
    CriterionKind.CERTIFICATION,
}
LEADING_LEVELS = {RoleLevel.MANAGER, RoleLevel.DIRECTOR, RoleLevel.EXECUTIVE}


class OwnWork(Experience):
    """Work of the role's own kind, which its title asks for whatever the documents say: for a Call Center
    Manager leading people in a call center, more than in any service to customers."""

    like: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing a role asks for.

    `id` is stable for the same wording. `weight` is in points; the weights of a list sum to 100
    (or to 0 where nothing brings points). `fact` is what the documents say, with citations.
    `share` is what it weighs beside others of its kind.
    """

    id: str
    kind: CriterionKind
    label: str
    necessity: Necessity
    weight: Decimal
    fact: Fact
    applies_when: str = ""
    share: Fraction = Fraction(1)

    @property
    def must_have(self) -> bool:
        """Is it a gate: required, and something that paper can show? A soft skill is asked for in an
        interview; a gate on it would shut out whoever does not write "empathy".

        Told when asked for: skills are looked up in the vocabulary, which takes a moment to load."""
        if self.necessity is not Necessity.REQUIRED or self.kind not in GATED:
            return False
        return self.kind is not CriterionKind.SKILL or self.label.lower() not in _soft_skills()


@dataclass(frozen=True, slots=True)
class _Asked:
    kind: CriterionKind
    label: str
    necessity: Necessity
    fact: Fact
    applies_when: str = ""

    @property
    def stated(self) -> Fraction:
        """Documents behind it times its necessity."""
        factor = scoring.load().necessity_factor[self.necessity]
        return Fraction(max(1, len(self.fact.documents))) * Fraction(str(factor))


@lru_cache(maxsize=64)
def criteria(profile: Profile, context: frozenset[CentreKind] = frozenset()) -> tuple[Criterion, ...]:
    """All criteria of a profile, in the profile's order.

    A requirement that holds only in a context (`applies_when`) is left out where `context` is
    given without it; with no context it is kept, at the weight of something merely mentioned.
    """
    asked = [item for item in _asked(profile) if _applies(item, context)]
    names = _ids(asked)
    return tuple(
        Criterion(
            name,
            item.kind,
            item.label,
            item.necessity,
            weight,
            item.fact,
            item.applies_when,
            share,
        )
        for name, item, weight, share in zip(names, asked, weights(asked), shares(asked), strict=True)
    )


def shares(asked: list[_Asked]) -> list[Fraction]:
    """What each criterion weighs beside others of its kind: as stated, and the role's own kind of work a
    fixed part of all experience."""
    told = sum((item.stated for item in asked if _is_told_experience(item)), Fraction())
    part = Fraction(str(scoring.load().own_work))
    own = told * part / (1 - part) if told else Fraction(1)
    return [own if isinstance(item.fact, OwnWork) else item.stated for item in asked]


def _is_told_experience(item: _Asked) -> bool:
    return item.kind is CriterionKind.EXPERIENCE and not isinstance(item.fact, OwnWork)


def weights(asked: list[_Asked]) -> list[Decimal]:
    """Points of each criterion, in eighths, that sum to exactly 100."""
    return scoring.apportioned(_exact_points(asked))


def _exact_points(asked: list[_Asked]) -> list[Fraction]:
    budgets = scoring.load().kind_points
    totals = {item.kind: Fraction(0) for item in asked}
    weighing = list(zip(asked, shares(asked), strict=True))
    for item, share in weighing:
        totals[item.kind] += share
    used = sum(Fraction(str(budgets[kind])) for kind in totals)
    if not used:
        return [Fraction(0) for _ in asked]
    return [
        100 * Fraction(str(budgets[item.kind])) / used * share / totals[item.kind] for item, share in weighing
    ]


def _applies(item: _Asked, context: frozenset[CentreKind]) -> bool:
    return not (item.applies_when and context) or item.applies_when in context


def _asked(profile: Profile) -> Iterator[_Asked]:
    for duty in profile.duties:
        yield _Asked(CriterionKind.DUTY, duty.text, duty.necessity, duty)
    for skill in profile.skills:
        yield _skill(skill)
    for education in profile.education:
        yield _Asked(CriterionKind.EDUCATION, education_label(education), education.necessity, education)
    for experience in [*profile.experience, *_implied_experience(profile)]:
        yield _Asked(CriterionKind.EXPERIENCE, experience_label(experience), experience.necessity, experience)
    for certification in profile.certifications:
        yield _Asked(CriterionKind.CERTIFICATION, certification.name, certification.necessity, certification)
    for kpi in profile.kpis:
        yield _Asked(CriterionKind.KPI, kpi.name, Necessity.MENTIONED, kpi)


def _skill(skill: Skill) -> _Asked:
    necessity = Necessity.MENTIONED if skill.applies_when else skill.necessity
    return _Asked(CriterionKind.SKILL, skill.name, necessity, skill, skill.applies_when)


def _implied_experience(profile: Profile) -> Iterator[Experience]:
    """What the title asks for: leading people (or working) in the role's own kind of work.

    A manager's title is itself a statement: without it a role whose documents give no years would
    score a first job and a long career alike. Where the documents ask for the field, and all work in
    it is of one kind, they have said it.
    """
    leads = profile.level in LEADING_LEVELS
    told = [item for item in profile.experience if item.area == profile.area and item.management == leads]
    if not profile.area or (told and not vocabulary.kinds_of(profile.area)):
        return
    documents = [citation for fact in profile.duties[:1] for citation in fact.citations]
    yield OwnWork(
        area=profile.area,
        like=profile.title,
        management=leads,
        minimum_months=max((item.minimum_months or 0 for item in told), default=0) or None,
        necessity=Necessity.PREFERRED,
        citations=tuple(documents),
    )


def experience_label(experience: Experience) -> str:
    """In words: "5 years of leading people in Customer service", "… in work like that of a Nurse Manager"."""
    months = experience.minimum_months
    length = f"{years(months)} of " if months else ""
    what = "leading people" if experience.management else "work"
    where = f" in {experience.area}" if experience.area else ""
    if isinstance(experience, OwnWork):
        where = f" in work like that of {a(experience.like)}"
    text = f"{length}{what}{where}"
    return text[0].upper() + text[1:]


def a(noun: str) -> str:
    """A noun with its article: "a Nurse Manager", "an Operations Manager"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def education_label(education: Education) -> str:
    """In words: "Bachelor's degree in Marketing or Management"."""
    name = {"high_school": "High school", "diploma": "Diploma", "associate": "Associate's degree"}.get(
        education.level, f"{education.level.capitalize()}'s degree"
    )
    name = "Doctorate" if education.level == "doctorate" else name
    return f"{name} in {' or '.join(education.fields)}" if education.fields else name


def years(months: int) -> str:
    """Months in words: "2 years 3 months"."""
    whole, rest = divmod(months, 12)
    parts = [_counted(whole, "year")] if whole else []
    if rest or not whole:
        parts.append(_counted(rest, "month"))
    return " ".join(parts)


def _counted(number: int, unit: str) -> str:
    return f"{number} {unit}{'' if number == 1 else 's'}"


def _ids(asked: Iterable[_Asked]) -> list[str]:
    seen: Counter[str] = Counter()
    names = []
    for item in asked:
        name = f"{item.kind}:{_slug(item.label)}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return names


def _slug(label: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:ID_LENGTH].strip("-")


@lru_cache(maxsize=1)
def _soft_skills() -> frozenset[str]:
    """Every name of every soft skill, lower case."""
    soft = [entry for entry in vocabulary.load().all_skills if entry.type == "soft"]
    return frozenset(name.lower() for entry in soft for name in (entry.name, *entry.aliases, *entry.bare))
