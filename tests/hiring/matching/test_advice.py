"""Advice: what would change a result, computed, in words; and what a partly met gate says is there."""

import pytest

from hiring.matching import advice
from hiring.matching.engine import match
from hiring.matching.report import CriterionResult, GateResult, MatchReport
from roles.enums import CriterionKind, DegreeLevel, Necessity, RoleLevel
from roles.reading.profile import Experience, Profile
from tests.factories.readings import Draft, nurse_manager


def report(draft: Draft, **changed: object) -> MatchReport:
    return match(draft.reading(), nurse_manager().model_copy(update=changed), role_version="nurse-manager/1")


def told(draft: Draft, kind: CriterionKind, **changed: object) -> CriterionResult:
    return next(result for result in report(draft, **changed).criteria if result.kind is kind)


def ward_manager(start: str | None, end: str | None = "2022-12") -> Draft:
    return Draft().job("Ward Manager", start=start, end=end, level=RoleLevel.MANAGER)


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (1, "one more month"),
        (7, "seven more months"),
        (12, "one more year"),
        (13, "one and a half more years"),
        (18, "one and a half more years"),
        (19, "two more years"),
        (36, "three more years"),
        (160, "13 and a half more years"),
    ],
)
def test_missing_time_is_said_in_words_and_never_rounded_down(months: int, words: str) -> None:
    assert advice.more_time(months) == words


def test_missing_years_of_leading_name_the_team_and_the_gate() -> None:
    found = told(ward_manager("2022-01"), CriterionKind.EXPERIENCE)

    assert found.advice == "Three more years of managing a nursing team would meet this gate."


def test_what_is_preferred_is_no_gate() -> None:
    wanted = Experience(minimum_months=24, area="Nursing", necessity=Necessity.PREFERRED)

    found = told(ward_manager("2022-01"), CriterionKind.EXPERIENCE, experience=(wanted,))

    assert found.advice == "One more year of work in nursing would meet this."


def test_following_the_advice_meets_the_gate() -> None:
    before, after = report(ward_manager("2021-05")), report(ward_manager("2018-11"))

    gates = [
        gate.result for answer in (before, after) for gate in answer.gates if "experience" in gate.criterion
    ]
    assert "Two and a half more years" in next(
        result.advice for result in before.criteria if result.kind is CriterionKind.EXPERIENCE
    )
    assert gates == [GateResult.PARTLY, GateResult.MET]


def test_a_partly_met_gate_says_what_is_there_and_what_is_missing() -> None:
    draft = ward_manager("2021-01").job("Nurse", start="2016-01", end="2020-12")

    reason = told(draft, CriterionKind.EXPERIENCE).reason

    assert reason == (
        "4 years of leading people in Nursing: 2 years found; 2 years missing of 4 years asked; "
        "5 years in this field led nobody and did not count."
    )


def test_jobs_without_dates_are_pointed_out() -> None:
    found = told(ward_manager(None, None), CriterionKind.EXPERIENCE)

    assert found.reason.endswith("none found in dated jobs; 4 years asked.")
    assert found.advice == (
        "Four years of managing a nursing team would meet this gate. "
        "One job carries no dates: with month and year they may count."
    )


@pytest.mark.parametrize(
    ("draft", "said"),
    [
        (Draft(), "A bachelor's degree in Nursing would meet this gate; if you hold one, name it with its"
                  " field and school."),
        (Draft().degree(DegreeLevel.DIPLOMA, "Nursing"),
         "A diploma in Nursing is below what is asked; a bachelor's degree in Nursing would meet this gate."),
        (Draft().degree(DegreeLevel.BACHELOR, "Nursing", completed=False),
         "The degree begun counts when it is completed: then it meets this gate. If it is, say so."),
        (Draft().degree(DegreeLevel.BACHELOR, "History", completed=False),
         "The degree begun counts when it is completed: then it is the level asked, though in another field."
         " If it is, say so."),
        (Draft().degree(DegreeLevel.MASTER, "History"),
         "The level asked is there, in History; a degree in Nursing or a field close to it would meet this"
         " gate."),
        (Draft().degree(DegreeLevel.MASTER, "Nursing"), ""),
    ],
)  # fmt: skip
def test_education_says_what_would_meet_it(draft: Draft, said: str) -> None:
    assert told(draft, CriterionKind.EDUCATION).advice == said


def test_a_certificate_that_is_no_must_have_brings_points() -> None:
    found = told(Draft(), CriterionKind.CERTIFICATION)

    assert found.advice == (
        "If you hold it, name it with its issuer and year; if not, earning it would bring its points."
    )


def test_a_skill_that_is_only_listed_says_what_would_meet_the_gate() -> None:
    draft = Draft().sentence("Infection control", "skills").skill("Infection control")

    found = told(draft, CriterionKind.SKILL)

    assert found.advice.startswith("Describe a dated job in which you used it. That would meet this gate.")


def test_a_team_is_named_by_any_field() -> None:
    asked = [
        Experience(minimum_months=60, area=area, management=True)
        for area in ("Data engineering", "IT support", "")
    ]
    profile = Profile(title="Head", level=RoleLevel.MANAGER, experience=tuple(asked))

    found = match(Draft().reading(), profile, role_version="1").criteria

    assert [each.advice.partition(" would")[0] for each in found] == [
        "Five years of managing a data engineering team",
        "Five years of managing an IT support team",
        "Five years of leading people",
    ]


def test_work_long_ago_is_told_where_it_counted_less() -> None:
    service = Profile(title="Contact Centre Manager", level=RoleLevel.MANAGER, area="Customer service")
    old = Draft().job("Contact Centre Manager", start="2001-01", end="2004-12", level=RoleLevel.MANAGER)

    answer = match(old.reading(), service, role_version="1")

    found = next(result for result in answer.criteria if result.kind is CriterionKind.EXPERIENCE)
    assert found.reason == (
        "Leading people in work like that of a Contact Centre Manager: 2 years found; "
        "1 year missing of 3 years asked; work more than 15 years ago counted 50%."
    )
