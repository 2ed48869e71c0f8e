"""The release is read where it is stated, and never guessed."""

from pathlib import Path

import pytest

from roles.reading.onet import release_of
from roles.reading.releases import ReleaseError
from tests.factories.releases import write_text_release, write_workbook_release


@pytest.mark.parametrize("name", ["db_31_2_text", "db_31_2_excel", "db-31.2"])
def test_a_folder_as_it_is_unpacked_states_it(tmp_path: Path, name: str) -> None:
    assert release_of(write_text_release(tmp_path / name)).number == "31.2"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Read Me.txt", "The O*NET® 31.2 Database\n"),
        ("README.md", "Tables of O*NET 31.2, unpacked in spring"),
        ("ReadMe", "O*NET database version 31.2"),
    ],
)
def test_a_read_me_states_it(tmp_path: Path, name: str, text: str) -> None:
    folder = write_workbook_release(tmp_path / "tables")
    (folder / name).write_text(text, encoding="utf-8")

    assert release_of(folder).number == "31.2"


def test_a_read_me_beside_the_folder_states_it(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "tables")
    (tmp_path / "README.md").write_text("| tables | O*NET 31.2: occupations |", encoding="utf-8")

    assert release_of(folder).citation == "O*NET 31.2, US Department of Labor, CC BY 4.0"


def test_what_is_stated_nowhere_can_be_said(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "tables")

    assert release_of(folder, "31.2").number == "31.2"
    assert release_of(folder).citation == "O*NET (release not stated), US Department of Labor, CC BY 4.0"


def test_another_release_than_stated_is_refused(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")

    with pytest.raises(ReleaseError, match=r"this folder states release 31.2, not 30.0"):
        release_of(folder, "30.0")


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReleaseError, match=r"--release newest: not a release's number; write it as 29.3"):
        release_of(write_text_release(tmp_path), "newest")
