"""The Candidate of the new Europass (http://www.europass.eu/1.0, after HR-XML 3).

Of CandidatePerson only name, email, phone, town and country are looked at; date of birth, gender,
nationality, visas and the photo (an attachment of the profile) never.
"""

from collections.abc import Iterator

from roles.reading.files.structured import dates
from roles.reading.files.structured.europass_words import language_name, line, told, with_level
from roles.reading.files.structured.fields import NOT_DATE, Reasons
from roles.reading.files.structured.stated import (
    Entry,
    StatedDate,
    StatedDegree,
    StatedJob,
    StatedResume,
    Stretch,
)
from roles.reading.files.structured.xml_tree import Element, children, first, within

_TRUE = frozenset({"true", "1"})
# Sections whose entries have a title, dates and a description, by where they go.
_PROJECTS = ("Projects", "CreativeWorks", "ConferencesAndSeminars")
_MEMBERSHIPS = ("VoluntaryWorks", "NetworksAndMemberships", "SocialAndPoliticalActivities")


def stated_by_candidate(root: Element) -> StatedResume:
    person, profile = first(root, "CandidatePerson"), first(root, "CandidateProfile")
    reasons = Reasons()
    names = (line(person, "PersonName", name) for name in ("GivenName", "FamilyName"))
    return StatedResume(
        name=" ".join(filter(None, names)),
        email=_channel(person, "Email"),
        phone=_phone(person),
        place=_place(person),
        summary=told(profile, "ExecutiveSummary"),
        jobs=tuple(_jobs(profile, reasons)),
        degrees=tuple(_degrees(profile, reasons)),
        skills=tuple((text,) for text in _skills(profile)),
        certificates=tuple(_certificates(profile, reasons)),
        languages=tuple(_languages(person, profile)),
        volunteer=tuple(_memberships(profile, reasons)),
        projects=tuple(_titled(profile, _PROJECTS, reasons)),
        awards=tuple(_titled(profile, ("HonoursAndAwards",), reasons)),
        publications=tuple(_titled(profile, ("PublicationHistory",), reasons)),
        warnings=reasons,
    )


def _channels(person: Element | None, code: str) -> Iterator[Element]:
    for each in children(person, "Communication"):
        if line(each, "ChannelCode").casefold() == code.casefold():
            yield each


def _channel(person: Element | None, code: str) -> str:
    found = next(_channels(person, code), None)
    return line(found, "URI") or line(found, "Text")


def _phone(person: Element | None) -> str:
    found = next(_channels(person, "Telephone"), None)
    number, dialling = line(found, "DialNumber"), line(found, "CountryDialing").lstrip("+0")
    return f"+{dialling} {number.lstrip('0')}" if number and dialling else number


def _place(holder: Element | None) -> str:
    address = first(holder, "Communication", "Address")
    return ", ".join(filter(None, (line(address, "CityName"), line(address, "CountryCode").upper())))


def _jobs(profile: Element | None, reasons: Reasons) -> Iterator[StatedJob]:
    for number, employer in enumerate(children(profile, "EmploymentHistory", "EmployerHistory")):
        name, place = line(employer, "OrganizationName"), _place(first(employer, "OrganizationContact"))
        for position in children(employer, "PositionHistory"):
            where = (line(position, "City"), line(position, "Country").upper())
            period = first(position, "EmploymentPeriod")
            if period is None:
                period = first(employer, "EmploymentPeriod")
            yield StatedJob(
                title=line(position, "PositionTitle"),
                employer=name,
                place=", ".join(filter(None, where)) or place,
                dates=_stretch(period, f"EmployerHistory.{number}", reasons),
                told=told(position, "Description"),
            )


def _degrees(profile: Element | None, reasons: Reasons) -> Iterator[StatedDegree]:
    found = children(profile, "EducationHistory", "EducationOrganizationAttendance")
    for number, entry in enumerate(found):
        degree = first(entry, "EducationDegree")
        name = line(degree, "DegreeName") or line(entry, "ProgramName")
        yield StatedDegree(
            degree=with_level(name, line(entry, "EducationLevelCode")),
            area=line(degree, "FieldOfStudy", "MainFieldOfStudy"),
            institution=line(entry, "OrganizationName"),
            dates=_stretch(first(entry, "AttendancePeriod"), f"EducationHistory.{number}", reasons),
            told=told(degree, "OccupationalSkillsCovered"),
        )


def _skills(profile: Element | None) -> Iterator[str]:
    for entry in children(profile, "PersonQualifications", "PersonCompetency"):
        if line(entry, "TaxonomyID").casefold() != "language" and (name := line(entry, "CompetencyName")):
            yield name
    for skills in (first(profile, "Skills"), first(profile, "DigitalSkills")):
        for name in ("Title", "Skill", "DigitalSkill"):
            yield from (line(each) for each in within(skills, name) if not len(each) and line(each))


def _languages(person: Element | None, profile: Element | None) -> Iterator[Entry]:
    for code in children(person, "PrimaryLanguageCode"):
        if name := language_name(line(code)):
            yield Entry(name, ("native",))
    for entry in children(profile, "PersonQualifications", "PersonCompetency"):
        name = language_name(line(entry, "CompetencyID"))
        if line(entry, "TaxonomyID").casefold() == "language" and name:
            scores = [line(each) for each in within(entry, "ScoreText")]
            yield Entry(name, tuple(dict.fromkeys(filter(None, scores))))


def _certificates(profile: Element | None, reasons: Reasons) -> Iterator[Entry]:
    for section in ("Certifications", "CourseCertifications"):
        name = section.removesuffix("s")
        for number, entry in enumerate(children(profile, section, name)):
            title = line(entry, "CertificationName") or line(entry, "Title")
            when = dates.words(_stretch(first(entry, "Date"), f"{name}.{number}", reasons))
            if title:
                yield Entry(title, tuple(filter(None, (line(entry, "IssuingAuthority"), when))))
    for licence in within(first(profile, "Licenses"), "LicenseTypeCode"):
        yield Entry(f"Driving licence {line(licence)}")


def _memberships(profile: Element | None, reasons: Reasons) -> Iterator[StatedJob]:
    for section in _MEMBERSHIPS:
        for number, title in enumerate(within(first(profile, section), "Title")):
            entry = title.getparent()
            period = _stretch(first(entry, "Date"), f"{section}.{number}", reasons)
            yield StatedJob(title=line(title), dates=period, told=told(entry, "Description"))


def _titled(profile: Element | None, sections: tuple[str, ...], reasons: Reasons) -> Iterator[Entry]:
    for section in sections:
        for number, title in enumerate(within(first(profile, section), "Title")):
            entry = title.getparent()
            if name := line(title):
                when = dates.words(_stretch(first(entry, "Date"), f"{section}.{number}", reasons))
                yield Entry(name, (when,) if when else (), told(entry, "Description"))


def _stretch(period: Element | None, at: str, reasons: Reasons) -> Stretch:
    """A period; one that goes on says so, with or without a date for its end."""
    flags = (line(period, name).casefold() for name in ("CurrentIndicator", "Ongoing"))
    current = any(flag in _TRUE for flag in flags)
    start, end = (_date(period, name, f"{at}.{name}", reasons) for name in ("StartDate", "EndDate"))
    return Stretch(start, None if current else end, current)


def _date(period: Element | None, name: str, at: str, reasons: Reasons) -> StatedDate | None:
    written = line(period, name)
    found = dates.read_date(written) if written else None
    if written and found is None:
        reasons.add(at, NOT_DATE)
    return found
