"""Puts a reading into the words of JSON Resume. What is read back from that states the same."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from hiring.reading.json_resume.shapes import (
    JsonResume,
    ResumeAward,
    ResumeBasics,
    ResumeCertificate,
    ResumeEducation,
    ResumeInterest,
    ResumeLanguage,
    ResumeLocation,
    ResumeMeta,
    ResumeProject,
    ResumeSkill,
    ResumeWork,
)
from hiring.reading.record import Contact, Degree, Job, ResumeReading, Section, SkillMention, SkillPlace, Unit
from roles.enums import DegreeLevel

# What the readers of degrees take for each level.
STUDY_TYPES = {
    DegreeLevel.HIGH_SCHOOL: "High school diploma",
    DegreeLevel.DIPLOMA: "Diploma",
    DegreeLevel.ASSOCIATE: "Associate's degree",
    DegreeLevel.BACHELOR: "Bachelor's degree",
    DegreeLevel.MASTER: "Master's degree",
    DegreeLevel.DOCTORATE: "Doctorate",
}
NOT_COMPLETED = "not completed"
OPEN_END = "Began in {start}; until when is not stated."
LONGEST_FLUENCY = 60
_MARKS = " ()[]:–—-,."
_APART = re.compile(r"\n\s*\n")


def json_resume(reading: ResumeReading) -> JsonResume:
    """The reading as it is: who may not know whose it is gets a masked one (identity.shown_reading)."""
    record = reading.record
    summary = "\n".join(_told(reading, "summary"))
    return JsonResume(
        basics=_basics(record.contact, summary),
        work=tuple(map(_work, record.employment)),
        education=tuple(map(_education, record.education)),
        certificates=tuple(ResumeCertificate(name=each.name) for each in record.certifications),
        skills=tuple(_skills(reading)),
        languages=tuple(_languages(reading)),
        projects=tuple(
            ResumeProject(name=first, highlights=tuple(more)) for first, *more in _groups(reading, "projects")
        ),
        awards=tuple(
            ResumeAward(title=first, summary="\n".join(more) or None)
            for first, *more in _groups(reading, "achievements")
        ),
        interests=tuple(ResumeInterest(name=told) for told in _told(reading, "interests")),
        meta=ResumeMeta(lastModified=f"{record.as_of}T00:00:00"),
    )


def as_json(resume: JsonResume) -> dict[str, Any]:
    """As it is sent and stored: what is not stated is not there."""
    return resume.model_dump(mode="json", by_alias=True, exclude_none=True)


def _basics(contact: Contact, summary: str) -> ResumeBasics:
    city, _, region = (contact.location or "").partition(",")
    place = ResumeLocation(city=city.strip() or None, region=region.strip() or None) if city else None
    return ResumeBasics(
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        summary=summary or None,
        location=place,
    )


def _work(job: Job) -> ResumeWork:
    """In this format a job without its end goes on: one whose end is not stated says so in words."""
    unknown = job.start is not None and job.end is None and not job.current
    return ResumeWork(
        name=job.employer,
        position=job.title,
        location=job.location,
        startDate=None if unknown else job.start,
        endDate=job.end,
        summary=OPEN_END.format(start=job.start) if unknown else None,
        highlights=job.bullets,
    )


def _education(degree: Degree) -> ResumeEducation:
    kind = STUDY_TYPES.get(degree.level) if degree.level else None
    return ResumeEducation(
        institution=degree.institution,
        area=degree.field,
        studyType=kind if degree.completed else f"{kind or 'Degree'} ({NOT_COMPLETED})",
        endDate=degree.year,
    )


def _skills(reading: ResumeReading) -> list[ResumeSkill]:
    """Those that the resume lists; where it lists none, those that its jobs name."""
    mentions = reading.record.skills
    listed = [unit for unit in reading.units if unit.section == "skills"]
    found = [each for each in mentions if SkillPlace.LISTED in each.where or _stands_in(listed, each)]
    found = found or [each for each in mentions if SkillPlace.JOB in each.where]
    return [ResumeSkill(name=each.name) for each in found]


def _stands_in(units: Sequence[Unit], skill: SkillMention) -> bool:
    """Also names of so few letters that a list could mean anything by them ("C++")."""
    return any(unit.start <= start < unit.end for unit in units for start, _ in skill.mentions)


def _languages(reading: ResumeReading) -> Iterator[ResumeLanguage]:
    told = list(_told(reading, "languages"))
    for name in reading.record.languages:
        line = next((each for each in told if each.casefold().startswith(name.casefold())), name)
        fluency = line[len(name) :].strip(_MARKS)
        yield ResumeLanguage(language=name, fluency=fluency if 0 < len(fluency) <= LONGEST_FLUENCY else None)


def _told(reading: ResumeReading, section: Section) -> Iterator[str]:
    """What a section says, a sentence or an entry of a list at a time; jobs are not among it."""
    for unit in reading.units:
        if unit.section == section and unit.job is None:
            yield " ".join(reading.quote(unit).split())


def _groups(reading: ResumeReading, section: Section) -> Iterator[list[str]]:
    """The same, what no blank line parts together."""
    group: list[str] = []
    end = 0
    for unit in reading.units:
        if unit.section != section or unit.job is not None:
            continue
        if group and _APART.search(reading.text, end, unit.start):
            yield group
            group = []
        group.append(" ".join(reading.quote(unit).split()))
        end = unit.end
    if group:
        yield group
