"""Reading a release's tables: both forms say the same, and what is wrong is said in one line."""

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from roles.reading.onet import Occupation, count, occupations, tables_in
from roles.reading.onet.tables import OCCUPATIONS, rows
from roles.reading.releases import ReleaseError
from tests.factories.releases import ONET, write_text_release, write_workbook, write_workbook_release

Write = Callable[[Path], Path]


def read(folder: Path) -> list[Occupation]:
    return list(occupations(tables_in(folder)))


def test_workbooks_and_text_say_the_same(tmp_path: Path) -> None:
    text, workbooks = write_text_release(tmp_path / "text"), write_workbook_release(tmp_path / "excel")

    assert read(text) == read(workbooks)


@pytest.mark.parametrize("write", [write_text_release, write_workbook_release])
def test_every_occupation_is_read_in_order(tmp_path: Path, write: Write) -> None:
    folder = write(tmp_path)

    found = read(folder)

    assert [each.title for each in found] == [row[1] for row in ONET["Occupation Data"][1:]]
    assert count(tables_in(folder)) == 3


def test_an_occupation_has_what_each_table_says_of_it(tmp_path: Path) -> None:
    keeper, planners, others = read(write_text_release(tmp_path))

    assert (len(keeper.alternates), len(keeper.tasks), len(keeper.technologies)) == (5, 3, 4)
    assert keeper.skills == (("Active Listening", 3.62), ("Coordination", 4.12), ("Installation", 1.5))
    assert keeper.experience == {1: 10.0, 6: 30.0, 7: 60.0}
    assert (planners.zone, planners.education, len(planners.tasks)) == (3, None, 1)
    assert others == Occupation(others.code, others.title, "Clean beaches after storms. Mend fences.")


def test_texts_in_the_cell_itself_are_read(tmp_path: Path) -> None:
    path = tmp_path / "Occupation Data.xlsx"
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    cells = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in OCCUPATIONS.columns)
    with zipfile.ZipFile(path, "w") as archive:
        sheet = f"<worksheet {main}><sheetData><row>{cells}</row><row>{cells}</row></sheetData></worksheet>"
        archive.writestr("xl/worksheets/sheet1.xml", sheet)

    assert list(rows(path, OCCUPATIONS)) == [OCCUPATIONS.columns]


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path)
    (folder / "Skills.txt").unlink()

    with pytest.raises(ReleaseError, match=r"no .xlsx or .txt file of the tables “Skills”"):
        tables_in(folder)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path, {**ONET, "Job Zones": (("O*NET-SOC Code", "Zone"),)})

    with pytest.raises(ReleaseError, match=r"Job Zones.txt: no column “Job Zone” in its first row"):
        read(folder)


def test_rows_out_of_order_are_refused(tmp_path: Path) -> None:
    header, *tasks = ONET["Task Statements"]
    folder = write_text_release(tmp_path, {**ONET, "Task Statements": (header, *reversed(tasks))})

    with pytest.raises(ReleaseError, match=r"11-9000.00 comes after 33-9000.00; take the file as published"):
        read(folder)


def test_a_word_where_a_number_should_be_is_refused(tmp_path: Path) -> None:
    zones = (*ONET["Job Zones"][:1], ("11-9000.00", "", "four"))
    folder = write_text_release(tmp_path, {**ONET, "Job Zones": zones})

    with pytest.raises(ReleaseError, match=r"Job Zones.txt: 'four' where a number should be"):
        read(folder)


@pytest.mark.parametrize("size", [0, 40, 300])
def test_a_workbook_cut_short_is_refused(tmp_path: Path, size: int) -> None:
    folder = write_workbook_release(tmp_path)
    path = folder / "Skills.xlsx"
    path.write_bytes(path.read_bytes()[:size])

    with pytest.raises(ReleaseError, match=re.escape(f"{path}: this is no whole .xlsx workbook (")):
        read(folder)


def test_a_workbook_with_broken_xml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Occupation Data.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>")

    with pytest.raises(ReleaseError, match=r"this is no whole .xlsx workbook"):
        list(rows(path, OCCUPATIONS))


def test_text_in_another_encoding_is_refused(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path)
    (folder / "Occupation Data.txt").write_bytes("O*NET-SOC Code\tTitle\té".encode("latin-1"))

    with pytest.raises(ReleaseError, match=r"not the tab-separated text it should be"):
        read(folder)


def test_a_sheet_without_rows_has_no_columns(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "Occupation Data.xlsx", ())

    with pytest.raises(ReleaseError, match=r"no column “O.NET-SOC Code”"):
        list(rows(path, OCCUPATIONS))
