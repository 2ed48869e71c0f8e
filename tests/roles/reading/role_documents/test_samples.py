from pathlib import Path

import pytest

from roles.reading.comparing import TITLE, recall
from roles.reading.files import extract
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import (
    FOLDER,
    HELD_OUT,
    answer,
    as_docx,
    compared,
    documents,
    found_in,
)

LEAST_RECALL = 0.95
LEAST_PRECISION = 0.85
# The documents in held_out were read once, when they were written, and left alone since: 0.87 of their
# facts were found. Pairs written later for new styles gave 0.35, 0.65 and 0.77 at first reading; those
# that the reader was then changed for stand with the developed ones. The floor only notices a fall.
LEAST_RECALL_HELD_OUT = 0.80

ALL = [*documents(FOLDER), *documents(HELD_OUT)]


def test_reader_finds_the_facts_of_the_samples() -> None:
    found, right = compared(FOLDER)

    assert found.overall.rate >= LEAST_RECALL, found.overall.missing
    assert right.overall.rate >= LEAST_PRECISION, right.overall.missing


def test_reader_keeps_its_figure_on_documents_it_was_not_developed_on() -> None:
    found, right = compared(HELD_OUT)

    assert found.overall.rate >= LEAST_RECALL_HELD_OUT, found.overall.missing
    assert right.overall.rate >= LEAST_PRECISION, right.overall.missing


@pytest.mark.parametrize("kind", ["duty", "skill"])
def test_reader_invents_few_duties_and_skills(kind: str) -> None:
    _, right = compared(FOLDER)

    assert right.by_kind[kind].rate >= LEAST_PRECISION, right.by_kind[kind].missing


@pytest.mark.parametrize("document", documents(FOLDER), ids=lambda path: path.name)
def test_title_and_level_are_the_documents_own(document: Path) -> None:
    found, expected = found_in(document), answer(document)

    assert recall(expected, found).by_kind[TITLE].missing == ()
    assert found.level == expected.level


@pytest.mark.parametrize("document", ALL, ids=lambda path: path.name)
def test_every_quote_stands_where_its_citation_says(document: Path) -> None:
    text = extract(document).text

    profile = found_in(document)

    facts = [
        *profile.duties, *profile.skills, *profile.education, *profile.experience,
        *profile.certifications, *profile.kpis, *profile.salary_bands,
    ]  # fmt: skip
    assert all(fact.citations for fact in facts)
    citations = [citation for fact in facts for citation in fact.citations]
    assert [text[c.start : c.end] for c in citations] == [c.quote for c in citations]
    assert {c.document for c in citations} == {document.name}


@pytest.mark.parametrize("document", ALL, ids=lambda path: path.name)
def test_reading_twice_gives_the_same_draft(document: Path) -> None:
    assert found_in(document).model_dump_json() == found_in(document).model_dump_json()


def test_a_word_file_gives_what_its_markdown_gives(tmp_path: Path) -> None:
    markdown = FOLDER / "procurement_director.md"
    docx = as_docx(markdown.read_text(encoding="utf-8"), tmp_path / "procurement_director.docx")

    found = read_role(extract(docx), docx.name)

    assert recall(answer(markdown), found).overall.rate >= LEAST_RECALL
