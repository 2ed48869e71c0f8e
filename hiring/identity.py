"""Who a candidate is, and from when it may be told.

In a blind opening nobody, whatever their part, learns who somebody is before the application was in a
decision packet that was submitted. Whatever shows a name, a file, a contact or words of a resume asks here.
The rows come through hiring/queries/identity.py, which finds out in one query what these functions go by; a
row that did not is asked for alone.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from hiring.enums import JobStatus
from hiring.matching.report import Evidence, MatchReport
from hiring.models import Application, Batch, Candidate, PacketEntry, Resume, ScreeningJob
from hiring.queries.identity import candidates_with_identity, jobs_with_identity, resumes_with_identity
from hiring.reading import masking
from hiring.reading.corrections import Fix, corrected
from hiring.reading.masking import Identity, identity_of
from hiring.reading.record import Contact, ResumeReading

# What is longer is no ending, but part of a name.
LONGEST_KIND = 4
_TEXTS = ("resume__text", "resume__reading", "resume__view")


def hidden(application: Application) -> bool:
    """May nobody know yet whose application this is?"""
    if not application.opening.blind:
        return False
    if "in_packet" not in application.__dict__:
        entries = PacketEntry.objects.filter(application=application.pk)
        application.__dict__["in_packet"] = entries.exists()
    return not application.__dict__["in_packet"]


def shown_name(application: Application) -> str:
    return _called(application.code) if hidden(application) else str(application.candidate)


def shown_file(application: Application) -> str:
    """What the resume's file is called on pages, and as a download."""
    resume = application.resume
    return f"{application.code}.{resume.kind or 'file'}" if hidden(application) else resume.name


def shown_contact(application: Application) -> Contact:
    """How to reach the person; empty while that is hidden."""
    return Contact() if hidden(application) else contact_of(application.candidate)


def shown_reading(application: Application, fixes: Sequence[Fix] = ()) -> ResumeReading:
    """What was read in the resume, with these corrections. Raises ValueError where it has not been read."""
    reading = corrected(application.resume.reading_record, fixes)
    if not hidden(application):
        return reading
    who = identity(application)
    record = masking.masked_record(reading.record, who, shown_file(application))
    return reading.model_copy(update={"record": record, "text": masking.masked_text(reading, who)})


def shown_text(application: Application) -> str:
    """The resume's text as people may read it. While it is hidden, a text without its reading is all masks:
    nothing tells which of its lines are about the person."""
    resume = application.resume
    if not hidden(application):
        return resume.text
    if resume.reading is None:
        return masking.MASK * len(resume.text)
    reading = resume.reading_record.model_copy(update={"text": resume.text})
    return masking.masked_text(reading, identity(application))


def shown_report(application: Application, report: MatchReport) -> MatchReport:
    """A report of the application's resume, with words of the resume as `shown_text` has them. In a list,
    whose rows have no texts, its quotes are masked each by itself."""
    if not hidden(application):
        return report
    who, listed = identity(application), "text" not in application.resume.__dict__
    text, shown = ("", "") if listed else (application.resume.text, shown_text(application))
    criteria = tuple(
        replace(
            each,
            reason=masking.masked(each.reason, who),
            evidence=tuple(_shown_evidence(found, text, shown, who) for found in each.evidence),
        )
        for each in report.criteria
    )
    gates = tuple(replace(each, reason=masking.masked(each.reason, who)) for each in report.gates)
    flags = tuple(each.model_copy(update={"text": masking.masked(each.text, who)}) for each in report.flags)
    shown_as = {"file": shown_file(application), "criteria": criteria, "gates": gates, "flags": flags}
    return report.model_copy(update=shown_as)


def masked(text: str, whom: Application | Contact) -> str:
    """Words that somebody wrote (a note, a reason), without who it is about: for an application only while
    that is hidden. As long as before."""
    if isinstance(whom, Contact):
        return masking.masked(text, identity_of(whom))
    return masking.masked(text, identity(whom)) if hidden(whom) else text


def masked_fact(fact: Any, application: Application) -> Any:
    """A fact of the resume, or several with what they are called, as JSON: without who it is about, while
    that is hidden."""
    return masking.masked_values({"": fact}, identity(application))[""] if hidden(application) else fact


