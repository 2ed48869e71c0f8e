"""What comes out of an upload: resumes one at a time, and a reason for whatever is not taken."""

import io
import zipfile
from collections.abc import Mapping

import pytest

from hiring.reading.uploads import contents as uploads
from hiring.reading.uploads import zips
from hiring.reading.uploads.contents import Sent, contents
from hiring.reading.uploads.found import Refused, ResumeFile
from hiring.reading.uploads.limits import MAX_DIRECTORY_BYTES, MAX_FILES, MAX_NAME
from roles.reading.files.limits import MAX_FILE_BYTES
from tests.factories.zips import locked, with_link, zipped

CV = b"Ada Obi, nurse"
LARGE = b"x" * (MAX_FILE_BYTES + 1)


def taken(files: Mapping[str, bytes]) -> list[ResumeFile | Refused]:
    return list(contents(Sent(name, len(data), io.BytesIO(data)) for name, data in files.items()))


def test_loose_files_are_taken_in_their_order() -> None:
    assert taken({"b.txt": CV, "a.PDF": b"%PDF-"}) == [ResumeFile("b.txt", CV), ResumeFile("a.PDF", b"%PDF-")]


def test_files_in_a_zip_are_taken_like_loose_ones() -> None:
    packed = zipped({"may/ada.txt": CV, "ben.docx": b"PK"})

    assert taken({"may.zip": packed}) == [ResumeFile("ada.txt", CV), ResumeFile("ben.docx", b"PK")]


def test_what_systems_add_to_a_zip_is_passed_over() -> None:
    clutter = {"__MACOSX/._ada.txt": b"x", "may/.DS_Store": b"x", "Thumbs.db": b"x", "may/": b""}

    assert taken({"may.zip": zipped({**clutter, "ada.txt": CV})}) == [ResumeFile("ada.txt", CV)]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("ada.txt", b"", uploads.EMPTY),
        ("ada.xlsx", CV, uploads.NO_RESUME),
        ("ada", CV, uploads.NO_RESUME),
        ("ada.rar", CV, uploads.OTHER_ARCHIVE),
        ("ada.txt", LARGE, uploads.TOO_LARGE),
        ("may.zip", b"no zip at all", zips.DAMAGED),
        ("may.zip", zipped({}), zips.NOTHING_INSIDE),
    ],
)
def test_a_file_that_is_not_taken_says_why(name: str, data: bytes, reason: str) -> None:
    assert taken({name: data}) == [Refused(name, reason)]


@pytest.mark.parametrize(
    ("packed", "name", "reason"),
    [
        (zipped({"../../ada.txt": CV}), "ada.txt", zips.LEADS_OUT),
        (zipped({"/etc/ada.txt": CV}), "ada.txt", zips.LEADS_OUT),
        (zipped({"C:\\ada.txt": CV}), "ada.txt", zips.LEADS_OUT),
        (zipped({"inner.zip": zipped({"ada.txt": CV})}), "inner.zip", zips.NESTED),
        (locked(zipped({"ada.txt": CV})), "ada.txt", zips.ENCRYPTED),
        (with_link("ada.txt", "/etc/passwd"), "ada.txt", zips.NOT_A_FILE),
        (zipped({"ada.txt": CV}, method=zipfile.ZIP_LZMA), "ada.txt", zips.PACKED_OTHERWISE),
        (zipped({"ada.txt": b"0" * 9_000_000}), "ada.txt", zips.BOMB),
        (zipped({"ada.txt": LARGE}, method=zipfile.ZIP_STORED), "ada.txt", uploads.TOO_LARGE),
        (zipped({"photo.png": b"x"}), "photo.png", uploads.NO_RESUME),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_file_in_a_zip_is_said_of_that_file(
    packed: bytes, name: str, reason: str
) -> None:
    assert taken({"may.zip": packed, "ben.txt": CV}) == [Refused(name, reason), ResumeFile("ben.txt", CV)]


def test_one_damaged_file_leaves_the_others_in_its_zip() -> None:
    packed = zipped({"ada.txt": CV, "ben.txt": b"Ben Kaya"}, method=zipfile.ZIP_STORED)

    assert taken({"may.zip": packed.replace(CV, b"Eve Obi, nurse")}) == [
        Refused("ada.txt", zips.DAMAGED),
        ResumeFile("ben.txt", b"Ben Kaya"),
    ]


def test_a_zip_that_claims_to_be_small_gives_no_more_than_it_claims() -> None:
    packed = bytearray(zipped({"ada.txt": b"x" * 5_000}))
    at = packed.find(b"PK\x01\x02") + 24
    packed[at : at + 4] = (10).to_bytes(4, "little")

    assert taken({"may.zip": bytes(packed)}) == [Refused("ada.txt", zips.DAMAGED)]


def test_a_zip_gives_so_much_and_no_more() -> None:
    stream = io.BytesIO(zipped({"ada.txt": CV, "ben.txt": CV}, method=zipfile.ZIP_STORED))
    entries = zips.unpacked(stream, "may.zip")
    first = next(entries)
    assert isinstance(first, zips.Entry)
    first.archive.left = len(CV) + 1
    second = next(entries)
    assert isinstance(second, zips.Entry)

    assert (first.read(), second.read()) == (CV, zips.TOO_MUCH)


def test_a_table_of_contents_beyond_all_measure_is_not_read() -> None:
    entries = {f"{number:0200d}.txt": b"" for number in range(MAX_DIRECTORY_BYTES // 200)}

    assert taken({"may.zip": zipped(entries)}) == [Refused("may.zip", zips.DAMAGED)]


def test_more_files_than_are_taken_in_one_go_are_refused_one_by_one() -> None:
    found = taken({"may.zip": zipped({f"{number}.txt": CV for number in range(MAX_FILES + 2)})})

    assert [isinstance(file, ResumeFile) for file in found] == [True] * MAX_FILES + [False] * 2
    assert found[-1] == Refused(f"{MAX_FILES + 1}.txt", uploads.TOO_MANY)


def test_a_name_is_kept_without_folders_and_signs_that_nobody_sees() -> None:
    assert [file.name for file in taken({"a/b\\ada\u202etxt\n.txt": CV})] == ["adatxt.txt"]


def test_a_name_that_is_too_long_keeps_its_ending() -> None:
    name = taken({"a" * 300 + ".pdf": CV})[0].name

    assert (len(name), name[-5:]) == (MAX_NAME, "a.pdf")
