"""The SkillsPassport of the old Europass (http://europass.cedefop.europa.eu/Europass, version 3).

Of Identification only name, email, phone, town and country are looked at; Demographics and Photo never.
"""

from collections.abc import Iterator

from roles.reading.files.structured.europass_words import line, told, with_level
from roles.reading.files.structured.fields import NOT_DATE, Reasons
from roles.reading.files.structured.stated import (
    Entry,
    StatedDate,
    StatedDegree,
    StatedJob,
    StatedResume,
    Stretch,
)
from roles.reading.files.structured.xml_tree import Element, children, first

_OWN_WORDS = ("Communication", "Organisational", "JobRelated", "Computer", "Other")


def stated_by_passport(root: Element) -> StatedResume:
    learner = first(root, "LearnerInfo")
    person = first(learner, "Identification")
    contact = first(person, "ContactInfo")
    skills = first(learner, "Skills")
    reasons = Reasons()
    names = (line(person, "PersonName", name) for name in ("FirstName", "Surname"))
    return StatedResume(
        name=" ".join(filter(None, names)),
        email=line(contact, "Email", "Contact"),
        phone=line(contact, "TelephoneList", "Telephone", "Contact"),
        place=_place(first(contact, "Address", "Contact")),
        headline=line(learner, "Headline", "Description", "Label"),
        jobs=tuple(_jobs(learner, reasons)),
        degrees=tuple(_degrees(learner, reasons)),
        skills=tuple((text,) for text in _skills(skills)),
        certificates=tuple(_licences(skills)),
        languages=tuple(_languages(first(skills, "Linguistic"))),
        awards=tuple(_achievements(learner)),
        dated=line(root, "DocumentInfo", "LastUpdateDate")[:10],
        warnings=reasons,
    )


def _place(address: Element | None) -> str:
    country = line(address, "Country", "Label") or line(address, "Country", "Code")
    return ", ".join(filter(None, (line(address, "Municipality"), country)))


def _jobs(learner: Element | None, reasons: Reasons) -> Iterator[StatedJob]:
    for number, entry in enumerate(children(learner, "WorkExperienceList", "WorkExperience")):
        yield StatedJob(
            title=line(entry, "Position", "Label"),
            employer=line(entry, "Employer", "Name"),
            place=_place(first(entry, "Employer", "ContactInfo", "Address", "Contact")),
            dates=_stretch(first(entry, "Period"), f"WorkExperience.{number}", reasons),
            told=told(entry, "Activities"),
        )


def _degrees(learner: Element | None, reasons: Reasons) -> Iterator[StatedDegree]:
    for number, entry in enumerate(children(learner, "EducationList", "Education")):
        yield StatedDegree(
            degree=with_level(line(entry, "Title"), line(entry, "Level", "Code")),
            area=line(entry, "Field", "Label"),
            institution=line(entry, "Organisation", "Name"),
            dates=_stretch(first(entry, "Period"), f"Education.{number}", reasons),
            told=told(entry, "Activities"),
        )


def _skills(skills: Element | None) -> Iterator[str]:
    for name in _OWN_WORDS:
        yield from told(skills, name, "Description")


def _licences(skills: Element | None) -> Iterator[Entry]:
    for licence in children(skills, "Driving", "Description", "Licence"):
        yield Entry(f"Driving licence {line(licence)}".strip())


def _languages(linguistic: Element | None) -> Iterator[Entry]:
    for entry in children(linguistic, "MotherTongueList", "MotherTongue"):
        yield Entry(_language(entry), ("native",))
    for entry in children(linguistic, "ForeignLanguageList", "ForeignLanguage"):
        levels = [line(level) for each in children(entry, "ProficiencyLevel") for level in each]
        yield Entry(_language(entry), tuple(dict.fromkeys(filter(None, levels))))


def _language(entry: Element) -> str:
    return line(entry, "Description", "Label") or line(entry, "Description", "Code")


def _achievements(learner: Element | None) -> Iterator[Entry]:
    for entry in children(learner, "AchievementList", "Achievement"):
        kind, *more = (line(entry, "Title", "Label"), *told(entry, "Description"))
        if kind or more:
            yield Entry(kind or more.pop(0), told=tuple(more))


def _stretch(period: Element | None, at: str, reasons: Reasons) -> Stretch:
    current = line(period, "Current").casefold() in ("true", "1")
    start, end = (_date(first(period, name), f"{at}.{name}", reasons) for name in ("From", "To"))
    return Stretch(start, None if current else end, current)


def _date(day: Element | None, at: str, reasons: Reasons) -> StatedDate | None:
    """A day whose parts are attributes: year="2002" month="--08" day="---01"."""
    if day is None:
        return None
    year, month = (str(day.get(name, "")).strip("-") for name in ("year", "month"))
    digits = year.isascii() and year.isdigit() and len(year) == len("2002")
    if not digits or (month and not _is_month(month)):
        reasons.add(at, NOT_DATE)
        return None
    return StatedDate(int(year), int(month) if month else None)


def _is_month(month: str) -> bool:
    return month.isascii() and month.isdigit() and 1 <= int(month[:3]) <= 12
