"""Role documents and written profiles, read into drafts. Files come from strangers: they are read in the
sandbox's helper process."""

import hashlib
from pathlib import Path

from roles.actions.profiles import Draft
from roles.enums import DocumentKind
from roles.reading import profiles_yaml
from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.kinds import READABLE, STRUCTURED, SUFFIXES
from roles.reading.sandbox import Sandbox

PROFILES = frozenset({".yaml", ".yml"})
DOCUMENTS = frozenset(SUFFIXES) | PROFILES
NO_DOCUMENT = f"a file of this kind holds a resume, not a role; send the role as {READABLE}"


def draft_of(path: Path, sandbox: Sandbox, *, name: str = "") -> Draft:
    """One file's draft; citations call it `name`, or what the file is called.

    Raises UnreadableFile, ProfileError, and HelperFailed where no helper process can be started.
    """
    written = path.suffix.lower() in PROFILES
    return _written(path, name or path.name) if written else _read(path, sandbox, name or path.name)


def bytes_of(path: Path) -> bytes:
    """Raises UnreadableFile where the file cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"this file can't be opened ({error.strerror}); check the path and its permissions"
        raise UnreadableFile(Unreadable.MISSING, message) from error


def _written(path: Path, name: str) -> Draft:
    data = bytes_of(path)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise profiles_yaml.ProfileError(f"{name}: is not UTF-8 text; save it as UTF-8") from error
    profile = profiles_yaml.loads(text, name)
    return Draft(name, _hash(data), DocumentKind.PROFILE, text, profile)


def _read(path: Path, sandbox: Sandbox, name: str) -> Draft:
    from roles.reading.role_documents import read_role

    if path.suffix.lower() in STRUCTURED:
        raise UnreadableFile(Unreadable.UNSUPPORTED, NO_DOCUMENT)
    document = sandbox.extract(path)
    kind = DocumentKind(document.kind.value)
    return Draft(name, _hash(bytes_of(path)), kind, document.text, read_role(document, name))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
