from collections.abc import Iterator

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User

from roles.permissions import Part
from tests.factories.models import make_user
from tests.factories.receiver import Receiver, receiving


@pytest.fixture
def receiver(settings: LazySettings) -> Iterator[Receiver]:
    """On this machine, which the settings allow."""
    settings.WEBHOOKS_TO_PRIVATE_ADDRESSES = settings.WEBHOOKS_OVER_HTTP = True
    with receiving() as receiver:
        yield receiver


@pytest.fixture
def rita(db: None) -> User:
    return make_user(Part.RECRUITER, email="rita@example.org")
