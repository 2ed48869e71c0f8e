"""How far a reading can be relied on: each doubt, and what they come to together."""

from collections.abc import Callable

import pytest

from hiring.matching.confidence import confidence as of_view
from hiring.matching.report import Confidence, ConfidenceLevel, DoubtCode
from hiring.matching.view.looking import look
from hiring.reading.record import Hidden, ResumeReading
from roles.reading import language
from roles.reading.text import CUT_WARNING, LEFT_OUT_WARNING, OCR_WARNING, SCAN_WARNING
from tests.factories.readings import Draft

LONG = "Planned the staffing and the shift rosters of a surgical ward with thirty nurses on two floors. " * 6

Change = Callable[[ResumeReading], ResumeReading]


def confidence(reading: ResumeReading) -> Confidence:
    return of_view(look(reading))


def plain(**changed: object) -> ResumeReading:
    """A reading without any doubt, but for what is changed in its record."""
    reading = Draft().job("Ward Manager", LONG).reading()
    (job,) = reading.record.employment
    record = reading.record.model_copy(update={"employment": (job.model_copy(update={"bullets": (LONG,)}),)})
    return reading.model_copy(update={"record": record.model_copy(update=changed)})


def quality(**changed: object) -> ResumeReading:
    reading = plain()
    return plain(quality=reading.record.quality.model_copy(update=changed))


def jobs(*changes: dict[str, object]) -> ResumeReading:
    (job,) = plain().record.employment
    return plain(employment=tuple(job.model_copy(update=change) for change in changes))


NO_DATE: dict[str, object] = {"start": None, "end": None}
DOUBTS: dict[DoubtCode, ResumeReading] = {
    DoubtCode.NOT_READABLE: plain().model_copy(update={"readable": False}),
    DoubtCode.LITTLE_UNDERSTOOD: quality(understood=0.4),
    DoubtCode.PARTLY_UNDERSTOOD: quality(understood=0.7),
    DoubtCode.LITTLE_TEXT: plain().model_copy(update={"text": "Ward Manager"}),
    DoubtCode.NO_JOBS: plain(employment=()),
    DoubtCode.NO_DATES: jobs(NO_DATE),
    DoubtCode.FEW_DATES: jobs({}, NO_DATE),
    DoubtCode.FEW_DESCRIPTIONS: jobs({"bullets": ()}),
    DoubtCode.OCR: quality(warnings=(OCR_WARNING,)),
    DoubtCode.PAGES_NOT_READ: quality(warnings=(f"{LEFT_OUT_WARNING} (page 2)",)),
    DoubtCode.HIDDEN_TEXT: plain(hidden_text=(Hidden(quote="best", why="under 2 pt"),)),
    DoubtCode.MIXED_LANGUAGE: quality(other_language=0.3),
}
SERIOUS = {
    DoubtCode.NOT_READABLE, DoubtCode.LITTLE_UNDERSTOOD, DoubtCode.NO_DATES, DoubtCode.PAGES_NOT_READ,
}  # fmt: skip


def test_a_reading_without_doubts_has_high_confidence() -> None:
    found = confidence(plain())

    assert (found.level, found.reasons, found.understood) == (ConfidenceLevel.HIGH, (), 0.9)


@pytest.mark.parametrize("code", list(DoubtCode))
def test_each_doubt_is_told_alone_and_lowers_confidence(code: DoubtCode) -> None:
    found = confidence(DOUBTS[code])

    assert [doubt.code for doubt in found.reasons] == [code]
    assert found.level == (ConfidenceLevel.LOW if code in SERIOUS else ConfidenceLevel.MEDIUM)
    assert "{" not in found.reasons[0].text


def test_scans_that_another_program_read_and_cut_files_are_doubted_too() -> None:
    found = confidence(quality(warnings=(SCAN_WARNING, CUT_WARNING)))

    assert [doubt.code for doubt in found.reasons] == [DoubtCode.OCR, DoubtCode.PAGES_NOT_READ]


def test_three_slight_doubts_make_confidence_low() -> None:
    slight = {"understood": 0.7, "other_language": 0.3}

    two, three = quality(**slight), quality(**slight, warnings=(OCR_WARNING,))

    levels = [confidence(reading).level for reading in (two, three)]
    assert levels == [ConfidenceLevel.MEDIUM, ConfidenceLevel.LOW]


def test_reasons_count_what_they_tell_of() -> None:
    (doubt,) = confidence(jobs({}, NO_DATE, NO_DATE)).reasons

    assert doubt.text == "2 of 3 jobs carry no date, so their months were not counted."


def test_a_paragraph_in_another_language_is_measured_and_foreign_names_are_not() -> None:
    german = (
        "Ich habe in der Abteilung die Planung der Schichten von zwanzig Personen verantwortet und war für"
        " die Schulung der neuen Kollegen sowie für das Budget auf zwei Stationen zuständig."
    )
    names = (
        "Universidad Central de Quito, Calle Mayor 12, Ana de la Cruz, Colegio San Pedro, Banco Norte " * 3
    )

    shares = [language.other_share(f"{LONG}\n\n{other}") for other in (german, names)]

    assert (0.15 < shares[0] < 0.3, shares[1]) == (True, 0.0)
