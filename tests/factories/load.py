"""Many applications at once, made of few: as many as a large opening has, of the size they really have."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import timedelta
from itertools import count, cycle, islice

from django.utils import timezone

from hiring.actions.matches import summary_of
from hiring.enums import ResumeStatus, Stage
from hiring.matching.report import MatchReport
from hiring.models import Application, Candidate, CandidateWords, Match, Opening, Resume, ResumeWords
from hiring.models.application import CODE_LENGTH, CODE_LETTERS
from hiring.reading.record import ResumeReading
from hiring.reading.search_words import row_of, search_words

FIRST = (
    "Ada Ben Chidi Dana Ewa Farid Grace Hana Ivo Jin Kofi Lena Mei Noor Omar Pia Quinn Rosa Sami Tove".split()
)
LAST = "Obi Kaya Lund Moreau Novak Okoro Patel Quist Rossi Silva Tanaka Usman Vega Weber Young Zhou".split()
SOURCES = ("", "Website", "Fair", "Referral")
STAGES = (Stage.NEW,) * 6 + (Stage.HOLD, Stage.SHORTLISTED, Stage.REJECTED, Stage.REJECTED)
AT_A_TIME = 500
_numbers = count(1)

Matched = tuple[ResumeReading, MatchReport]


def make_many(opening: Opening, number: int, matched: Sequence[Matched]) -> None:
    """As many applications, each with one of the readings and reports, under names of their own."""
    endless = zip(_numbers, cycle(matched), strict=False)
    for first in range(0, number, AT_A_TIME):
        _make(opening, list(islice(endless, min(AT_A_TIME, number - first))))


def _make(opening: Opening, some: Sequence[tuple[int, Matched]]) -> None:
    people = Candidate.objects.bulk_create(_person(number) for number, _ in some)
    CandidateWords.objects.bulk_create(
        CandidateWords(candidate=each, everything=row_of([each.name, each.email])) for each in people
    )
    resumes = Resume.objects.bulk_create(
        _resume(number, person, reading) for (number, (reading, _)), person in zip(some, people, strict=True)
    )
    ResumeWords.objects.bulk_create(
        ResumeWords(resume=resume, **asdict(search_words(reading, resume.name, reading.text)))
        for (_, (reading, _)), resume in zip(some, resumes, strict=True)
    )
    matches = Match.objects.bulk_create(
        _match(number, resume, opening, report)
        for (number, (_, report)), resume in zip(some, resumes, strict=True)
    )
    Application.objects.bulk_create(_applications(opening, some, matches))


def _person(number: int) -> Candidate:
    name = f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"
    return Candidate(name=name, email=f"person-{number}@mail.example")


def _resume(number: int, person: Candidate, reading: ResumeReading) -> Resume:
    return Resume(
        sha256=f"{number:064x}",
        file=f"resumes/{number}.pdf",
        name=f"resume-{number}.pdf",
        size=50_000,
        kind="pdf",
        received_at=timezone.now() - timedelta(minutes=number),
        status=ResumeStatus.READ,
        reading=reading.model_dump(mode="json", by_alias=True),
        as_of=reading.record.as_of,
        text=reading.text,
        candidate=person,
    )


def _match(number: int, resume: Resume, opening: Opening, report: MatchReport) -> Match:
    return Match(
        resume=resume,
        role_version=opening.role_version,
        engine=report.versions.engine,
        as_of=report.versions.as_of,
        # Spread, so that sorting has something to do.
        score=None if report.score is None else (report.score + number % 400) / 5,
        report=report.model_dump(mode="json"),
        **summary_of(report),
    )


def _applications(
    opening: Opening, some: Sequence[tuple[int, Matched]], matches: Sequence[Match]
) -> Iterator[Application]:
    for (number, _), match in zip(some, matches, strict=True):
        application = Application(
            opening=opening,
            # Never the same twice: among so many, two at random would be.
            code=_code(number),
            source=SOURCES[number % len(SOURCES)],
            stage=STAGES[number % len(STAGES)],
            reason_code="skills" if STAGES[number % len(STAGES)] is Stage.REJECTED else "",
        )
        assert match.resume.candidate
        application.come_from(match.resume.candidate, match.resume)
        application.rank_by(match)
        yield application


def _code(number: int) -> str:
    """The number in the letters of codes."""
    digits = []
    for _ in range(CODE_LENGTH):
        number, digit = divmod(number, len(CODE_LETTERS))
        digits.append(CODE_LETTERS[digit])
    return "".join(reversed(digits))
