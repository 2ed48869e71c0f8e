import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_user


@pytest.fixture
def recruiter(db: None) -> Client:
    """A browser in which a recruiter is signed in."""
    client = Client()
    client.force_login(make_user(Part.RECRUITER))
    return client
