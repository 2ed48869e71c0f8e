"""Who may import whom, and what must never be loaded."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

PURE = [
    "roles.reading.pipeline",
    "roles.reading.role_documents",
    "roles.reading.merging",
    "roles.reading.sandbox",
    "roles.reading.criteria",
    "hiring.reading.resumes",
    "hiring.matching.engine",
]
NEVER = ("django", "rest_framework", "celery", "kombu", "config")


def loaded_by(statement: str) -> set[str]:
    """Top-level names of the modules that a fresh interpreter has loaded after the statement."""
    program = f"{statement}\nimport sys\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=settings.BASE_DIR, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("module", PURE)
def test_reading_and_matching_load_no_django_and_no_celery(module: str) -> None:
    assert loaded_by(f"import {module}") & set(NEVER) == set()


def test_django_starts_without_spacy_and_sentence_vectors() -> None:
    start = (
        "import os; os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings'\n"
        "import django; django.setup()\n"
        "from django.urls import get_resolver; get_resolver().url_patterns"
    )

    assert loaded_by(start) & {"spacy", "wordllama"} == set()


def test_the_layers_hold() -> None:
    program = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(program, cwd=settings.BASE_DIR, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout[-2000:] if done.returncode else "") == (0, "")


@pytest.mark.django_db
def test_models_and_migrations_agree() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
