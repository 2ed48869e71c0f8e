"""What the settings need from the surroundings: the folder for everything we write, and the secret key."""

import os
import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

_WRONG_DATABASE = (
    "DATABASE_URL is not a database address: "
    "write it as sqlite:///FILE or as postgres://USER:PASSWORD@HOST:PORT/NAME."
)


def flag(name: str, default: bool = False) -> bool:
    """An environment variable as yes or no: "1", "true", "yes" and "on" are yes."""
    value = os.environ.get(name, "")
    return value.strip().lower() in {"1", "true", "yes", "on"} if value else default


def words(name: str, default: str = "") -> list[str]:
    """An environment variable as a list, split at commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def choice(name: str, default: str, *others: str) -> str:
    """An environment variable that is one of a few words."""
    value = os.environ.get(name, "").strip().lower() or default
    if value not in (default, *others):
        allowed = ", ".join((default, *others))
        raise ImproperlyConfigured(f"{name}={value} is not known: choose one of {allowed}.")
    return value


def days(name: str, default: int) -> int:
    """An environment variable as a number of days, from 1."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal() or int(value) < 1:
        raise ImproperlyConfigured(f"{name}={value} is no number of days: write a whole one from 1.")
    return int(value)


def rate(name: str, default: str) -> str:
    """An environment variable as so many in a time, as REST framework writes it: "30/hour"."""
    value = os.environ.get(name, "").strip() or default
    number, _, period = value.partition("/")
    if not number.isdecimal() or int(number) < 1 or period not in ("second", "minute", "hour", "day"):
        raise ImproperlyConfigured(f"{name}={value} is no rate: write it as 30/hour, or 5/minute.")
    return value


def count(name: str, default: int) -> int:
    """An environment variable as a whole number from 0."""
    value = os.environ.get(name, "").strip() or str(default)
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name}={value} is no whole number: write one from 0.")
    return int(value)


def folder(path: Path, variable: str) -> Path:
    """Makes a folder that we write to; says in one line which one cannot be written and what to do."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ImproperlyConfigured(_unwritable(path, variable, error.strerror)) from error
    if not os.access(path, os.W_OK | os.X_OK):
        raise ImproperlyConfigured(_unwritable(path, variable, "permission denied"))
    return path


def secret_key(file: Path) -> str:
    """SECRET_KEY from the environment, else one made at the first start and kept beside the database."""
    if key := os.environ.get("SECRET_KEY"):
        return key
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return _kept_key(file)
    except OSError as error:
        raise ImproperlyConfigured(_unwritable(file, "ROLEFIT_VAR", error.strerror)) from error
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(secrets.token_urlsafe(50))
    return _kept_key(file)


def database(default: str) -> dict[str, Any]:
    """DATABASE_URL as Django takes it. Its value is not shown where it is wrong: it may hold a password."""
    try:
        found = dj_database_url.config(default=default, conn_max_age=60, conn_health_checks=True)
    except (dj_database_url.ParseError, ValueError) as error:
        raise ImproperlyConfigured(_WRONG_DATABASE) from error
    if not found.get("ENGINE"):
        raise ImproperlyConfigured(_WRONG_DATABASE)
    return dict(found)


def _kept_key(file: Path) -> str:
    key = file.read_text(encoding="ascii").strip()
    if not key:
        raise ImproperlyConfigured(f"{file} is empty: delete it, and a new key is made at the next start.")
    return key


def _unwritable(path: Path, variable: str, why: str | None) -> str:
    return f"{path} cannot be written ({why}): make it writable, or set {variable} to a folder that is."
