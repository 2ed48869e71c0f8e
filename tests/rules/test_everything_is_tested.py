"""Nothing that a user or a worker can call goes without a test that names it."""

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from celery import current_app
from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver


@cache
def _tests() -> str:
    """The text of all tests but this file."""
    folder = settings.BASE_DIR / "tests"
    return "\n".join(path.read_text(encoding="utf-8") for path in _files(folder))


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("test_*.py")) if path != Path(__file__)]


def commands() -> list[str]:
    packages = [import_module(f"{app}.management.commands") for app in ("roles", "hiring")]
    return [module.name for package in packages for module in iter_modules(package.__path__)]


def tasks() -> list[str]:
    import_module("hiring.tasks")
    return sorted(
        name.rpartition(".")[2] for name in current_app.tasks if name.startswith(("roles.", "hiring."))
    )


def routes(patterns: list[URLPattern | URLResolver] | None = None, before: str = "/") -> Iterator[str]:
    """Our own addresses as they stand in the URL configuration."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        elif pattern.app_name != "admin":
            yield from routes(pattern.url_patterns, route)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_tested(name: str) -> None:
    assert f'"{name}"' in _tests()


@pytest.mark.parametrize("name", tasks())
def test_every_task_is_tested(name: str) -> None:
    assert name in _tests()


@pytest.mark.parametrize("route", sorted(routes()))
def test_every_view_is_tested(route: str) -> None:
    """Some test writes an address of this route, its parts as values or in braces."""
    parts = [re.escape(part) for part in re.split(r"<[^>]+>", route)]
    written = r'[^/" ]+'.join(parts)

    assert re.search(f'"{written}[?"]', _tests())
