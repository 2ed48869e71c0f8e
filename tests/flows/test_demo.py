"""`manage.py demo`: the first thing a new user sees."""

import pytest
from django.conf import settings

from hiring.models import Application, Match, Opening, Resume, ScreeningJob
from tests.factories.commands import run

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("worker")]


def test_the_demo_ranks_the_sample_resumes_and_a_second_run_changes_nothing() -> None:
    resumes = sum(path.is_file() for path in (settings.SEEDS / "resumes").iterdir())

    first = run("demo")
    after_first = counts()
    second = run("demo")

    openings = len(list((settings.SEEDS / "roles").glob("*.yaml")))
    assert (first.code, first.err) == (0, "")
    assert after_first == [openings, resumes, openings * resumes, openings * resumes, openings * resumes]
    assert f"Call Center Director (call-center-director/1): {resumes} resumes" in map(str.strip, first.lines)
    assert f"Call Center Manager (call-center-manager/1): {resumes} resumes" in map(str.strip, first.lines)
    assert (second.code, counts()) == (0, after_first)
    assert f"0 new, {resumes} screened before, 0 duplicates." in second.lines


def counts() -> list[int]:
    models = (Opening, Resume, ScreeningJob, Application, Match)
    return [model.objects.count() for model in models]
