"""Role documents and written profiles from disk as drafts."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from roles.actions import documents
from roles.actions.documents import DOCUMENTS
from roles.actions.profiles import Draft
from roles.management.plain import Error
from roles.reading import profiles_yaml
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import HelperFailed, Sandbox

__all__ = ["DOCUMENTS", "draft_of", "drafts_of"]


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
    """One file's draft. Raises UnreadableFile, ProfileError; Error where no helper can be started."""
    try:
        return documents.draft_of(path, sandbox)
    except HelperFailed as failure:
        raise Error(f"{failure}") from failure
