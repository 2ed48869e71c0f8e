from collections.abc import Callable

import pytest
from django.test import Client

from roles.permissions import Part
from tests.factories.models import make_user

SignIn = Callable[[Part | None], Client]


@pytest.fixture
def signed_in(db: None) -> SignIn:
    """Gives a browser in which somebody who plays a part is signed in."""

    def sign_in(part: Part | None) -> Client:
        client = Client()
        client.force_login(make_user(part, username=f"{part or 'nobody'}-signed-in"))
        return client

    return sign_in


@pytest.fixture
def recruiter(signed_in: SignIn) -> Client:
    return signed_in(Part.RECRUITER)
