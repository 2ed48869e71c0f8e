import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_user


@pytest.fixture
def auditor(db: None) -> Client:
    """A browser in which an auditor is signed in."""
    client = Client()
    client.force_login(make_user(Part.AUDITOR))
    return client
