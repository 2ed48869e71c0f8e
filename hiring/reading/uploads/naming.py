"""The name of a file as it is kept and shown: its last part, without signs that nobody sees. It is never
used as a path: files are stored under the hash of their bytes."""

import unicodedata
from pathlib import PurePosixPath

from hiring.reading.uploads.limits import MAX_NAME

UNNAMED = "file without a name"


def shown(name: str) -> str:
    """The last part of a path of any system."""
    last = PurePosixPath(name.replace("\\", "/")).name
    visible = "".join(sign for sign in last if not unicodedata.category(sign).startswith("C")).strip()
    return _short(visible) or UNNAMED


def leads_out(name: str) -> bool:
    """Would unpacking under this name write outside of the folder?"""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":")


def _short(name: str) -> str:
    """Cut in the middle, so that the ending stays."""
    if len(name) <= MAX_NAME:
        return name
    ending = PurePosixPath(name).suffix[:20]
    return name[: MAX_NAME - len(ending)] + ending
