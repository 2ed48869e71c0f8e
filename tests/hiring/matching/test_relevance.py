from hiring.matching.blind import BlindView
from hiring.matching.relevance import near, relevances
from roles.enums import RoleLevel
from roles.reading.profile import Profile
from tests.factories.readings import Draft, nurse_manager


def relevance(draft: Draft, profile: Profile | None = None) -> float:
    return relevances(BlindView(draft.reading()), profile or nurse_manager())[0]


def test_title_in_the_field_counts_whole() -> None:
    assert relevance(Draft().job("Ward Nurse", "Worked nights")) == 1.0


def test_title_in_a_neighbouring_field_counts_a_little() -> None:
    service = Profile(title="Contact Centre Manager", level=RoleLevel.MANAGER, area="Customer service")

    assert near("Retail", "Customer service")
    assert 0 < relevance(Draft().job("Store Manager", "Opened the shop"), service) < 0.5


def test_job_described_in_the_words_of_the_field_counts_by_how_often() -> None:
    service = Profile(title="Contact Centre Manager", level=RoleLevel.MANAGER, area="Customer service")
    often = "Ran the call center. Customer service for 40 clients. Call center budget and customer support."
    once = "Shared an office with the call centre; " + "planned routes and loads of lorries " * 20

    assert relevance(Draft().job("Operations Manager", often), service) == 1.0
    assert 0 < relevance(Draft().job("Operations Manager", once), service) < 0.3


def test_job_elsewhere_does_not_count() -> None:
    assert relevance(Draft().job("Bricklayer", "Built garden walls of stone")) == 0.0


def test_role_of_no_known_field_takes_every_job_as_its_own() -> None:
    assert relevance(Draft().job("Bricklayer"), Profile(title="Helper")) == 1.0
