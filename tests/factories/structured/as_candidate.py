"""Personas as the Candidate of the new Europass, as its editor exports it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from roles.reading.files.structured.europass_words import LANGUAGES
from tests.factories.resume_files.persona import Degree, Job, Persona
from tests.factories.structured.written import certificates, degree_title, languages, notes

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"'
    ' xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">'
)
_CODES = {name: code for code, name in LANGUAGES.items()}


def write(persona: Persona) -> bytes:
    profile = [
        _rich("hr:ExecutiveSummary", persona.summary),
        _in("EmploymentHistory", "".join(map(_job, persona.jobs))),
        _in("EducationHistory", "".join(map(_degree, persona.education))),
        _in("Certifications", "".join(_certificates(persona))),
        _in("PublicationHistory", "".join(_titled("Publication", notes(persona, "publications")))),
        _in("PersonQualifications", "".join(_qualifications(persona))),
        _in("HonoursAndAwards", "".join(_titled("HonourAndAward", notes(persona, "awards")))),
        _in("Projects", "".join(_titled("Project", notes(persona, "projects")))),
    ]
    return f"{_HEAD}{_person(persona)}{_in('CandidateProfile', ''.join(profile))}</Candidate>".encode()


def _in(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>" if inner else ""


def _text(name: str, text: str) -> str:
    return _in(name, escape(text))


def _rich(name: str, about: str, bullets: Iterable[str] = ()) -> str:
    """Rich text, escaped once more, as the editor keeps it."""
    items = "".join(f"<li>{escape(each)}</li>" for each in bullets)
    return _text(name, (f"<p>{escape(about)}</p>" if about else "") + (f"<ul>{items}</ul>" if items else ""))


def _person(persona: Persona) -> str:
    first, _, last = persona.contact.name.rpartition(" ")
    town, _, country = persona.contact.location.rpartition(", ")
    address = _in("Address", _text("oa:CityName", town) + _text("CountryCode", country))
    channels = (
        _in("PersonName", _text("oa:GivenName", first) + _text("hr:FamilyName", last)),
        _in("Communication", _text("ChannelCode", "Email") + _text("oa:URI", persona.contact.email)),
        _in(
            "Communication", _text("ChannelCode", "Telephone") + _text("oa:DialNumber", persona.contact.phone)
        ),
        _in("Communication", address),
    )
    return _in("CandidatePerson", "".join(channels))


def _day(name: str, when: str | None) -> str:
    return _in(name, _text("hr:FormattedDateTime", when or ""))


def _job(job: Job) -> str:
    current = _text("hr:CurrentIndicator", str(job.current).lower())
    period = _day("eures:StartDate", job.start) + _day("eures:EndDate", job.end) + current
    position = _text("PositionTitle", job.title) + _in("eures:EmploymentPeriod", period if job.start else "")
    position += _rich("oa:Description", job.about, job.bullets) + _text("City", job.location)
    return _in(
        "EmployerHistory", _text("hr:OrganizationName", job.employer) + _in("PositionHistory", position)
    )


def _degree(degree: Degree) -> str:
    period = _in("AttendancePeriod", _day("EndDate", degree.year)) if not degree.when else ""
    name = _in("EducationDegree", _text("hr:DegreeName", degree_title(degree)))
    return _in(
        "EducationOrganizationAttendance", _text("hr:OrganizationName", degree.institution) + period + name
    )


def _certificates(persona: Persona) -> Iterable[str]:
    for each in certificates(persona):
        name = _text("hr:CertificationName", each.name)
        yield _in("Certification", name + _in("Date", _day("StartDate", each.more)))


def _qualifications(persona: Persona) -> Iterable[str]:
    for each in languages(persona):
        code = _text("CompetencyID", _CODES.get(each.name, each.name)) + _text("hr:TaxonomyID", "language")
        score = _in("eures:Score", _text("hr:ScoreText", each.more))
        yield _in("PersonCompetency", code + _in("eures:CompetencyDimension", score))
    for name in persona.skills:
        skill = _text("hr:TaxonomyID", "DigitalSkill") + _text("hr:CompetencyName", name)
        yield _in("PersonCompetency", skill)


def _titled(name: str, texts: Iterable[str]) -> Iterable[str]:
    return (_in(name, _text("Title", text)) for text in texts)
