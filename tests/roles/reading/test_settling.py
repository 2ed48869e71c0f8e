"""Disagreements settled by a person."""

from datetime import date

import pytest

from roles.enums import DegreeLevel, Necessity
from roles.reading.profile import Disagreement, Education, Experience, Profile
from roles.reading.settling import gates, rule_of, settled

REQUIRED, PREFERRED, MENTIONED = Necessity.REQUIRED, Necessity.PREFERRED, Necessity.MENTIONED


def about(subject: str, **facts: object) -> Profile:
    item = Disagreement(subject=subject, positions=(), settled="as before", rule="by the rule")
    return Profile.model_validate({"title": "Nurse Manager", "disagreements": (item,), **facts})


def test_what_holds_and_why_stand_in_the_place_of_the_rule() -> None:
    profile = settled(about("salary US"), 0, holds="the lower band", rule="Settled by ada")

    item = profile.disagreements[0]
    assert (item.settled, item.rule) == ("the lower band", "Settled by ada")


def test_the_rule_names_who_and_when_and_why() -> None:
    assert rule_of("ada", date(2026, 3, 7), "the board") == "Settled by ada on 7 March 2026: the board"


def test_the_chosen_degree_is_required_a_higher_preferred_and_a_lower_mentioned() -> None:
    degrees = tuple(
        Education(level=level) for level in (DegreeLevel.ASSOCIATE, DegreeLevel.BACHELOR, DegreeLevel.MASTER)
    )

    profile = settled(about("education", education=degrees), 0, holds="", rule="", gate=1)

    assert [fact.necessity for fact in profile.education] == [MENTIONED, REQUIRED, PREFERRED]


def test_the_chosen_months_are_required_and_other_work_is_left_alone() -> None:
    asked = tuple(
        Experience(minimum_months=months, area="Nursing", management=leads)
        for months, leads in ((24, True), (60, True), (120, True), (36, False))
    )

    profile = settled(about("experience", experience=asked), 0, holds="", rule="", gate=1)

    assert [fact.necessity for fact in profile.experience] == [MENTIONED, REQUIRED, PREFERRED, REQUIRED]


def test_without_a_gate_the_facts_stay() -> None:
    degrees = (Education(level=DegreeLevel.BACHELOR),)

    assert settled(about("education", education=degrees), 0, holds="", rule="").education == degrees


def test_a_salary_has_no_gate() -> None:
    assert gates(about("salary US"), "salary US") == ()


def test_a_disagreement_that_is_not_there_is_not_settled() -> None:
    with pytest.raises(IndexError):
        settled(about("education"), 1, holds="", rule="")
