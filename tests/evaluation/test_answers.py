import json
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.answers import Fact, Position, level, of_persona, of_truth, plain, positions
from tests.evaluation.facts import right
from tests.evaluation.small_folder import personas
from tests.evaluation.written_dates import read

BAKER, COOK, CHEF = frozenset({"baker"}), frozenset({"cook"}), frozenset({"chef", "head chef"})


def _truth(folder: Path, truth: dict[str, Any]) -> Path:
    path = folder / "a.truth.json"
    path.write_text(json.dumps(truth), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("Mar 2021 - Present", "2021-03", "present"),
        ("Sep. 2025 – Apr. 2026", "2025-09", "2026-04"),
        ("05/2016 - 12/2018", "2016-05", "2018-12"),
        ("2020 – 2022", "2020", "2022"),
        ("September 2019 to date", "2019-09", "present"),
        ("2019-04 until 2020-11", "2019-04", "2020-11"),
        ("June 2018", "2018-06", None),
        ("a while ago", None, None),
    ],
)
def test_period_is_read_as_precisely_as_written(written: str, start: str | None, end: str | None) -> None:
    assert read(written) == (start, end)


@pytest.mark.parametrize(
    ("degree", "expected"),
    [
        ("B.S. in Computer Science", "bachelor"),
        ("MBA", "master"),
        ("Ph.D., Chemistry", "doctorate"),
        ("A.A.S. Nursing", "associate"),
        ("High School Diploma", "high_school"),
        ("Attended classes", None),
    ],
)
def test_level_of_a_degree_is_told_by_its_words(degree: str, expected: str | None) -> None:
    assert level(degree) == expected


def test_text_is_compared_without_case_and_punctuation() -> None:
    assert plain("Founder & CEO") == plain("FOUNDER, CEO")
    assert plain("C++") != plain("C#")


def test_note_in_brackets_behind_a_title_may_be_given_or_not() -> None:
    noted, bare = (positions([Position(title, None, None, None)]) for title in ("Baker (nights)", "Baker"))

    for fact in (Fact.TITLE, Fact.JOB):
        assert right(noted[fact], bare[fact]) == right(bare[fact], noted[fact]) == 1


def test_each_given_answer_is_used_once() -> None:
    assert right([BAKER, BAKER, COOK], [BAKER, COOK, COOK]) == 2
    assert right([frozenset({"head chef"})], [CHEF]) == 1
    assert right([BAKER], []) == 0


def test_what_a_truth_has_no_key_for_is_not_asked(tmp_path: Path) -> None:
    assert set(of_truth(_truth(tmp_path, {"contact": {"email": "a@example.com"}}))) == {Fact.EMAIL}


def test_empty_list_of_a_truth_asks_for_nothing_and_is_asked(tmp_path: Path) -> None:
    assert of_truth(_truth(tmp_path, {"skills": []})) == {Fact.SKILL: []}


def test_job_of_a_truth_may_lack_its_dates(tmp_path: Path) -> None:
    truth = of_truth(_truth(tmp_path, {"experience": [{"title": "Baker", "company": None}]}))

    assert truth[Fact.TITLE] == [BAKER]
    assert truth[Fact.EMPLOYER] == truth[Fact.START] == truth[Fact.END] == []


def test_persona_and_the_truth_written_of_it_give_the_same_answers(tmp_path: Path) -> None:
    persona = next(each for each in personas() if all(job.start for job in each.jobs))
    experience = [
        {"title": job.title, "company": job.employer, "dates": f"{job.start} - {job.end or 'Present'}"}
        for job in persona.jobs
        if job.work
    ]

    truth = of_truth(_truth(tmp_path, {"experience": experience}))

    assert truth[Fact.JOB] == of_persona(persona)[Fact.JOB]
