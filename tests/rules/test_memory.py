"""What a process remembers is bounded, however many documents pass through it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import config
import hiring
import roles

# Caches without a limit whose arguments no resume decides: files and folders of ours, names of our own
# lists, roles' fields of work, the columns and names of one release of O*NET. A new one belongs here only
# where its arguments are as few.
WITHOUT_LIMIT = {
    "hiring.matching.reporting.load",
    "hiring.reading.places._names",
    "hiring.reading.places.load",
    "hiring.reading.words._first_words",
    "hiring.reading.words._last_words",
    "hiring.reading.words.alternatives",
    "hiring.reading.words.words",
    "roles.reading.learned.lexicon.load",
    "roles.reading.onet.naming.skill_name",
    "roles.reading.onet.spreadsheet._column",
    "roles.reading.scoring.load",
    "roles.reading.vocabulary.kinds_of",
    "roles.reading.vocabulary.load",
    "roles.reading.vocabulary.load_areas",
    "roles.reading.vocabulary.load_own",
}
# An entry of a word takes some 300 bytes: 9 MB.
MOST_ENTRIES = 30_000

Cached = Callable[..., Any]


@pytest.fixture(scope="module")
def caches() -> dict[str, Cached]:
    return {
        f"{module}.{name}": value
        for module in _modules()
        for name, value in vars(importlib.import_module(module)).items()
        if hasattr(value, "cache_parameters") and value.__module__ == module
    }


def _modules() -> Iterator[str]:
    for package in (config, hiring, roles):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield found.name


def test_only_known_caches_have_no_limit(caches: dict[str, Cached]) -> None:
    endless = {
        name
        for name, cache in caches.items()
        if _limit(cache) is None and inspect.signature(cache).parameters
    }

    assert endless == WITHOUT_LIMIT


def test_no_cache_is_large(caches: dict[str, Cached]) -> None:
    limits = {name: _limit(cache) or 0 for name, cache in caches.items()}

    assert {name for name, limit in limits.items() if limit > MOST_ENTRIES} == set()


def _limit(cache: Cached) -> int | None:
    limit: int | None = cache.cache_parameters()["maxsize"]  # type: ignore[attr-defined]
    return limit
