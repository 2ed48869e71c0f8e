"""What holds for one role holds for any: call centres, a ward, a warehouse, a data team.

Each of the three roles in other fields has a role document and ten resumes of graded fit beside it in
tests/samples/careers: the digit that begins a file's name, 0 not relevant to 3 clearly shortlisted.
"""

from functools import cache
from pathlib import Path

import pytest

from hiring.matching.report import GateResult, MatchReport
from hiring.reading.record import ResumeReading
from tests.evaluation import trials
from tests.evaluation.fuzz import adds_up
from tests.evaluation.metrics import spearman
from tests.evaluation.trials import matched, read_file, read_text, score
from tests.factories.hostile import roles
from tests.factories.hostile.roles import CAREERS, Target

LEAST_SPEARMAN = 0.8
SEEDS = Path(__file__).parents[2] / "seeds" / "resumes"
# A few resumes that are far apart, for the roles whose samples are ranked elsewhere.
SAMPLES = ("Resume_Okafor_2025.docx", "gurpreet_sandhu_ops_mgr.txt", "CV-Blessing-Adeyemi-Clarke-RN.docx")
TARGETS = {target.name: target for target in (*roles.seeded(), *roles.written())}
FOLDERS = dict(
    zip(
        [target.name for target in roles.written()],
        ("nurse_manager", "warehouse_supervisor", "data_engineer"),
        strict=True,
    )
)
every_role = pytest.mark.parametrize("role", TARGETS)
other_field = pytest.mark.parametrize("role", FOLDERS)


def _paths(role: str) -> list[Path]:
    if role in FOLDERS:
        return sorted((CAREERS / FOLDERS[role]).glob("[0-3]-*.txt"))
    return [SEEDS / name for name in SAMPLES]


@cache
def _readings(role: str) -> tuple[ResumeReading, ...]:
    return tuple(read_file(path) for path in _paths(role))


@cache
def _reports(role: str) -> tuple[MatchReport, ...]:
    return tuple(matched(reading, TARGETS[role]) for reading in _readings(role))


def _best(role: str) -> ResumeReading:
    ranked = zip(_reports(role), _readings(role), strict=True)
    return max(ranked, key=lambda pair: score(pair[0]))[1]


def _target(role: str) -> Target:
    return TARGETS[role]


@other_field
def test_resumes_rank_as_they_were_graded(role: str) -> None:
    grades = [float(path.name[0]) for path in _paths(role)]
    scores = [score(report) for report in _reports(role)]

    assert spearman(grades, scores) >= LEAST_SPEARMAN


@other_field
def test_every_resume_of_grade_three_scores_above_every_one_of_grade_one(role: str) -> None:
    scored = [
        (path.name[0], score(report)) for path, report in zip(_paths(role), _reports(role), strict=True)
    ]

    best = [points for grade, points in scored if grade == "3"]
    weak = [points for grade, points in scored if grade in "01"]

    assert min(best) > max(weak)


@every_role
def test_contributions_add_up_to_every_score(role: str) -> None:
    assert all(adds_up(report) for report in _reports(role))


@every_role
def test_matching_again_gives_the_same_bytes(role: str) -> None:
    again = [matched(reading, _target(role)).model_dump_json() for reading in _readings(role)]

    assert again == [report.model_dump_json() for report in _reports(role)]


@every_role
def test_every_must_have_is_answered_and_unreadable_text_rejects_nobody(role: str) -> None:
    german = read_file(CAREERS.parent / "languages" / "de.txt")
    answered = [gate.criterion for gate in _reports(role)[0].gates]

    report = matched(german, _target(role))

    assert report.score is None
    assert [gate.criterion for gate in report.gates] == answered
    assert {gate.result for gate in report.gates} <= {GateResult.COULD_NOT_BE_READ}


@every_role
def test_score_does_not_depend_on_who_the_person_is(role: str) -> None:
    changed = {trial.name: trial.gain for trial in trials.swaps(_best(role), [_target(role)]) if trial.gain}

    assert changed == {}


@every_role
def test_kind_of_file_changes_a_score_by_a_point_at_most(role: str, tmp_path: Path) -> None:
    changed = trials.formats(_best(role), [_target(role)], tmp_path)

    assert {trial.name: trial.gain for trial in changed if abs(trial.gain) > 1} == {}


@every_role
def test_attacks_gain_nothing_and_are_flagged(role: str) -> None:
    weakest = min(_readings(role), key=lambda reading: score(matched(reading, _target(role))))
    found = list(trials.attacks(weakest, [_target(role)]))

    assert {trial.name: trial.gain for trial in found if trial.gain > 1} == {}
    assert [trial.name for trial in found if not trial.flagged] == []


@other_field
def test_text_that_nobody_sees_gains_nothing_and_is_flagged(role: str, tmp_path: Path) -> None:
    found = list(trials.hidden(_best(role), [_target(role)], tmp_path))

    assert {trial.name: trial.gain for trial in found if trial.gain > 1} == {}
    assert [trial.name for trial in found if not trial.flagged] == []


@every_role
def test_honest_resumes_are_not_flagged_as_tricks(role: str) -> None:
    flagged = [report.file for report in _reports(role) if trials.tricked(report)]

    assert flagged == []


def test_one_honest_sentence_near_a_duty_is_still_evidence() -> None:
    target = _target("nurse-manager")
    resume = read_text(
        "Ada Obi\n\nExperience\n\nWard Manager, Hill Hospital\n01/2019 - present\n"
        "- Planned shift rosters so that all four shifts were safely staffed\n"
    )

    report = matched(resume, target)

    assert trials.tricked(report) is False
    assert score(report) > 0
