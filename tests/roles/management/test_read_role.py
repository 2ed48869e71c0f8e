"""`manage.py read_role`: one document's draft as JSON, nothing stored."""

import json
from pathlib import Path

import pytest

from roles.reading.files import extract
from tests.factories.commands import run
from tests.factories.texts import ROLE, write


def test_a_document_is_printed_with_the_promised_keys(tmp_path: Path) -> None:
    outcome = run("read_role", write(tmp_path, "nurse.txt", ROLE))

    draft = json.loads(outcome.out)
    assert (outcome.code, outcome.err) == (0, "")
    assert list(draft) == [
        "title", "aliases", "level", "duties", "skills", "education", "experience",
        "certifications", "kpis", "salary_bands", "warnings",
    ]  # fmt: skip
    assert list(draft["duties"][0]) == ["text", "necessity", "citations"]
    assert list(draft["duties"][0]["citations"][0]) == ["document", "start", "end", "quote"]
    assert list(draft["skills"][0]) == ["name", "necessity", "applies_when", "citations"]
    assert list(draft["education"][0]) == ["level", "fields", "necessity", "citations"]
    assert list(draft["experience"][0]) == [
        "minimum_months", "maximum_months", "area", "management", "necessity", "citations",
    ]  # fmt: skip


def test_every_citation_quotes_the_document(tmp_path: Path) -> None:
    path = write(tmp_path, "nurse.txt", ROLE)

    draft = json.loads(run("read_role", path).out)

    text = extract(path).text
    citations = [
        citation
        for items in draft.values()
        if isinstance(items, list)
        for item in items
        if isinstance(item, dict)
        for citation in item["citations"]
    ]
    assert citations
    assert [text[one["start"] : one["end"]] for one in citations] == [one["quote"] for one in citations]


def test_amounts_are_numbers(tmp_path: Path) -> None:
    text = ROLE + "\nSalary\n\n- The salary is $80,000 to $95,500 per year in the United States\n"

    draft = json.loads(run("read_role", write(tmp_path, "nurse.txt", text)).out)

    band = draft["salary_bands"][0]
    assert (band["minimum"], band["maximum"], band["currency"], band["period"]) == (
        80000,
        95500,
        "USD",
        "year",
    )


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", "", "empty"),
        ("song.txt", "The river runs down to the sea.\nAnd the gulls go with it.\n", "role"),
        ("photo.pdf", b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
    ],
)
def test_a_document_that_cannot_be_read_is_one_clear_line(
    tmp_path: Path, name: str, content: str | bytes, says: str
) -> None:
    path = write(tmp_path, name, content)

    outcome = run("read_role", path)

    assert (outcome.code, outcome.out, len(outcome.complaints)) == (2, "", 1)
    assert outcome.err.startswith(f"{path}: ")
    assert says in outcome.err


def test_a_missing_document_is_one_clear_line() -> None:
    outcome = run("read_role", "nowhere.txt")

    assert (outcome.code, outcome.err) == (2, "nowhere.txt: there is no such file; check the path\n")
