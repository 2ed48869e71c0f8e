"""Which sentences prove a duty, at which level, and which of them is quoted first."""

from hiring.matching.engine import match
from hiring.matching.report import CriterionResult
from roles.enums import RoleLevel
from roles.reading.profile import Duty, Profile
from tests.factories.readings import Draft


def staff_manager() -> Profile:
    duties = tuple(Duty(text=text) for text in ("Manage and train the staff", "Keep the books of the shop"))
    return Profile(title="Shop Manager", level=RoleLevel.MANAGER, duties=duties)


def _found(draft: Draft, profile: Profile) -> tuple[CriterionResult, ...]:
    return match(draft.reading(), profile, role_version="shop-manager/1").criteria


def shop(*sentences: str) -> CriterionResult:
    """What such sentences come to for the first duty."""
    draft = Draft().job("Shop Manager", *sentences, level=RoleLevel.MANAGER, area="")
    return _found(draft, staff_manager())[0]


def test_neighbour_with_figures_is_not_quoted_before_the_sentence_that_shows_the_duty() -> None:
    found = shop(
        "Negotiated the telephony and workforce management contracts, 18% below list",
        "Trained 12 team leaders and managed their staff",
    )

    assert found.evidence[0].quote == "Trained 12 team leaders and managed their staff"
    assert found.level == 3


def test_figures_of_the_sentence_that_shows_the_duty_prove_it() -> None:
    found = shop("Managed and trained the staff of the bakery; turnover of staff down by 30%")

    assert found.level == 4


def test_sentence_that_is_only_near_a_duty_is_told_as_near() -> None:
    led = "done while leading people, sites or a budget in the role's own field."

    near, shown = (
        shop("Scheduled the deliveries of staff meals"),
        shop("Managed and trained the staff of the bakery"),
    )

    assert near.reason == f"{near.label}: something like it, {led}"
    assert shown.reason == f"{shown.label}: {led}"


def test_sentence_more_never_lowers_a_level() -> None:
    best, plain = (
        "Managed and trained the staff, sick days down by 30%",
        "Managed staff of the cafe and trained it",
    )

    assert shop(best, plain).level == shop(best).level == 4
    assert shop(plain).level == 3


def test_training_that_was_attended_is_no_training_given() -> None:
    assert shop("Attended training on staff management in Lausanne").level == 0
    assert shop("Attended training on staff management and trained the staff of two shops").level > 0


def test_duty_to_learn_is_met_by_who_attended() -> None:
    duty = Duty(text="Attend conferences and training on ward management")
    draft = Draft().job("Ward Manager", "Attended yearly conferences on wards", area="")

    found = _found(draft, Profile(title="Ward Manager", duties=(duty,)))

    assert [bool(each.evidence) for each in found] == [True]
