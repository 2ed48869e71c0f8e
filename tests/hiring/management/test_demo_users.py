"""The people that the demo lets log in."""

import pytest
from django.conf import LazySettings
from django.contrib.auth.models import User

from hiring.management.demo import demo_logins, make_demo_users
from roles.permissions import Part, plays

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _on_this_machine(settings: LazySettings) -> None:
    settings.ALLOWED_HOSTS = ["localhost", "127.0.0.1"]


def test_there_is_one_user_for_each_part_who_can_log_in() -> None:
    make_demo_users()

    assert demo_logins() == [
        ("recruiter", "recruiter-demo"),
        ("manager", "manager-demo"),
        ("director", "director-demo"),
        ("auditor", "auditor-demo"),
        ("administrator", "administrator-demo"),
    ]
    director = User.objects.get(username="director")
    assert (plays(director, Part.DIRECTOR), director.email) == (True, "director@example.org")


def test_a_site_for_others_gets_no_known_password(settings: LazySettings) -> None:
    settings.ALLOWED_HOSTS = ["hr.example.org"]

    make_demo_users()

    assert (User.objects.count(), demo_logins()) == (5, [])


def test_a_changed_password_stays() -> None:
    make_demo_users()
    director = User.objects.get(username="director")
    director.set_password("only mine")
    director.save()

    make_demo_users()

    assert User.objects.get(username="director").check_password("only mine")
    assert [name for name, _ in demo_logins()] == ["recruiter", "manager", "auditor", "administrator"]
