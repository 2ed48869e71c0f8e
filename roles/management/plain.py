"""Commands that say in one line what went wrong and what to do, and then exit with code 2."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, OperationalError, ProgrammingError

from roles.reading.errors import EmbeddingMissing
from roles.reading.vocabulary import VocabularyError


class Error(CommandError):
    """A failure in one line: what is wrong and what to do."""

    def __init__(self, message: str, returncode: int = 2) -> None:
        super().__init__(" ".join(message.split()), returncode=returncode)


class PlainCommand(BaseCommand):
    """A command whose failures are one clear line on stderr."""

    # Checks belong to `manage.py check` and the tests; a command should start at once.
    requires_system_checks = ()

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except (OperationalError, ProgrammingError) as error:
            raise Error(_about_database(error)) from error
        except (VocabularyError, EmbeddingMissing) as error:
            raise Error(str(error)) from error
        except KeyboardInterrupt:
            raise Error("Stopped.", returncode=130) from None
        except BrokenPipeError:
            # The reader (`| head`) has seen enough. What is still buffered must not fail at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise SystemExit(0) from None
        except OSError as error:
            raise Error(_about_file(error)) from error
        except CommandError as error:
            if error.returncode == 1:
                error.returncode = 2
            raise

    @contextmanager
    def judged(self) -> Iterator[Callable[[str], None]]:
        """Gives a way to complain about one file and go on; the command then ends with exit code 2."""
        complaints = 0

        def complain(line: str) -> None:
            nonlocal complaints
            complaints += 1
            self.stderr.write(" ".join(line.split()))

        yield complain
        if complaints:
            raise SystemExit(2)


def day(text: str | None, option: str) -> date | None:
    """A date given as YYYY-MM-DD, or None."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Error(f"{option} {text}: not a date; write it as YYYY-MM-DD, e.g. 2024-06-30") from None


def _about_database(error: DatabaseError) -> str:
    first = str(error).splitlines()[0] if str(error) else type(error).__name__
    if "no such table" in first or "does not exist" in first or "no such column" in first:
        return f"The database is not set up ({first}): run `python manage.py migrate` first."
    return f"The database cannot be used ({first}): check DATABASE_URL, or that var/ is writable."


def _about_file(error: OSError) -> str:
    what = error.filename or "A file"
    return (
        f"{what} cannot be used ({error.strerror}): check that the folder is writable and the disk not full."
    )
