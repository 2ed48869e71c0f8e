"""What the settings need from the surroundings: the folder for everything we write, and the secret key."""

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured


def flag(name: str, default: bool = False) -> bool:
    """An environment variable as yes or no: "1", "true", "yes" and "on" are yes."""
    value = os.environ.get(name, "")
    return value.strip().lower() in {"1", "true", "yes", "on"} if value else default


def words(name: str, default: str = "") -> list[str]:
    """An environment variable as a list, split at commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


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


def _kept_key(file: Path) -> str:
    key = file.read_text(encoding="ascii").strip()
    if not key:
        raise ImproperlyConfigured(f"{file} is empty: delete it, and a new key is made at the next start.")
    return key


def _unwritable(path: Path, variable: str, why: str | None) -> str:
    return f"{path} cannot be written ({why}): make it writable, or set {variable} to a folder that is."
