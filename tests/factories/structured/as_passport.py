"""Personas as the SkillsPassport of the old Europass, as its editor exports it."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from tests.factories.resume_files.persona import Degree, Job, Persona
from tests.factories.structured.written import certificates, degree_title, languages, notes

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">'
    "<DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo><LearnerInfo>"
)


def write(persona: Persona) -> bytes:
    jobs = "".join(map(_job, persona.jobs))
    degrees = "".join(map(_degree, persona.education))
    body = [
        _person(persona),
        _in("WorkExperienceList", jobs),
        _in("EducationList", degrees),
        _skills(persona),
        _in("AchievementList", "".join(_achievements(persona))),
    ]
    return f"{_HEAD}{''.join(body)}</LearnerInfo></SkillsPassport>".encode()


def _in(name: str, inner: str) -> str:
    return f"<{name}>{inner}</{name}>" if inner else ""


def _text(name: str, text: str) -> str:
    return _in(name, escape(text))


def _html(name: str, paragraphs: Iterable[str]) -> str:
    """Rich text, escaped once more, as the editor keeps it."""
    rich = "".join(f"<p>{escape(each)}</p>" for each in paragraphs if each)
    return _text(name, rich)


def _listed(about: str, bullets: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(each)}</li>" for each in bullets)
    rich = (f"<p>{escape(about)}</p>" if about else "") + (f"<ul>{items}</ul>" if items else "")
    return _text("Activities", rich)


def _person(persona: Persona) -> str:
    first, _, last = persona.contact.name.rpartition(" ")
    town, _, country = persona.contact.location.rpartition(", ")
    address = _text("Municipality", town) + _in("Country", _text("Label", country))
    contact = _in("Address", _in("Contact", address)) + _in("Email", _text("Contact", persona.contact.email))
    contact += _in("TelephoneList", _in("Telephone", _text("Contact", persona.contact.phone)))
    name = _in("PersonName", _text("FirstName", first) + _text("Surname", last))
    person = _in("Identification", name + _in("ContactInfo", contact))
    return person + _in("Headline", _in("Description", _text("Label", persona.headline)))


def _day(name: str, when: str | None) -> str:
    year, _, month = (when or "").partition("-")
    return f'<{name} year="{year}"{f" month={chr(34)}--{month}{chr(34)}" if month else ""}/>' if year else ""


def _period(start: str | None, end: str | None, *, current: bool) -> str:
    return _in("Period", _day("From", start) + _day("To", end) + _text("Current", str(current).lower()))


def _job(job: Job) -> str:
    place = _in("Address", _in("Contact", _text("Municipality", job.location)))
    employer = _in("Employer", _text("Name", job.employer) + _in("ContactInfo", place))
    period = _period(job.start, job.end, current=job.current) if job.start else ""
    position = _in("Position", _text("Label", job.title))
    return _in("WorkExperience", period + position + _listed(job.about, job.bullets) + employer)


def _degree(degree: Degree) -> str:
    period = _period(None, degree.year, current=False) if degree.year and not degree.when else ""
    title = _text("Title", degree_title(degree))
    return _in("Education", period + title + _in("Organisation", _text("Name", degree.institution)))


def _skills(persona: Persona) -> str:
    spoken = "".join(
        _in("ForeignLanguage", _in("Description", _text("Label", each.name)) + _level(each.more))
        for each in languages(persona)
    )
    linguistic = _in("Linguistic", _in("ForeignLanguageList", spoken))
    # The profile has no field of its own; people write it among their skills.
    own = _in("JobRelated", _html("Description", persona.skills))
    other = _in("Other", _html("Description", [persona.summary]))
    return _in("Skills", linguistic + own + other)


def _level(how: str) -> str:
    return _in("ProficiencyLevel", _text("Listening", how))


def _achievements(persona: Persona) -> Iterable[str]:
    for title, texts in (
        (
            "Certifications",
            [" ".join(filter(None, (each.name, each.more))) for each in certificates(persona)],
        ),
        ("Honours and awards", notes(persona, "awards")),
        ("Publications", notes(persona, "publications")),
        ("Projects", notes(persona, "projects")),
    ):
        if texts:
            yield _in("Achievement", _in("Title", _text("Label", title)) + _html("Description", texts))
