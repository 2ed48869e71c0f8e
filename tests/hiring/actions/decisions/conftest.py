"""A packet that waits, and somebody who decides."""

import pytest
from django.contrib.auth.models import User

from hiring.models import DecisionPacket
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.packets import make_finalist, make_submitted, weak


@pytest.fixture
def director(db: None) -> User:
    return make_user(Part.DIRECTOR)


@pytest.fixture
def packet(db: None) -> DecisionPacket:
    """Of a senior role: Ada, then Ben, who scores less."""
    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    return make_submitted(make_finalist(opening, "Ada"), make_finalist(opening, "Ben", reading=weak()))
