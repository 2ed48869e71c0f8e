"""The parts people play in hiring: a user plays the part of the group they belong to."""

from enum import StrEnum

from django.contrib.auth.models import AnonymousUser, User


class Part(StrEnum):
    """The parts people play; each is a Django group of this name."""

    RECRUITER = "recruiter"
    MANAGER = "manager"
    DIRECTOR = "director"


def plays(user: User | AnonymousUser, *parts: Part) -> bool:
    """Does the user play one of the parts? Administrators play all of them."""
    if not user.is_active:
        return False
    return user.is_superuser or user.groups.filter(name__in=[part.value for part in parts]).exists()
