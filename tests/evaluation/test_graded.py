import json
from pathlib import Path

from roles.enums import DegreeLevel
from tests.evaluation.answers import Fact
from tests.evaluation.figures import OURS, Figure, Missing
from tests.evaluation.grade_facts import against_grades
from tests.evaluation.graded import load
from tests.evaluation.line_rules import LEADS, answers, highest_degree, worked
from tests.evaluation.small_folder import make

RESUME = """Ida Berg
ida@example.com | 555 010 7788
Shift Manager, Brotwerk, 03/2019 - Present
Baker, Ofen & Sohn, 01/2018 - 12/2018
Bachelor of Arts, Nordstadt University, 2017
Skills: baking, rostering
"""
MAY_2020 = 2020 * 12 + 4


def test_grades_that_are_no_object_or_have_no_file_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    path = make(tmp_path) / "resumes" / "grades.jsonl"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text(
        "\n".join([lines[0], "not json", '{"director": 1}', '{"id": "nobody"}']), encoding="utf-8"
    )

    graded, missing = load(tmp_path)

    assert [each.facts["id"] for each in graded] == ["0"]
    assert [what for what, _ in missing] == ["2 of 4 grades", "1 of 4 graded resumes"]


def test_damaged_resume_is_told(tmp_path: Path) -> None:
    (make(tmp_path) / "resumes" / "graded" / "1.pdf").write_bytes(b"%PDF-1.4 nothing")

    graded, missing = load(tmp_path)

    assert len(graded) == 4
    assert missing == (("1 of 5 graded resumes", "files that can be read"),)


def test_answers_are_held_against_the_graders(tmp_path: Path) -> None:
    path = make(tmp_path) / "resumes" / "grades.jsonl"
    facts = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    path.write_text(json.dumps(facts | {"mgmt_months": 2000, "degree": None}), encoding="utf-8")

    found = list(against_grades(tmp_path, "graded", "rules"))

    values = {each.name: each.value for each in found if isinstance(each, Figure) and each.system == OURS}
    assert values == {"months of management within 12": 0.0}
    assert "highest degree" in {each.what for each in found if isinstance(each, Missing)}


def test_line_rules_find_what_stands_plainly_on_lines() -> None:
    found = answers(RESUME)

    assert found[Fact.NAME] == [frozenset({"ida berg"})]
    assert found[Fact.TITLE] == [frozenset({"shift manager"}), frozenset({"baker"})]
    assert found[Fact.EMPLOYER] == [frozenset({"brotwerk"}), frozenset({"ofen sohn"})]
    assert found[Fact.END] == [frozenset({"present"}), frozenset({"2018-12"})]
    assert found[Fact.SKILL] == [frozenset({"baking"}), frozenset({"rostering"})]
    assert highest_degree(RESUME) is DegreeLevel.BACHELOR


def test_line_rules_count_months_once_and_those_that_lead() -> None:
    found = worked(RESUME, MAY_2020)

    assert LEADS.search("Shift Manager")
    assert found.total == 12 + 15
    assert worked("nothing dated", MAY_2020).total is None
