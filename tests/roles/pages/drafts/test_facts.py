"""Facts of a role, added, changed, removed and taken back on the site."""

from decimal import Decimal

import pytest
from django.test import Client

from roles.enums import FactKind
from roles.reading.editing import by_hand
from roles.reading.profile import SalaryBand, Skill
from tests.factories.models import make_version
from tests.factories.pages import parsed
from tests.factories.readings import DOCUMENT, nurse_manager
from tests.roles.pages.drafts.editing import DRAFT, TRIAGE, content, newest, send

pytestmark = pytest.mark.django_db


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