def shown_candidate(candidate: Candidate) -> str:
    """Where the name is known from another opening, not even the code is told: together they are a name."""
    known = candidate.__dict__
    if "hidden_code" not in known:
        row = candidates_with_identity(Candidate.objects.all()).get(pk=candidate.pk)
        known |= {name: row.__dict__[name] for name in ("hidden_code", "known_elsewhere")}
    if not known["hidden_code"]:
        return str(candidate)
    return "Hidden candidate" if known["known_elsewhere"] else _called(known["hidden_code"])


def shown_resume(resume: Resume) -> str:
    """A resume's file name, for pages that are about no single opening."""
    known = resume.__dict__
    if "in_blind_opening" not in known:
        row = resumes_with_identity(Resume.objects.only("pk")).get(pk=resume.pk)
        names = ("hidden_code", "in_blind_opening", "known_elsewhere")
        known |= {name: row.__dict__[name] for name in names}
    if known["known_elsewhere"] and known["hidden_code"]:
        return "Hidden file"
    if known["hidden_code"] or known["in_blind_opening"]:
        return _file(known["hidden_code"], resume)
    return resume.name


def shown_job_file(job: ScreeningJob) -> str:
    """The file name of a job, for the pages of its opening: that of a blind one hides every file, also those
    that no application came of."""
    return _file(_known_of(job), job.resume) if job_hidden(job) else job.resume.name


def shown_job_reason(job: ScreeningJob) -> str:
    """Why a job came to nothing. A file that cannot be read has a sentence of ours; what broke may quote what
    it read."""
    if not job_hidden(job):
        return job.reason
    if job.status == JobStatus.QUARANTINED:
        return "Reading it broke three times: a person has to look."
    return masking.masked(job.reason, identity_of(files=[job.resume.name]))


def shown_refused(batch: Batch) -> list[tuple[str, str]]:
    """The files that were not taken, by name; where names are hidden, by their places in what was sent, also
    to who sent them: a batch is looked at again."""
    if not batch.opening.blind:
        return [(name, reason) for name, reason, *_ in batch.refused]
    return [
        (_place(name, place), masking.masked(reason, identity_of(files=[name])))
        for name, reason, *place in batch.refused
    ]


def job_hidden(job: ScreeningJob) -> bool:
    _known_of(job)
    return job.opening.blind and not job.__dict__["in_packet"]


def identity(application: Application) -> Identity:
    """All that is known of whose application it is. Reads of the reading only what is at hand."""
    resume, contacts = application.resume, [contact_of(application.candidate)]
    files = [resume.name]
    if "reading" in resume.__dict__ and resume.reading:
        record = resume.reading["record"]
        contacts.append(Contact.model_validate(record["contact"]))
        files.append(record["file"])
    return identity_of(*contacts, files=files)


def contact_of(candidate: Candidate) -> Contact:
    return Contact(
        name=candidate.name or None,
        email=candidate.email or None,
        phone=candidate.phone or None,
        location=candidate.location or None,
    )


def _called(code: str) -> str:
    return f"Candidate {code}"


def _place(name: str, place: list[int]) -> str:
    """`place` is [0] where the name is our own words for several files; empty in uploads of before."""
    if place == [0]:
        return name
    kind, called = PurePosixPath(name).suffix[1:].upper(), f"File {place[0]}" if place else "A file"
    return f"{called} ({kind})" if kind.isalnum() and len(kind) <= LONGEST_KIND else called


def _file(code: str | None, resume: Resume) -> str:
    return f"{code or f'File {resume.pk}'}.{resume.kind or 'file'}"


def _known_of(job: ScreeningJob) -> str | None:
    known = job.__dict__
    if "in_packet" not in known:
        row = jobs_with_identity(ScreeningJob.objects.all()).defer(*_TEXTS).get(pk=job.pk)
        known |= {name: row.__dict__[name] for name in ("code", "in_packet")}
    code: str | None = known["code"]
    return code


def _shown_evidence(evidence: Evidence, text: str, shown: str, who: Identity) -> Evidence:
    """Quoted as the shown text has it, so that it is found there."""
    start, end = evidence.start, evidence.end
    stands = text[start:end] == evidence.quote
    quote = shown[start:end] if stands else masking.masked(evidence.quote, who)
    return Evidence(start, end, quote, evidence.page)
