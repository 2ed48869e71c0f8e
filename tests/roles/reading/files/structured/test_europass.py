"""Europass XML of both kinds: what it states comes out as text; who somebody is beyond a name does not."""

from pathlib import Path

import pytest

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.files.structured.europass import NO_EUROPASS, read_europass
from roles.reading.files.structured.xml_tree import MAX_DEPTH, MAX_ELEMENTS, TOO_DEEP, TOO_MANY, TRAPS
from tests.factories import structured

BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<SkillsPassport><LearnerInfo><Headline>&b;</Headline></LearnerInfo></SkillsPassport>"
)
LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{each} '{f'&a{each - 1};' * 10}'>" for each in range(1, 12))
    + "]><SkillsPassport>&a11;</SkillsPassport>"
).encode()
OUTSIDE = b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><Candidate/>'


def test_passport_is_written_down() -> None:
    assert extract(structured.PASSPORT).text == (
        "Betty Smith\nEuropean project manager\nsmith@example.org\n+44 2012345679\n"
        "Birmingham, United Kingdom\n\n"
        "Experience\n\n"
        "Independent consultant\nBritish Council\nBirmingham, United Kingdom\nAugust 2002 – present\n"
        "• Evaluation of European projects\n• Led 12 people\n\n"
        "Internship\nEuropean Commission, Youth Unit\nuntil June 2002\n\n"
        "Education\n\n"
        "Licence en sociologie in Social sciences\nUniversity of Toulouse\n1997 – 2001\n"
        "• Sociology of risk\n\n"
        "Skills\n\nTeam work: I have worked in various teams\nExcel\nSQL\n\n"
        "Certifications\n\nDriving licence A\nDriving licence B\n\n"
        "Languages\n\nEnglish (native)\nFrench (C1, C2)\n\n"
        "Awards\n\nHonours and awards\n• Best manager 2015"
    )


def test_passport_says_which_date_is_none_and_when_it_was_changed() -> None:
    document = extract(structured.PASSPORT)

    reason = "WorkExperience.1.From: not a date (YYYY, YYYY-MM or YYYY-MM-DD); it was left out."
    assert (document.warnings, document.dated) == ((reason,), "2026-03-01")


def test_candidate_is_written_down() -> None:
    assert extract(structured.CANDIDATE).text == (
        "Jan Kowalski-Nowak\njan@example.org\n+48 600123456\nWarszawa, PL\n\n"
        "Summary\n\nData engineer who likes pipelines.\n\n"
        "Experience\n\n"
        "Data engineer\nAllegro sp. z o.o.\nPoznań, PL\nMarch 2019 – present\n"
        "• Built ETL in Python and SQL\n• Cut costs by 30%\n\n"
        "Junior analyst\nAllegro sp. z o.o.\nPoznań, PL\n2016 – February 2019\n\n"
        "Education\n\n"
        "Magister inżynier\nPolitechnika Warszawska\nOctober 2012 – July 2016\n\n"
        "Skills\n\nApache Spark\n\n"
        "Certifications\n\nAWS Certified Data Engineer\nDriving licence B\n\n"
        "Languages\n\nPolish (native)\nEnglish (C1)\n\n"
        "Volunteer experience\n\nScout leader\nJanuary 2010 – January 2012\n• Camps"
    )


def test_birth_date_gender_nationality_photo_and_street_do_not_come_in() -> None:
    text = extract(structured.PASSPORT).text + extract(structured.CANDIDATE).text

    assert not [
        word for word in ("1976", "Female", "aaaa", "Reading rd", "1990", "male", "Prosta") if word in text
    ]


def test_level_is_named_where_the_degree_does_not_say_it() -> None:
    level = "<EducationLevelCode>6</EducationLevelCode>"
    degree = "<EducationDegree><DegreeName>Titulo de Grado</DegreeName></EducationDegree>"
    entry = f"<EducationOrganizationAttendance>{level}{degree}</EducationOrganizationAttendance>"
    profile = f"<CandidateProfile><EducationHistory>{entry}</EducationHistory></CandidateProfile>"

    assert read_europass(f"<Candidate>{profile}</Candidate>".encode()).degrees[0].degree == (
        "Titulo de Grado (Bachelor's degree)"
    )


@pytest.mark.parametrize(
    ("data", "reason", "message"),
    [
        (b"<Candidate>", Unreadable.DAMAGED, "this is not whole XML: "),
        (b"hello", Unreadable.DAMAGED, "this is not whole XML: "),
        (b"<rss/>", Unreadable.UNSUPPORTED, NO_EUROPASS),
        (BOMB, Unreadable.DAMAGED, TRAPS),
        (OUTSIDE, Unreadable.DAMAGED, TRAPS),
        (OUTSIDE.decode().encode("utf-16"), Unreadable.DAMAGED, TRAPS),
        (b"<a>" * (MAX_DEPTH + 1) + b"</a>" * (MAX_DEPTH + 1), Unreadable.LIMIT, TOO_DEEP),
        (b"<a>" + b"<b/>" * MAX_ELEMENTS + b"</a>", Unreadable.LIMIT, TOO_MANY),
        (LAUGHS, Unreadable.DAMAGED, TRAPS),
        (b"<a>" * 100_000, Unreadable.DAMAGED, "this is not whole XML: "),
        (b"<Candidate/>", Unreadable.EMPTY, "there is no text in this file"),
        (
            b"<html><body>Hi</body></html>",
            Unreadable.MISLABELLED,
            "the name says XML but this is an HTML page",
        ),
    ],
)
def test_what_is_no_europass_cv_is_refused(
    data: bytes, reason: Unreadable, message: str, tmp_path: Path
) -> None:
    path = tmp_path / "cv.xml"
    path.write_bytes(data)

    with pytest.raises(UnreadableFile) as caught:
        extract(path)

    assert caught.value.reason is reason
    assert caught.value.message.startswith(message)
