"""What tests of the editor have in common: a role, its newest version, and sending forms."""

from django.test import Client

from roles.enums import DegreeLevel
from roles.models import RoleVersion
from roles.queries import profile_of
from roles.reading.profile import Disagreement, Education, Position, Profile
from tests.factories.readings import DOCUMENT, nurse_manager

DRAFT = "/roles/nurse-manager/draft/"
TRIAGE = {"name": "Triage", "necessity": "required", "applies_when": ""}


def newest() -> RoleVersion:
    return RoleVersion.objects.filter(role__slug="nurse-manager").order_by("-number")[0]


def content() -> Profile:
    return profile_of(newest())


def send(client: Client, address: str, **typed: str) -> int:
    """Sends a form as it stands on the page of the newest version."""
    typed.setdefault("seen", newest().digest)
    return client.post(f"{DRAFT}{address}", typed).status_code


def disagreeing() -> Profile:
    sides = (Position(says="a master's degree is required", documents=("ward.txt",)),)
    item = Disagreement(subject="education", positions=sides, settled="A bachelor's", rule="Most documents")
    degrees = tuple(
        Education(level=level, citations=DOCUMENT) for level in (DegreeLevel.BACHELOR, DegreeLevel.MASTER)
    )
    return nurse_manager().model_copy(update={"disagreements": (item,), "education": degrees})
