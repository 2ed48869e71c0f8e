"""One role document becomes a profile draft: every fact with the place that states it."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from roles.reading import language
from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.profile import Fact, Profile
from roles.reading.role_documents import joining
from roles.reading.role_documents.certifications import Certifications, unnamed
from roles.reading.role_documents.duties import Duties
from roles.reading.role_documents.education import EducationReader
from roles.reading.role_documents.experience import ExperienceReader
from roles.reading.role_documents.kpis import Kpis
from roles.reading.role_documents.learned_skills import unlisted
from roles.reading.role_documents.level import level_of
from roles.reading.role_documents.naming import Name, name
from roles.reading.role_documents.passages import Passage, outline
from roles.reading.role_documents.salaries import Salaries
from roles.reading.role_documents.skills import Skills
from roles.reading.role_documents.source import Source
from roles.reading.role_documents.subjects import Subjects
from roles.reading.text import DocumentText

# A text that names a job and says fewer things of it than this is not about the role.
FEWEST_FACTS = 3

FactT = TypeVar("FactT", bound=Fact)


def read_role(document: DocumentText, name_of_file: str, *, learned: bool = True) -> Profile:
    """The profile that one document states; `name_of_file` is what its citations call it. Without `learned`
    the rules read alone.

    Citations hold: `document.text[start:end] == quote`. Raises UnreadableFile with NO_ROLE where
    the text describes no role (a recipe, an invoice, a news text), with NOT_ENGLISH where it is written in
    another language: few facts would be found in it, and those would mislead.
    """
    if (code := language.guess(document.text)) != "en":
        raise UnreadableFile(
            Unreadable.NOT_ENGLISH,
            f"this text is not English (it looks like {language.name(code)}); give an English role document",
        )
    source = Source(document, name_of_file)
    found = outline(source)
    called = name(source, found)
    if called is None:
        raise _no_role("it names no job")
    profile = _draft(source, found.passages, called)
    if _weight(profile) < FEWEST_FACTS:
        raise _no_role(f"it says almost nothing of what a {called.title} does or needs")
    return _with_unlisted(source, found.passages, profile) if learned else profile


def _draft(source: Source, passages: tuple[Passage, ...], called: Name) -> Profile:
    def subjects() -> Subjects:
        return Subjects(source, called.all, called.parsed.head)

    education = EducationReader(source)
    degrees, warnings = joining.education(
        _all(passages, education.read), [f for p in passages for f in education.shared_fields(p)]
    )
    if called.guessed:
        warnings.append(f"The title {called.title!r} is a guess: the document names it once")
    if any(unnamed(source, passage) for passage in passages):
        warnings.append("The document speaks of certifications without naming one")
    duties = joining.duties(_all(passages, Duties(source, subjects()).read))
    experience = joining.experience(_all(passages, ExperienceReader(source, called.parsed.area).read))
    return Profile(
        title=called.title,
        aliases=called.aliases,
        level=level_of(called.parsed, duties, experience),
        area=called.parsed.area,
        duties=duties,
        skills=joining.skills(_all(passages, Skills(source, subjects()).read)),
        education=degrees,
        experience=experience,
        certifications=joining.certifications(_all(passages, Certifications(source).read)),
        kpis=joining.kpis(_all(passages, Kpis(source).read)),
        salary_bands=Salaries(source).read(passages),
        warnings=tuple(warnings),
    )


def _with_unlisted(source: Source, passages: tuple[Passage, ...], profile: Profile) -> Profile:
    """The skills that only the learned model sees, beside those that rules found."""
    found = [*unlisted(source, passages, profile)]
    return profile.model_copy(update={"skills": joining.skills([*profile.skills, *found])})


def _all(passages: Iterable[Passage], read: Callable[[Passage], Iterable[FactT]]) -> list[FactT]:
    return [fact for passage in passages for fact in read(passage)]


def _weight(profile: Profile) -> int:
    """How much the text says about a job: duties, and what it asks of a candidate."""
    asked = (profile.skills, profile.education, profile.experience, profile.certifications)
    return len(profile.duties) + sum(map(len, asked))


def _no_role(why: str) -> UnreadableFile:
    return UnreadableFile(
        Unreadable.NO_ROLE,
        f"no role found in this text ({why}); give a job description, a job advert or a guide to one role",
    )
