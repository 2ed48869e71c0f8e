"""Imported vocabulary on disk: whole or not there, and the same content is the same version."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from roles.reading import overlay, vocabulary
from roles.reading.overlay import OverlayError, Provenance
from roles.reading.vocabulary import SkillEntry, VocabularyError

TOLD = Provenance(
    name="Zarfs", release="3", publisher="Zarf Office", licence="CC0", attribution="Made with zarfs.",
    imported=date(2026, 3, 1), source_sha256="ab",
)  # fmt: skip
ENTRY = '{"name": "Zarf turning", "type": "method", "aliases": ["to turn a zarf"]}'


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder of imported vocabulary, in use for one test."""
    vocabulary.use(tmp_path)
    yield tmp_path
    vocabulary.use(None)


def test_without_imports_there_is_no_version(folder: Path) -> None:
    assert (vocabulary.version(), vocabulary.sources(), vocabulary.load().added) == ("", (), ())


def test_what_was_imported_is_read_beside_our_own(folder: Path) -> None:
    overlay.write(folder / "zarf.jsonl", TOLD, [ENTRY])

    loaded = vocabulary.load()

    assert loaded.added == (SkillEntry(name="Zarf turning", type="method", aliases=("to turn a zarf",)),)
    assert loaded.skills == vocabulary.load_own().skills
    assert loaded.all_skills == (*loaded.skills, *loaded.added)
    assert [source.attribution for source in vocabulary.sources()] == ["Made with zarfs."]


def test_the_version_follows_the_entries_and_not_the_day(folder: Path) -> None:
    later = TOLD.model_copy(update={"imported": date(2026, 4, 1)})
    versions = []
    for told, entries in ((TOLD, [ENTRY]), (later, [ENTRY]), (TOLD, [ENTRY, ENTRY])):
        overlay.write(folder / "zarf.jsonl", told, entries)
        vocabulary.use(folder)
        versions.append(vocabulary.version())

    assert [len(version) for version in versions] == [8, 8, 8]
    assert [versions.index(version) for version in versions] == [0, 0, 2]


def test_writing_the_same_again_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "zarf.jsonl"
    later = TOLD.model_copy(update={"imported": date(2026, 4, 1)})

    written = [overlay.write(path, told, [ENTRY]) for told in (TOLD, later)]

    assert (written, overlay.provenance(path).imported) == ([True, False], date(2026, 3, 1))


def test_a_damaged_file_is_written_anew(tmp_path: Path) -> None:
    path = tmp_path / "zarf.jsonl"
    overlay.write(path, TOLD, [ENTRY])
    path.write_bytes(path.read_bytes()[:-5])

    assert overlay.write(path, TOLD, [ENTRY])
    assert overlay.entries(path) == [ENTRY]


def test_an_import_that_breaks_off_leaves_the_old_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "zarf.jsonl"
    overlay.write(path, TOLD, [ENTRY])

    def broken() -> Iterator[str]:
        yield ENTRY
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        overlay.write(path, TOLD.model_copy(update={"release": "4"}), broken())

    assert overlay.entries(path) == [ENTRY]
    assert [each.name for each in tmp_path.iterdir()] == ["zarf.jsonl"]


def test_a_file_cut_short_is_refused(folder: Path) -> None:
    path = folder / "zarf.jsonl"
    overlay.write(path, TOLD, [ENTRY])
    path.write_bytes(path.read_bytes()[:-5])

    with pytest.raises(VocabularyError) as raised:
        vocabulary.load()

    assert str(raised.value) == (
        f"{path}: it was changed or cut short; import it again, or delete the file to do without"
    )


@pytest.mark.parametrize("first", ["", "{}", "[1]", '{"name": "Zarfs"}'])
def test_a_file_that_does_not_say_where_it_comes_from_is_refused(folder: Path, first: str) -> None:
    (folder / "zarf.jsonl").write_text(f"{first}\n{ENTRY}\n", encoding="utf-8")

    with pytest.raises(VocabularyError, match=r"its first line does not say where it comes from"):
        vocabulary.version()


def test_a_line_that_is_no_entry_is_refused(folder: Path) -> None:
    overlay.write(folder / "zarf.jsonl", TOLD, [ENTRY, json.dumps({"name": "Hat"})])

    with pytest.raises(VocabularyError, match=r"zarf\.jsonl, line 3: "):
        vocabulary.load()


def test_the_first_line_is_needed_alone_to_know_the_version(tmp_path: Path) -> None:
    path = tmp_path / "zarf.jsonl"
    overlay.write(path, TOLD, [ENTRY])

    assert overlay.provenance(path).version == overlay.provenance(path).sha256[:8]
    with pytest.raises(OverlayError):
        overlay.provenance(tmp_path / "other.jsonl")
