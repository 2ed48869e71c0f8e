from hiring.matching.relevance import in_field, near, of_own_kind
from hiring.matching.view.looking import look
from roles.enums import RoleLevel
from roles.reading.profile import Profile
from tests.factories.readings import Draft, nurse_manager


def relevance(draft: Draft, profile: Profile | None = None) -> float:
    return of_own_kind(look(draft.reading()), profile or nurse_manager())[0]


def test_title_in_the_field_counts_whole() -> None:
    assert relevance(Draft().job("Ward Nurse", "Worked nights")) == 1.0


def test_title_in_a_neighbouring_field_counts_a_little() -> None:
    store = look(Draft().job("Store Manager", "Opened the shop").reading())

    assert near("Retail", "Customer service")
    assert 0 < in_field(store, "Customer service")[0] < 0.5


def test_job_described_in_the_words_of_the_field_counts_by_how_often() -> None:
    service = Profile(title="Contact Centre Manager", level=RoleLevel.MANAGER, area="Customer service")
    often = "Ran the call center. Customer service for 40 clients. Call center budget and customer support."
    once = "Shared an office with the call centre; " + "planned routes and loads of lorries " * 40

    assert relevance(Draft().job("Operations Manager", often), service) == 1.0
    assert relevance(Draft().job("Operations Manager", once), service) == 0.0


def test_job_elsewhere_does_not_count() -> None:
    assert relevance(Draft().job("Bricklayer", "Built garden walls of stone")) == 0.0


def test_role_of_no_known_field_takes_every_job_as_its_own() -> None:
    assert relevance(Draft().job("Bricklayer"), Profile(title="Helper")) == 1.0


SERVICE = Profile(title="Contact Centre Manager", level=RoleLevel.MANAGER, area="Customer service")


def test_name_of_the_roles_own_kind_of_work_counts_more_than_another_name_of_its_field() -> None:
    of_own = Draft().job(
        "Operations Manager", "Led the call center of a bank and wrote its monthly reports on it"
    )
    of_other = Draft().job(
        "Operations Manager", "Led guest services of a bank and wrote its monthly reports on it"
    )

    assert relevance(of_own, SERVICE) == 1.0
    assert relevance(of_other, SERVICE) < 0.5


def test_all_kinds_of_work_in_a_field_count_where_the_field_is_asked_for() -> None:
    draft = Draft().job("Guest Relations Manager", "Led guest services of a hotel")

    assert in_field(look(draft.reading()), "Customer service") == (1.0,)
    assert relevance(draft, SERVICE) < 0.5


def test_title_without_its_level_says_which_kind_of_work_a_role_is() -> None:
    mechanical = Profile(title="Head of Mechanical Engineering", level=RoleLevel.MANAGER, area="Engineering")

    assert relevance(Draft().job("Mechanical Engineer"), mechanical) == 1.0
    assert relevance(Draft().job("Civil Engineer"), mechanical) < 0.8


def test_gender_of_a_title_changes_nothing() -> None:
    hers, his = Draft().job("Guest Relations Chairwoman"), Draft().job("Guest Relations Chairman")

    assert relevance(hers, SERVICE) == relevance(his, SERVICE)
