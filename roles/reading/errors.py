"""Files that cannot be read: each with a stated reason and what to do about it."""

from enum import StrEnum


class Unreadable(StrEnum):
    """Why a file gave no text."""

    MISSING = "missing"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    IMAGE_ONLY = "image_only"
    MISLABELLED = "mislabelled"
    TOO_LARGE = "too_large"
    UNSUPPORTED = "unsupported"
    NO_TEXT = "no_text"
    NO_ROLE = "no_role"
    NOT_ENGLISH = "not_english"
    LIMIT = "limit"


class UnreadableFile(Exception):
    """One file that cannot be read. `str()` is one line: what is wrong and what to do."""

    def __init__(self, reason: Unreadable, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message

    def __reduce__(self) -> tuple[type["UnreadableFile"], tuple[Unreadable, str]]:
        return (type(self), (self.reason, self.message))


class EmbeddingMissing(Exception):
    """An embedding was asked for whose packages are not installed; says how to install them."""
