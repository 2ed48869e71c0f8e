"""What an opening asks of every resume."""

from functools import lru_cache
from typing import TYPE_CHECKING

from hiring.models import Opening
from roles.models import RoleVersion
from roles.queries import profile_of
from roles.reading.profile import Profile

if TYPE_CHECKING:
    from roles.reading.criteria import Criterion


def asked_of(opening: Opening) -> "tuple[Criterion, ...]":
    """Its criteria with the role version's own weights."""
    from roles.reading.criteria import criteria

    return criteria(profile_for(opening), opening.context)


def profile_for(opening: Opening) -> Profile:
    """The profile of its role version."""
    return kept_profile(opening.role_version)


def kept_profile(version: RoleVersion) -> Profile:
    """The version's profile; the same object as long as it is kept."""
    return _profile(version.pk, version.digest)


@lru_cache(maxsize=16)
def _profile(version_id: int, digest: str) -> Profile:
    """The digest is part of the key: an id alone may come back with other content."""
    return profile_of(RoleVersion.objects.get(pk=version_id))
