"""Proposing an opening: its role, a template, its terms."""

import pytest
from django.test import Client

from hiring.actions.opening_templates import save_template
from hiring.models import Opening
from roles.permissions import Part
from tests.factories.models import make_opening, make_user, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import charge_nurse


def test_a_role_is_chosen_first(recruiter: Client) -> None:
    make_version()
    make_version(charge_nurse())

    page = parsed(recruiter.get("/openings/new/"))

    assert texts(page, "#role option") == ["Choose a role", "Charge Nurse", "Nurse Manager"]


def test_without_a_published_role_there_is_nothing_to_propose(recruiter: Client) -> None:
    page = parsed(recruiter.get("/openings/new/"))

    assert texts(page, ".empty h2") == ["No role is published yet"]


def test_the_form_says_who_accepts(recruiter: Client) -> None:
    make_version()
    make_version(charge_nurse())

    def accepted_by(slug: str) -> str:
        return texts(parsed(recruiter.get(f"/openings/new/?role={slug}")), ".facts dd")[2]

    assert accepted_by("nurse-manager") == "a director"
    assert accepted_by("charge-nurse") == "its hiring manager or a director"


def test_the_form_offers_the_roles_bands_and_managers(recruiter: Client) -> None:
    make_version()
    make_user(Part.MANAGER, username="mo", first_name="Mo", last_name="Ito")

    page = parsed(recruiter.get("/openings/new/?role=nurse-manager"))

    assert texts(page, "#id_band option") == ["None", "US: USD 80,000 to USD 120,000 a year"]
    assert texts(page, "#id_hiring_manager option") == ["Nobody yet", "Mo Ito"]
    assert texts(page, "#id_centre_kind option") == ["Any kind", "Inbound", "Outbound", "Virtual"]


def test_a_proposed_opening_has_all_that_was_said(recruiter: Client) -> None:
    version, manager = make_version(), make_user(Part.MANAGER)
    band = version.salary_bands.get()

    response = recruiter.post(
        "/openings/new/",
        {
            "role_version": version.pk,
            "title": "Ward 3",
            "place": "Leeds",
            "centre_kind": "virtual",
            "headcount": "2",
            "band": band.pk,
            "hiring_manager": manager.pk,
            "blind": "on",
            "judges_first": "on",
        },
    )

    opening = Opening.objects.get()
    assert response.headers["Location"] == f"/openings/{opening.pk}/settings/"
    assert opening.terms == {
        "title": "Ward 3",
        "place": "Leeds",
        "centre_kind": "virtual",
        "headcount": 2,
        "band_id": band.pk,
        "hiring_manager_id": manager.pk,
        "blind": True,
        "judges_first": True,
        "internal": False,
    }


def test_a_template_fills_the_form_and_brings_its_weights(recruiter: Client) -> None:
    kept = make_opening(title="Night ward", place="Leeds", weights={"skill": "2"})
    template = save_template(opening=kept, name="Nights", by=make_user(Part.RECRUITER))

    page = parsed(recruiter.get(f"/openings/new/?role=nurse-manager&template={template.pk}"))
    assert [page.select(f"#id_{name}")[0]["value"] for name in ("title", "place")] == ["Night ward", "Leeds"]
    fields = {"role_version": kept.role_version_id, "template": template.pk, "title": "New", "headcount": 1}
    recruiter.post("/openings/new/", fields)

    assert Opening.objects.get(title="New").weights == {"skill": "2"}


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": ""}, "This field is required."),
        ({"headcount": "0"}, "Ensure this value is greater than or equal to 1."),
        ({"title": "Taken"}, "There is an opening with this title for this version of the role."),
    ],
)
def test_what_is_wrong_is_said_beside_the_field(recruiter: Client, fields: dict[str, str], said: str) -> None:
    version = make_opening(title="Taken").role_version

    page = parsed(
        recruiter.post(
            "/openings/new/", {"role_version": version.pk, "title": "Ward 3", "headcount": "1", **fields}
        )
    )

    assert texts(page, ".wrong") == [said]
    assert Opening.objects.count() == 1


def test_a_role_or_template_that_does_not_exist_is_not_there(recruiter: Client) -> None:
    make_version()

    assert recruiter.get("/openings/new/?role=juggler").status_code == 404
    assert recruiter.post("/openings/new/", {"role_version": "7x"}).status_code == 404
    assert recruiter.get("/openings/new/?role=nurse-manager&template=99").status_code == 200


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR, Part.ADMINISTRATOR])
def test_others_than_recruiters_find_nothing_there(client: Client, part: Part, db: None) -> None:
    version = make_version()
    client.force_login(make_user(part))

    fields = {"role_version": version.pk, "title": "Ward 3", "headcount": "1"}
    assert client.get("/openings/new/").status_code == 404
    assert client.post("/openings/new/", fields).status_code == 404
    assert not Opening.objects.exists()
