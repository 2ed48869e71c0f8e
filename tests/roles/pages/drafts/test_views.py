"""Editing a role on the site: a draft is made, changed, settled, published, discarded."""

from decimal import Decimal

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from roles.enums import DegreeLevel, FactKind, Necessity
from roles.models import RoleVersion
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.editing import by_hand
from roles.reading.profile import Citation, Disagreement, Education, Position, Profile, SalaryBand, Skill
from tests.factories.models import make_draft, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import DOCUMENT, nurse_manager
from tests.roles.pages.conftest import SignIn

pytestmark = pytest.mark.django_db

DRAFT = "/roles/nurse-manager/draft/"
TRIAGE = {"name": "Triage", "necessity": "required", "applies_when": ""}


def newest() -> RoleVersion:
    return RoleVersion.objects.filter(role__slug="nurse-manager").order_by("-number")[0]


def content() -> Profile:
    return profile_of(newest())


def send(client: Client, address: str, **typed: str) -> int:
    """Sends a form as it stands on the page of the newest version."""
    typed.setdefault("seen", newest().digest)
    return client.post(f"{DRAFT}{address}", typed).status_code


def test_the_editor_offers_to_change_what_is_stated_and_not_what_follows_from_the_title(
    recruiter: Client,
) -> None:
    other = nurse_manager().experience[0].model_copy(update={"area": "Triage"})
    make_version(nurse_manager().model_copy(update={"experience": (other,)}))

    page = parsed(recruiter.get(DRAFT))

    rows = page.select("#experience tbody tr")
    assert [bool(row.select(".acts a")) for row in rows] == [True, False]
    assert texts(page, "#skill .acts a") == ["Change : Infection control", "Change : Telemedicine"]


def test_a_kind_without_a_fact_can_be_added_to(recruiter: Client) -> None:
    make_version(Profile(title="Archivist", slug="archivist"))

    page = parsed(recruiter.get("/roles/archivist/draft/"))

    assert texts(page, ".heading a")[:2] == ["Add duty", "Add experience"]
    assert len(page.select(".heading a")) == len(FactKind)


@pytest.mark.parametrize(
    ("kind", "typed", "label"),
    [
        (FactKind.DUTY, {"text": "Round\n daily", "necessity": "mentioned"}, "Round daily"),
        (FactKind.SKILL, TRIAGE, "Triage"),
        (
            FactKind.EDUCATION,
            {"level": "master", "fields_": "Nursing, , Care", "necessity": "preferred"},
            "Master's degree in Nursing or Care",
        ),
        (
            FactKind.EXPERIENCE,
            {"minimum_years": "2", "minimum_rest": "6", "area": "Triage", "necessity": "required"},
            "2 years 6 months of work in Triage",
        ),
        (FactKind.CERTIFICATION, {"name": "ALS", "necessity": "preferred"}, "ALS"),
        (FactKind.KPI, {"name": "Falls"}, "Falls"),
    ],
)
def test_a_fact_of_every_kind_is_added(
    recruiter: Client, kind: FactKind, typed: dict[str, str], label: str
) -> None:
    make_version()

    status = send(recruiter, f"add/{kind}/", **typed)

    added = newest().criteria.get(label=label)
    assert (status, newest().number, added.kind) == (302, 2, kind)
    assert [row.document_name for row in added.citations.all()] == ["recruiter-signed-in (by hand)"]


def test_a_salary_band_is_added(recruiter: Client) -> None:
    make_version()

    send(recruiter, "add/salary/", country="gb", currency="gbp", minimum="40000", period="year")

    band = content().salary_bands[-1]
    assert band == SalaryBand(
        country="GB", currency="GBP", minimum=Decimal(40000), citations=by_hand("recruiter-signed-in")
    )


