import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.factories.models import make_applicant


@pytest.fixture
def applicant(db: None) -> User:
    return make_applicant()


@pytest.fixture
def own(applicant: User) -> Client:
    """A browser in which the applicant is signed in."""
    client = Client()
    client.force_login(applicant)
    return client
