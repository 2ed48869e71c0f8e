"""What changed between two profiles."""

from roles.enums import FactKind, Necessity
from roles.reading.changes import FactChange, NameChange, Settlement, changes
from roles.reading.profile import Disagreement, Duty, Kpi, Profile
from tests.factories.readings import nurse_manager

OLD = nurse_manager()
PLAN, INVESTIGATE = OLD.duties


def changed(**fields: object) -> Profile:
    return OLD.model_copy(update=fields)


def test_equal_profiles_differ_in_nothing() -> None:
    assert not changes(OLD, nurse_manager())


def test_the_order_of_facts_is_no_difference() -> None:
    assert not changes(OLD, changed(duties=(INVESTIGATE, PLAN)))


def test_facts_are_added_and_removed() -> None:
    found = changes(OLD, changed(duties=(PLAN,), kpis=(*OLD.kpis, Kpi(name="Falls"))))

    assert found.facts == (
        FactChange(FactKind.DUTY, INVESTIGATE, None),
        FactChange(FactKind.KPI, None, Kpi(name="Falls")),
    )


def test_another_necessity_is_a_change_of_the_same_fact() -> None:
    stronger = PLAN.model_copy(update={"necessity": Necessity.REQUIRED})

    assert changes(OLD, changed(duties=(stronger, INVESTIGATE))).facts == (
        FactChange(FactKind.DUTY, PLAN, stronger),
    )


def test_another_wording_is_a_change_where_most_words_stay() -> None:
    reworded = Duty(text="Plan the staffing and all shift rosters of two wards")
    other = Duty(text="Order linen")

    assert changes(OLD, changed(duties=(reworded, other))).facts == (
        FactChange(FactKind.DUTY, PLAN, reworded),
        FactChange(FactKind.DUTY, None, other),
        FactChange(FactKind.DUTY, INVESTIGATE, None),
    )


def test_another_amount_is_a_change_of_the_band() -> None:
    band = OLD.salary_bands[0]
    raised = band.model_copy(update={"maximum": 130000})

    assert changes(OLD, changed(salary_bands=(raised,))).facts == (FactChange(FactKind.SALARY, band, raised),)


def test_names_are_told_as_before_and_after() -> None:
    found = changes(OLD, changed(title="Ward Lead", aliases=("A", "B")))

    assert found.names == (
        NameChange("title", "Nurse Manager", "Ward Lead"),
        NameChange("aliases", "", "A, B"),
    )


def test_a_disagreement_settled_otherwise_is_a_change() -> None:
    by_rule = Disagreement(subject="education", positions=(), settled="a", rule="most")
    by_hand = by_rule.model_copy(update={"settled": "b"})

    found = changes(changed(disagreements=(by_rule,)), changed(disagreements=(by_hand,)))

    assert found.settlements == (Settlement(by_rule, by_hand),)
