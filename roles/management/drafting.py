"""Role documents and written profiles from disk as drafts."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from roles.actions.profiles import Draft
from roles.enums import DocumentKind
from roles.management.sources import READABLE, bytes_of, read_source
from roles.reading import profiles_yaml
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox

PROFILES = frozenset({".yaml", ".yml"})
DOCUMENTS = READABLE | PROFILES


def drafts_of(
    files: Iterable[Path], complain: Callable[[str], None], tell: Callable[[str], None]
) -> Iterator[Draft]:
    """The drafts of the files that hold a role; a complaint for each of the others.

    A file with the bytes of an earlier one is told of and counted once.
    """
    names: dict[str, Path] = {}
    contents: dict[str, Path] = {}
    with Sandbox() as sandbox:
        for path in files:
            draft = _draft_or_complaint(path, sandbox, complain)
            if draft is None:
                continue
            if draft.sha256 in contents:
                tell(f"{path}: the same bytes as {contents[draft.sha256]}; counted once")
            elif draft.name in names:
                complain(f"{path}: {names[draft.name]} has the same name; rename one, citations go by name")
            else:
                names[draft.name] = contents[draft.sha256] = path
                yield draft


def _draft_or_complaint(path: Path, sandbox: Sandbox, complain: Callable[[str], None]) -> Draft | None:
    try:
        return draft_of(path, sandbox)
    except UnreadableFile as error:
        complain(f"{path}: {error.message}")
    except profiles_yaml.ProfileError as error:
        complain(str(error))
    return None


def draft_of(path: Path, sandbox: Sandbox) -> Draft:
    """One file's draft. Raises UnreadableFile, ProfileError."""
    return _written(path) if path.suffix.lower() in PROFILES else _read(path, sandbox)


def _written(path: Path) -> Draft:
    profile = profiles_yaml.load(path)
    data = bytes_of(path)
    sha256 = hashlib.sha256(data).hexdigest()
    return Draft(path.name, sha256, DocumentKind.PROFILE, data.decode("utf-8"), profile)


def _read(path: Path, sandbox: Sandbox) -> Draft:
    from roles.reading.role_documents import read_role

    source = read_source(path, sandbox)
    kind = DocumentKind(source.document.kind.value)
    return Draft(path.name, source.sha256, kind, source.document.text, read_role(source.document, path.name))
