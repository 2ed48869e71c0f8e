"""What the demo starts with: the profiles and resumes in seeds/, and people of every part to log in as."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import Group, User

from hiring.actions.openings import open_opening
from hiring.models import Opening
from roles.actions.profiles import grouped, import_role
from roles.management.drafting import drafts_of
from roles.management.plain import Error
from roles.permissions import Part

ROLES = settings.SEEDS / "roles"
RESUMES = settings.SEEDS / "resumes"
LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]"}


def import_profiles() -> list[Opening]:
    """Publishes the profiles in seeds/roles and opens a position for each; what is there stays."""
    return [_opening(path) for path in sorted(ROLES.glob("*.yaml"))]


def demo_password(part: Part) -> str:
    return f"{part}-demo"


def make_demo_users() -> None:
    """A user for each part. Their passwords are known to everybody, so only a site that answers on
    this machine alone gets them; elsewhere they cannot log in until someone sets a password."""
    for part in Part:
        group, _ = Group.objects.get_or_create(name=part.value)
        user, created = User.objects.get_or_create(username=part.value)
        user.groups.add(group)
        if created:
            user.set_password(demo_password(part) if on_this_machine_only() else None)
            user.email = f"{part}@example.org"
            user.save(update_fields=["password", "email"])


def demo_logins() -> list[tuple[str, str]]:
    """(name, password) of the demo users who can log in with it."""
    users = {user.username: user for user in User.objects.filter(username__in=list(Part))}
    known = [(part, demo_password(part)) for part in Part if part in users]
    return [(part.value, password) for part, password in known if users[part].check_password(password)]


def on_this_machine_only() -> bool:
    return set(settings.ALLOWED_HOSTS) <= LOCAL_HOSTS and not settings.HTTPS


def _opening(path: Path) -> Opening:
    problems: list[str] = []
    groups = grouped(list(drafts_of([path], problems.append, problems.append)))
    if problems:
        raise Error(problems[0])
    version = import_role(drafts=groups[0], publish=True, by=None).version
    return open_opening(role_version=version, title=version.title, by=None)[0]
