"""The role that a command line names: a slug, or a role document's path."""

from dataclasses import dataclass
from pathlib import Path

from roles.management.drafting import DOCUMENTS, draft_of
from roles.management.plain import Error
from roles.models import Role, RoleVersion
from roles.queries import latest_version, near_slugs, profile_of
from roles.reading.errors import UnreadableFile
from roles.reading.profile import Profile
from roles.reading.profiles_yaml import ProfileError
from roles.reading.sandbox import Sandbox

# Characters of a document's hash in a report's versions.
HASH_LENGTH = 12


@dataclass(frozen=True, slots=True)
class NamedRole:
    """A profile and what reports call its version."""

    label: str
    profile: Profile


def role_named_by(text: str) -> NamedRole:
    """The role of a slug (its newest published version, else its newest draft) or of a document."""
    path = Path(text)
    if path.is_file() or path.suffix.lower() in DOCUMENTS:
        return _on_the_spot(path)
    role = role_of_slug(text)
    version = latest_version(role, published=True) or latest_version(role)
    if version is None:
        raise Error(f"{text}: the role has no version; import its documents with import_roles")
    return NamedRole(version.label, profile_of(version))


def published_version(slug: str) -> RoleVersion:
    """The role's newest published version. Raises Error where there is none."""
    version = latest_version(role_of_slug(slug), published=True)
    if version is None:
        raise Error(f"{slug}: only a draft so far; publish it with import_roles --publish, then screen")
    return version


def role_of_slug(slug: str) -> Role:
    """The role of this slug. Raises Error naming slugs that look like it."""
    role = Role.objects.filter(slug=slug).first()
    if role is None:
        raise Error(f"{slug}: no role has this slug; {_advice(slug)}")
    return role


def _advice(slug: str) -> str:
    if near := near_slugs(slug):
        return f"did you mean {' or '.join(near)}?"
    known = list(Role.objects.order_by("slug").values_list("slug", flat=True)[:10])
    if known:
        return f"known are {', '.join(known)}"
    return "none is stored yet: load the first with `manage.py import_roles seeds/roles --publish`"


def _on_the_spot(path: Path) -> NamedRole:
    try:
        with Sandbox() as sandbox:
            draft = draft_of(path, sandbox)
    except UnreadableFile as error:
        raise Error(f"{path}: {error.message}") from error
    except ProfileError as error:
        raise Error(str(error)) from error
    return NamedRole(f"document:{draft.sha256[:HASH_LENGTH]}", draft.profile)
