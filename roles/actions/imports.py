"""Role documents that people send: read, grouped by role, merged into drafts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError

from roles.actions.documents import DOCUMENTS, PROFILES, draft_of
from roles.actions.profiles import Draft, ImportedRole, grouped, import_role
from roles.permissions import may_edit_profiles
from roles.reading.errors import UnreadableFile
from roles.reading.files.limits import MAX_FILE_BYTES
from roles.reading.profiles_yaml import ProfileError
from roles.reading.sandbox import HelperFailed, Sandbox

# A written profile is told in kilobytes: the larger of our own has 20.
MAX_PROFILE_BYTES = 1_000_000
# What is read while the sender waits: a document takes about half a second.
MOST_FILES = 20
MOST_BYTES = 5 * MAX_FILE_BYTES


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent: its name, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that gave no draft, and why."""

    name: str
    why: str


@dataclass(slots=True)
class Imported:
    roles: list[ImportedRole] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)


def import_documents(*, files: Sequence[SentFile], by: User) -> Imported:
    """A draft version for every role that the files are about; a reason for each file that is about none."""
    if not may_edit_profiles(by):
        raise PermissionDenied("this user imports no documents")
    imported = Imported()
    drafts = _read(files, imported.refused)
    imported.roles = [_stored(group, by) for group in grouped(drafts)]
    return imported


def _stored(drafts: Sequence[Draft], by: User) -> ImportedRole:
    """Of two imports of one role at the same moment, the second sees what the first stored and adds to it."""
    try:
        return import_role(drafts=drafts, publish=False, by=by)
    except IntegrityError:
        return import_role(drafts=drafts, publish=False, by=by)


def _read(files: Sequence[SentFile], refused: list[Refused]) -> list[Draft]:
    drafts: dict[str, Draft] = {}
    with TemporaryDirectory() as folder, Sandbox() as sandbox:
        for number, file in enumerate(files):
            try:
                draft = _draft(file, Path(folder) / str(number), sandbox)
            except (UnreadableFile, ProfileError, HelperFailed) as error:
                refused.append(Refused(file.name, str(error).removeprefix(f"{file.name}: ")))
                continue
            if why := _twice(draft, drafts):
                refused.append(Refused(file.name, why))
            else:
                drafts[draft.name] = draft
    return list(drafts.values())


def _draft(file: SentFile, path: Path, sandbox: Sandbox) -> Draft:
    """Under a name of our own on disk: only the ending is the sender's."""
    ending = PurePath(file.name).suffix.lower()
    most = MAX_PROFILE_BYTES if ending in PROFILES else MAX_FILE_BYTES
    if len(file.content) > most:
        raise ProfileError(f"this file is larger than {most // 1_000_000} MB; send a smaller copy")
    path = path.with_suffix(ending if ending in DOCUMENTS else "")
    path.write_bytes(file.content)
    return draft_of(path, sandbox, name=file.name)


def _twice(draft: Draft, drafts: dict[str, Draft]) -> str:
    """Why a draft does not count beside the others; "" where it does."""
    same = next((other.name for other in drafts.values() if other.sha256 == draft.sha256), "")
    if same:
        return f"the same bytes as {same}; counted once"
    return "another file has the same name; rename one, citations go by name" if draft.name in drafts else ""
