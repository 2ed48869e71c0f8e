"""What templates say to themselves is not said to the reader."""

from pathlib import Path

from django.conf import settings


def test_a_comment_ends_on_its_line() -> None:
    """Django shows one that goes on, as it stands."""
    templates = [
        path
        for app in ("config", "roles", "hiring")
        for path in Path(settings.BASE_DIR, app, "templates").rglob("*")
        if path.is_file()
    ]

    going_on = {
        path.name
        for path in templates
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.count("{#") != line.count("#}")
    }

    assert (len(templates) > 100, going_on) == (True, set())
