"""A text in another language is never judged: it is recognised, named, and answered without a score."""

from pathlib import Path

import pytest

from hiring.matching.report import GateResult
from roles.reading import language
from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.role_documents import read_role
from tests.evaluation.trials import matched, read_file, read_text
from tests.factories.hostile import roles
from tests.factories.resume_files.persona import load

FOLDER = Path(__file__).parents[1] / "samples" / "languages"
SEEDS = Path(__file__).parents[2] / "seeds" / "resumes"
FILES = sorted(FOLDER.glob("*.txt"))
ENGLISH = """\
Eluned Ffransis-Okwuosa
Pontrhydfendigaid, Ceredigion

Experience

Warehouse supervisor, Wójcik & Sønner Spedition GmbH, Łódź
03/2018 - present
- Led a shift of 22 people and planned the loads of two docks
- Cut picking errors from 3% to 1%

Forklift driver, Ferreira e Irmãos Lda, São João da Madeira
01/2014 - 02/2018
- Moved pallets between the docks and the high racks

Education

Gymnasium zum Grauen Kloster, Abitur, 2013
"""
GERMAN_PARAGRAPH = """
Über mich

Ich arbeite gern im Team und übernehme Verantwortung für die Schicht, für das Lager und für die Waren.
Nach der Ausbildung war ich drei Jahre bei einem Händler in Kassel und habe dort mit den Kollegen das
Lager neu geplant.
"""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_resume_in_another_language_is_named_and_gets_no_score(path: Path) -> None:
    reading = read_file(path)
    report = matched(reading, roles.written()[0])

    assert reading.language == path.stem
    assert report.score is None
    assert {gate.result for gate in report.gates} == {GateResult.COULD_NOT_BE_READ}
    assert any(language.name(path.stem) in warning for warning in reading.record.quality.warnings)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_role_document_in_another_language_is_refused_by_name(path: Path) -> None:
    with pytest.raises(UnreadableFile, match=f"looks like {language.name(path.stem)}") as refused:
        read_role(extract(path), path.name)

    assert refused.value.reason is Unreadable.NOT_ENGLISH


def test_english_resume_with_foreign_names_places_and_schools_is_english() -> None:
    assert read_text(ENGLISH).readable


def test_list_of_codes_is_not_foreign() -> None:
    assert (
        language.guess("SAP MM WM EWM R3 ABAP SQL C++ ISO 9001 QS DIN EN 50173 IEC HTML CSS JS PHP " * 4)
        == "en"
    )


def test_every_sample_resume_is_english() -> None:
    foreign = [each.file for each in load() if not read_file(SEEDS / each.file).readable]

    assert foreign == []


def test_partly_foreign_resume_is_read_and_says_so() -> None:
    whole = read_text(ENGLISH)
    mixed = read_text(ENGLISH + GERMAN_PARAGRAPH)

    assert mixed.readable
    assert mixed.record.employment == whole.record.employment
    assert mixed.record.quality.other_language > 0.2 > whole.record.quality.other_language
