"""The settings are safe by default, and what cannot be written is one clear line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

PRINT = (
    "from django.conf import settings as s; "
    "print(s.DEBUG, s.ALLOWED_HOSTS, s.SESSION_COOKIE_SECURE, s.REDIS_URL == '')"
)


def manage(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """manage.py in a process of its own, with this environment and nothing of ours."""
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_default_is_the_safe_one(tmp_path: Path) -> None:
    done = manage("shell", "--no-imports", "-c", PRINT, ROLEFIT_VAR=str(tmp_path))

    assert done.stdout == "False ['localhost', '127.0.0.1', '[::1]'] False True\n"


def test_behind_https_cookies_are_secure(tmp_path: Path) -> None:
    done = manage(
        "shell",
        "--no-imports",
        "-c",
        PRINT,
        ROLEFIT_VAR=str(tmp_path),
        HTTPS="1",
        ALLOWED_HOSTS="hr.example.org",
    )

    assert done.stdout == "False ['hr.example.org'] True True\n"


def test_a_key_is_made_once_and_kept_for_its_owner_alone(tmp_path: Path) -> None:
    read = "from django.conf import settings; print(settings.SECRET_KEY)"

    first, second = (
        manage("shell", "--no-imports", "-c", read, ROLEFIT_VAR=str(tmp_path)).stdout for _ in range(2)
    )

    assert first == second == (tmp_path / "secret_key").read_text() + "\n"
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("place", ["", "broker"])
def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path, place: str) -> None:
    blocked = tmp_path / "var" / place
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("a file, where a folder should be")

    done = manage("check", ROLEFIT_VAR=str(tmp_path / "var"))

    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{blocked} cannot be written (")
    assert line.endswith("make it writable, or set ROLEFIT_VAR to a folder that is.")


def test_an_empty_database_says_what_to_do(tmp_path: Path) -> None:
    done = manage("match", "--role", "nurse", "ada.txt", ROLEFIT_VAR=str(tmp_path))

    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: The database is not set up")
    assert line.endswith("run `python manage.py migrate` first.")


def test_a_faulty_database_address_is_one_line(tmp_path: Path) -> None:
    done = manage("check", ROLEFIT_VAR=str(tmp_path), DATABASE_URL="nonsense")

    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "DATABASE_URL" in done.stderr
