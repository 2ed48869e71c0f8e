"""`manage.py import_esco`: skills in, beside our own vocabulary; out again with --remove."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

from roles.reading import overlay, vocabulary
from tests.factories.commands import run
from tests.factories.releases import ESCO, URI, write_esco

NAME = "ESCO dataset - v1.2.0 - classification - en - csv"


@pytest.fixture(autouse=True)
def place(tmp_path: Path, settings: object) -> Iterator[Path]:
    """An empty place for imported vocabulary, in use for one test."""
    settings.VOCABULARY = tmp_path / "vocabulary"  # type: ignore[attr-defined]
    vocabulary.use(tmp_path / "vocabulary")
    yield tmp_path / "vocabulary" / "esco.jsonl"
    vocabulary.use(None)


def test_skills_are_added_with_their_provenance(tmp_path: Path, place: Path) -> None:
    outcome = run("import_esco", write_esco(tmp_path / NAME))

    told = overlay.provenance(place)
    assert (outcome.code, outcome.err) == (0, "")
    assert "  4 skills added" in outcome.lines
    assert "Skills read: 8 of 8" in outcome.lines
    assert outcome.lines[-1].startswith("ESCO 1.2.0, European Commission, ")
    assert (told.release, told.attribution) == (
        "1.2.0", "This service uses the ESCO classification of the European Commission.",
    )  # fmt: skip


def test_a_process_that_starts_afterwards_reads_with_them(tmp_path: Path, place: Path) -> None:
    run("import_esco", write_esco(tmp_path / NAME))

    vocabulary.use(settings.VOCABULARY)

    joined = [entry for entry in vocabulary.load().all_skills if entry.name == "Conflict resolution"]
    assert [entry.uris for entry in joined] == [(URI + "2",)]
    assert vocabulary.version() == overlay.provenance(place).version


def test_running_again_changes_nothing(tmp_path: Path, place: Path) -> None:
    folder = write_esco(tmp_path / NAME)
    run("import_esco", folder)
    before = place.read_bytes()

    outcome = run("import_esco", folder)

    assert outcome.lines[-1].endswith(": unchanged.")
    assert place.read_bytes() == before


def test_another_release_takes_the_place_of_the_one_before(tmp_path: Path, place: Path) -> None:
    run("import_esco", write_esco(tmp_path / NAME))

    run("import_esco", write_esco(tmp_path / "esco-v1.3.0", ESCO[:1]))

    assert (overlay.provenance(place).release, len(overlay.entries(place))) == ("1.3.0", 1)


def test_remove_takes_them_away(tmp_path: Path, place: Path) -> None:
    run("import_esco", write_esco(tmp_path / NAME))

    outcomes = [run("import_esco", "--remove") for _ in range(2)]

    assert [outcome.out.split(".")[0] for outcome in outcomes] == [
        "ESCO's skills are taken away", "No ESCO skills are there",
    ]  # fmt: skip
    assert not place.exists()


def test_a_damaged_file_leaves_the_old_import_whole(tmp_path: Path, place: Path) -> None:
    folder = write_esco(tmp_path / NAME)
    run("import_esco", folder)
    before = place.read_bytes()
    path = folder / "skills_en.csv"
    path.write_bytes(path.read_bytes()[:-3])

    outcome = run("import_esco", folder)

    assert (outcome.code, len(outcome.complaints)) == (2, 1)
    assert outcome.err.startswith(f"{path}: ")
    assert place.read_bytes() == before


def test_a_damaged_import_is_reported_and_can_be_made_anew(tmp_path: Path, place: Path) -> None:
    folder = write_esco(tmp_path / NAME)
    run("import_esco", folder)
    place.write_bytes(place.read_bytes()[:-3])
    vocabulary.use(settings.VOCABULARY)

    with pytest.raises(vocabulary.VocabularyError):
        vocabulary.load()
    assert run("import_esco", folder).code == 0
    assert vocabulary.load().added


@pytest.mark.parametrize("arguments", [[], ["somewhere", "--remove"]])
def test_a_folder_or_remove_has_to_be_named(arguments: list[str]) -> None:
    outcome = run("import_esco", *arguments)

    assert outcome.code == 2
    assert outcome.complaints == ["Name the folder of an ESCO release, or --remove what was imported."]


def test_a_folder_without_skills_is_reported(tmp_path: Path) -> None:
    outcome = run("import_esco", tmp_path)

    assert outcome.code == 2
    assert outcome.complaints == [
        f"{tmp_path}: no skills_en.csv in it; give the folder of an ESCO release, unpacked: English, as CSV"
    ]


def test_a_release_stated_nowhere_can_be_said(tmp_path: Path, place: Path) -> None:
    folder = write_esco(tmp_path / "csv")

    outcome = run("import_esco", folder)
    run("import_esco", folder, "--release", "1.2.1")

    assert outcome.complaints == [
        f"{folder}: nothing states which release this is; say so with --release, e.g. --release 1.2.0"
    ]
    assert overlay.provenance(place).release == "1.2.1"
