"""Personas as JSON Resume 1.0.0, as people fill it in."""

import json
from typing import Any

from tests.factories.resume_files.persona import Degree, Job, Persona
from tests.factories.structured.written import (
    INTERESTS,
    VOLUNTEER,
    certificates,
    degree_title,
    languages,
    notes,
)


def document(persona: Persona) -> dict[str, Any]:
    """Nothing that is not stated is in it."""
    city, _, region = persona.contact.location.partition(", ")
    return {
        "basics": _stated(
            name=persona.contact.name,
            label=persona.headline,
            email=persona.contact.email,
            phone=persona.contact.phone,
            summary=persona.summary,
            location=_stated(city=city, region=region),
        ),
        "work": [_job(job) for job in persona.jobs],
        "education": [_degree(degree) for degree in persona.education],
        "skills": [{"name": name} for name in persona.skills],
        "certificates": [_stated(name=each.name, date=each.more) for each in certificates(persona)],
        "languages": [_stated(language=each.name, fluency=each.more) for each in languages(persona)],
        "awards": [{"title": text} for text in notes(persona, "awards")],
        "publications": [{"name": text} for text in notes(persona, "publications")],
        "projects": [{"name": text} for text in notes(persona, "projects")],
        "volunteer": [{"summary": text} for text in notes(persona, *VOLUNTEER)],
        "interests": [{"name": text} for text in notes(persona, *INTERESTS)],
    }


def write(persona: Persona) -> bytes:
    return json.dumps(document(persona), ensure_ascii=False, indent=1).encode()


def _job(job: Job) -> dict[str, Any]:
    end = job.end or ("" if job.current or not job.start else job.start)
    return _stated(
        name=job.employer,
        position=job.title,
        location=job.location,
        startDate=job.start,
        endDate=end,
        summary=job.about,
        highlights=list(job.bullets),
    )


def _degree(degree: Degree) -> dict[str, Any]:
    return _stated(
        institution=degree.institution,
        studyType=degree_title(degree),
        endDate=degree.year if not degree.when else "",
    )


def _stated(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}
