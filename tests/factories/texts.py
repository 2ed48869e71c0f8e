"""Short documents of our own writing, as files that commands and workers read."""

from pathlib import Path

RESUME = """\
Ada Obi
ada.obi@example.org | +44 20 7946 0018 | Leeds

EXPERIENCE

Ward Manager, St Anne Hospital, Leeds
03/2016 - 05/2022
- Led a team of 24 nurses and planned the staffing and shift rosters of the ward.
- Investigated patient complaints and incidents; readmission rate cut from 12% to 9%.

Staff Nurse, Harbour Clinic, Hull
06/2011 - 02/2016
- Cared for patients of a surgical ward.

EDUCATION

BSc Nursing, University of Hull, 2011

SKILLS

Leadership, Staff scheduling
"""

OTHER_RESUME = RESUME.replace("Ada Obi", "Ben Kaya").replace("ada.obi", "ben.kaya").replace("24", "7")

ROLE = """\
Nurse Manager

A Nurse Manager leads the nurses of a ward.

Responsibilities

- Plan the staffing and shift rosters of the ward
- Investigate patient complaints and incidents
- Report the readmission rate every month

Requirements

- Bachelor's degree in Nursing
- At least four years of experience in nursing
- Leadership and communication skills
"""


def write(folder: Path, name: str, content: str | bytes) -> Path:
    """A file with this content."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path
