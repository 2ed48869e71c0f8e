"""What scoring never reads: each thing that the pages promise is kept out, where it may stand in a resume."""

from datetime import date
from pathlib import Path

import pytest

from hiring.matching.view.looking import look
from hiring.matching.view.unread import NEVER_READ, Unread
from hiring.reading.resumes import read_resume
from roles.reading.files import extract

DAY = date(2026, 1, 1)
TOP = "Ada Obi\nada@example.org\n{top}\n\nExperience\n\nWard Manager, Hillside Hospital, 01/2016 - 12/2022\n"
REST = "- Planned the rosters of the ward{job}\n\nEducation\n\nBSc Nursing, Hallam College, 2014\n"
WRITTEN = [each for each in NEVER_READ if each.line]


def compared(folder: Path, top: str = "", job: str = "") -> str:
    """The words of a resume that scoring compares, with one line at its top or in a job."""
    path = folder / "resume.txt"
    path.write_text((TOP + REST).format(top=top, job=f"\n- {job}" if job else ""), encoding="utf-8")
    reading = read_resume(extract(path), file=path.name, sha256="0" * 64, received=DAY, as_of=DAY)
    return look(reading).told


@pytest.mark.parametrize("unread", WRITTEN, ids=[each.what for each in WRITTEN])
def test_what_is_never_read_reaches_no_comparison(unread: Unread, tmp_path: Path) -> None:
    texts = [compared(tmp_path, top=unread.line)]
    texts += [compared(tmp_path, job=unread.line)] if unread.anywhere else []

    leaked = {word for text in texts for word in unread.telling if word in text}

    assert "planned the rosters of the ward" in texts[0]
    assert leaked == set()


def test_what_tells_a_persons_work_is_still_compared(tmp_path: Path) -> None:
    assert "led a ward of 30 nurses" in compared(tmp_path, job=NEVER_READ[0].line)
