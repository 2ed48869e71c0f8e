"""What the app sets up by itself."""

import pytest
from django.contrib.auth.models import Group

from roles.apps import make_parts
from roles.permissions import Part


@pytest.mark.django_db
def test_the_parts_are_there_from_the_start_and_made_once() -> None:
    make_parts("default")

    assert sorted(Group.objects.values_list("name", flat=True)) == sorted(Part)