@pytest.mark.parametrize(
    ("kind", "typed", "wrong"),
    [
        ("skill", {"name": "", "necessity": "required"}, "This field is required."),
        (
            "skill",
            {"name": "infection control", "necessity": "required"},
            "“infection control” is stated already: change that one",
        ),
        (
            "salary",
            {"currency": "USD", "minimum": "2", "maximum": "1", "period": "year"},
            "The amounts are not in order: from, typical, to.",
        ),
        ("salary", {"currency": "USD", "period": "year"}, "Give at least one amount."),
        (
            "experience",
            {"minimum_years": "3", "maximum_years": "2", "necessity": "required"},
            "Less than what is asked for at least.",
        ),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_nothing_is_saved(
    recruiter: Client, kind: str, typed: dict[str, str], wrong: str
) -> None:
    make_version()

    response = recruiter.post(f"{DRAFT}add/{kind}/", {**typed, "seen": newest().digest})

    assert (response.status_code, newest().number) == (422, 1)
    assert wrong in response.content.decode()


def test_a_form_starts_with_what_is_stated(recruiter: Client) -> None:
    make_version()

    page = parsed(recruiter.get(f"{DRAFT}change/experience/0/"))

    values = {field["name"]: field.get("value", "") for field in page.select(".fields input[name]")}
    assert (values["minimum_years"], values["minimum_rest"], values["area"]) == ("4", "0", "Nursing")


@pytest.mark.parametrize("kind", FactKind)
def test_a_fact_that_is_saved_as_it_stands_stays_as_it_is(recruiter: Client, kind: FactKind) -> None:
    make_version()
    page = parsed(recruiter.get(f"{DRAFT}change/{kind}/0/"))
    typed = {
        field["name"]: "on" if field["type"] == "checkbox" else field.get("value", "")
        for field in page.select(".fields input[name]")
        if field["type"] != "checkbox" or field.has_attr("checked")
    }
    typed |= {field["name"]: field.get_text().strip() for field in page.select("textarea")}
    typed |= {field["name"]: field.select("[selected]")[0]["value"] for field in page.select("select")}

    response = recruiter.post(f"{DRAFT}change/{kind}/0/", typed)

    assert (response.status_code, newest().number) == (302, 1)


def test_a_changed_fact_keeps_its_citations(recruiter: Client) -> None:
    make_version()

    send(recruiter, "change/skill/0/", name="Hygiene", necessity="mentioned", applies_when="virtual")

    expected = Skill(name="Hygiene", applies_when="virtual", citations=DOCUMENT)
    assert content().skills[0] == expected


def test_a_fact_is_removed(recruiter: Client) -> None:
    make_version()

    assert send(recruiter, "remove/kpi/0/") == 302

    assert content().kpis == ()


def test_a_role_gets_other_names(recruiter: Client) -> None:
    make_version()

    send(recruiter, "names/", title="Ward Lead", level="director", area="Care", aliases="A\n\n B ")

    role = content()
    assert (role.title, role.level, role.area, role.aliases) == ("Ward Lead", "director", "Care", ("A", "B"))


def test_a_name_of_another_role_is_refused_in_words(recruiter: Client) -> None:
    make_version(Profile(title="Archivist", slug="archivist"))
    make_version()

    typed = {"title": "Archivist", "level": "manager", "seen": newest().digest}
    response = recruiter.post(f"{DRAFT}names/", typed)

    assert response.status_code == 422
    assert "“Archivist” is a name of Archivist: one name stands for one role" in response.content.decode()


def test_a_removed_fact_is_taken_back_with_its_citations(recruiter: Client) -> None:
    make_version()
    send(recruiter, "remove/kpi/0/")

    status = send(recruiter, "take-back/1/0/")

    assert (status, content().kpis) == (302, nurse_manager().kpis)


def test_every_change_can_be_taken_back_one_by_one(recruiter: Client) -> None:
    make_version()
    send(recruiter, "add/skill/", **TRIAGE)
    send(recruiter, "change/duty/0/", text="Order linen", necessity="required")
    send(recruiter, "remove/salary/0/")

    offered = [
        str(form["action"])
        for form in parsed(recruiter.get("/roles/nurse-manager/changes/1/2/")).select(".changes form")
    ]
    for address in reversed(offered):
        send(recruiter, address.removeprefix(DRAFT))

    assert len(offered) == 4
    assert {*content().duties} == {*nurse_manager().duties}
    assert content().model_copy(update={"duties": ()}) == nurse_manager().model_copy(update={"duties": ()})


def test_a_change_that_was_taken_back_meanwhile_is_told(recruiter: Client) -> None:
    make_version()
    send(recruiter, "remove/kpi/0/")
    seen = newest().digest
    send(recruiter, "take-back/1/0/")

    response = recruiter.post("/roles/nurse-manager/draft/take-back/1/0/", {"seen": seen}, follow=True)

    assert "Nothing was saved" in response.content.decode()


def test_what_never_changed_cannot_be_taken_back(recruiter: Client) -> None:
    make_version()
    send(recruiter, "remove/kpi/0/")

    assert [send(recruiter, address) for address in ("take-back/1/9/", "take-back/7/0/")] == [404, 404]


def disagreeing() -> Profile:
    sides = (Position(says="a master's degree is required", documents=("ward.txt",)),)
    item = Disagreement(subject="education", positions=sides, settled="A bachelor's", rule="Most documents")
    degrees = tuple(
        Education(level=level, citations=DOCUMENT) for level in (DegreeLevel.BACHELOR, DegreeLevel.MASTER)
    )
    return nurse_manager().model_copy(update={"disagreements": (item,), "education": degrees})


def test_a_disagreement_is_settled_with_who_and_why(recruiter: Client) -> None:
    make_version(disagreeing())

    page = parsed(recruiter.get(f"{DRAFT}settle/0/"))
    send(recruiter, "settle/0/", gate="1", holds="A master's", why="the board asks for it")

    assert texts(page, "#id_gate option") == ["As it is now", "Bachelor's degree", "Master's degree"]
    assert [fact.necessity for fact in content().education] == [Necessity.MENTIONED, Necessity.REQUIRED]
    told = texts(parsed(recruiter.get("/roles/nurse-manager/versions/2/")), "#disagreements .quiet")[-1]
    assert told.startswith("Settled by recruiter-signed-in on ")
    assert told.endswith(": the board asks for it")


def test_settling_needs_a_reason(recruiter: Client) -> None:
    make_version(disagreeing())

    assert send(recruiter, "settle/0/", holds="A master's", why=" ") == 422
    assert newest().number == 1


def test_a_stale_form_is_told_who_was_faster_and_keeps_what_was_typed(
    recruiter: Client, signed_in: SignIn
) -> None:
    make_draft()
    seen = newest().digest
    send(signed_in(Part.MANAGER), "remove/kpi/0/")

    response = recruiter.post(f"{DRAFT}add/skill/", {**TRIAGE, "seen": seen})

    page = response.content.decode()
    assert response.status_code == 409
    assert "manager-signed-in changed it at" in page
    assert 'value="Triage"' in page
    assert "Triage" not in [skill.name for skill in content().skills]


@pytest.mark.parametrize("address", ["change/kpi/0/", "settle/0/", "remove/kpi/0/", "publish/", "discard/"])
def test_what_is_gone_or_other_by_now_is_told_too(recruiter: Client, signed_in: SignIn, address: str) -> None:
    make_draft(disagreeing())
    seen = newest().digest
    send(signed_in(Part.MANAGER), "remove/kpi/0/")
    RoleVersion.objects.get().disagreements.all().delete()

    response = recruiter.post(f"{DRAFT}{address}", {"name": "Falls", "seen": seen}, follow=True)

    assert "manager-signed-in changed it at" in response.content.decode()
    assert not newest().published


def test_what_was_never_there_is_not_found(recruiter: Client) -> None:
    make_draft()

    addresses = ["change/kpi/7/", "change/tariff/0/", "add/tariff/", "settle/0/"]

    assert {recruiter.get(f"{DRAFT}{address}").status_code for address in addresses} == {404}
    assert send(recruiter, "remove/kpi/7/") == 404


def test_publishing_freezes_a_draft_and_says_so(recruiter: Client) -> None:
    make_draft()

    response = recruiter.post(f"{DRAFT}publish/", {"seen": newest().digest}, follow=True)

    assert (newest().published, newest().publisher) == (True, "recruiter-signed-in")
    assert texts(parsed(response), ".notice") == ["Version 1 is published. It does not change any more."]


def test_publishing_twice_is_told(recruiter: Client) -> None:
    make_draft()
    send(recruiter, "publish/")

    response = recruiter.post(f"{DRAFT}publish/", {"seen": newest().digest}, follow=True)

    assert "is published already" in texts(parsed(response), ".notice")[-1]


def test_a_managers_draft_is_a_proposal_that_names_its_author(recruiter: Client, signed_in: SignIn) -> None:
    make_version()
    manager = signed_in(Part.MANAGER)
    send(manager, "add/skill/", **TRIAGE)

    seen = {client: parsed(client.get("/roles/nurse-manager/versions/2/")) for client in (manager, recruiter)}

    for page in seen.values():
        assert texts(page, "h1") == ["Nurse Manager Proposal"]
        assert "by manager-signed-in" in texts(page, ".facts")[0]
    assert not seen[manager].select("form[action$='publish/']")
    assert seen[recruiter].select("form[action$='publish/']")


def test_a_draft_is_discarded(recruiter: Client) -> None:
    make_version()
    send(recruiter, "add/skill/", **TRIAGE)

    response = recruiter.post(f"{DRAFT}discard/", {"seen": newest().digest}, follow=True)

    assert newest().number == 1
    assert texts(parsed(response), ".notice")[-1] == "Version 2 of Nurse Manager, a draft, is discarded."


def test_a_role_of_one_draft_is_discarded_with_it(recruiter: Client) -> None:
    make_draft()

    response = recruiter.post(f"{DRAFT}discard/", {"seen": newest().digest}, follow=True)

    assert response.redirect_chain == [("/roles/", 302)]


def test_a_manager_cannot_discard_what_others_drafted(signed_in: SignIn) -> None:
    make_draft()

    assert send(signed_in(Part.MANAGER), "discard/") == 404


@pytest.mark.parametrize("count", [1, 30])
def test_the_editor_takes_the_same_queries_for_few_and_many_facts(
    recruiter: Client, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    cited = (Citation(document="ward.txt"),)
    skills = tuple(Skill(name=f"Skill {number}", citations=cited) for number in range(count))
    make_version(nurse_manager().model_copy(update={"skills": skills}))

    with django_assert_num_queries(13):
        recruiter.get(DRAFT)
