"""The explaining pages: public, told by the definitions that matching uses, worked out for a role."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hiring.pages.explaining.weighing import exact
from roles.enums import CentreKind, DegreeLevel, Necessity
from roles.models import RoleVersion
from roles.permissions import Part
from roles.reading import profiles_yaml, scoring
from roles.reading.criteria import criteria
from roles.reading.profile import Citation, Duty, Education, Profile, Skill
from tests.factories.models import make_draft, make_user, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import nurse_manager

pytestmark = pytest.mark.django_db

SEEDS = Path(__file__).parents[4] / "seeds" / "roles"
EIGHTH = Fraction(1, 8)
PUBLIC = ["/how-matching-works/", "/how-resumes-are-read/"]
FOR_A_ROLE = ["/how-matching-works/nurse-manager/", "/how-resumes-are-read/nurse-manager/"]


@pytest.mark.parametrize("address", PUBLIC)
def test_both_pages_are_public_and_need_no_role(client: Client, address: str) -> None:
    page = parsed(client.get(address))

    assert len(page.select("h1")) == 1
    assert page.select("script:not([src]), style, [style], [onclick]") == []


@pytest.mark.parametrize("address", FOR_A_ROLE)
def test_both_pages_are_public_for_a_published_role_and_for_no_other(client: Client, address: str) -> None:
    make_version()
    make_draft(Profile(title="Data Engineer", slug="data-engineer"))

    assert client.get(address).status_code == 200
    assert client.get(f"{address}1/").status_code == 200
    assert client.get(f"{address}2/").status_code == 404
    assert client.get(address.replace("nurse-manager", "data-engineer")).status_code == 404
    assert client.get(f"{address}?context=underwater").status_code == 404


def test_an_earlier_version_stays_explained(client: Client) -> None:
    make_version()
    make_version(nurse_manager().model_copy(update={"title": "Nurse Manager (nights)"}))

    pages = [parsed(client.get(f"/how-resumes-are-read/nurse-manager/{number}/")) for number in (1, 2)]

    assert [texts(page, "h1") for page in pages] == [
        ["How your resume is read for Nurse Manager"],
        ["How your resume is read for Nurse Manager (nights)"],
    ]


def weighed_role() -> RoleVersion:
    """Three documents state one duty and one another; nothing is asked of certificates."""
    three = tuple(Citation(document=f"{name}.txt") for name in "abc")
    return make_version(
        nurse_manager().model_copy(
            update={
                "duties": (
                    Duty(text="Plan the rosters", necessity=Necessity.REQUIRED, citations=three),
                    Duty(text="Order supplies", citations=three[:1]),
                ),
                "certifications": (),
            }
        )
    )


def test_the_weight_of_a_requirement_is_worked_out_in_its_own_numbers(client: Client) -> None:
    weighed_role()

    page = parsed(client.get("/how-matching-works/nurse-manager/"))

    steps = texts(page, ".steps li")
    assert steps == [
        "The kinds that this role asks for have 97 points together; it does not ask for certifications, which"
        " leave theirs to the others. Duties: 40 of 97, which is 41.24 of 100.",
        "“Plan the rosters” is stated by 3 documents and asked as must have (100%): 3 × 100% = 3.",
        "All 2 requirements of this kind come to 3.5 that way. So this one gets 41.24 × 3 ÷ 3.5 = 35.35. "
        "Points are counted in 8ths, rounded so that all requirements come to exactly 100: 35.375 .",
        "What a resume shows for it then brings 0 at level 0, 3.5 at level 1, 17.625 at level 2, "
        "28.25 at level 3, 35.375 at level 4.",
    ]


@pytest.mark.parametrize("context", [None, *CentreKind])
@pytest.mark.parametrize("file", sorted(SEEDS.glob("*.yaml")), ids=lambda file: file.stem)
def test_weights_are_explained_as_they_are_made(file: Path, context: CentreKind | None) -> None:
    asked = criteria(profiles_yaml.load(file), frozenset({context} if context else ()))
    model = scoring.load()

    off = [item.id for item in asked if abs(exact(item, asked, model) - Fraction(item.weight)) >= EIGHTH]

    assert (len(asked) > 10, off) == (True, [])


def test_all_weights_of_a_role_are_shown_and_come_to_100(client: Client) -> None:
    version = weighed_role()

    page = parsed(client.get("/how-matching-works/nurse-manager/1/"))

    rows = texts(page, "#weights details tbody tr")
    points = [Decimal(text) for text in texts(page, "#weights details tbody td:last-child")]
    assert (len(rows), sum(points)) == (version.criteria.count(), 100)


def test_a_kind_of_centre_changes_what_is_asked(client: Client) -> None:
    make_version()
    address = "/how-matching-works/nurse-manager/1/"

    labels = {
        context: texts(parsed(client.get(f"{address}?context={context}")), "#weights details tbody th")
        for context in ("", "virtual", "inbound")
    }

    assert [("Telemedicine" in found) for found in labels.values()] == [True, True, False]


def test_applicants_read_what_the_role_must_have(client: Client) -> None:
    make_version()

    page = parsed(client.get("/how-resumes-are-read/nurse-manager/"))

    assert texts(page, "#role dl div") == [
        "Infection control Met by: used in a dated job",
        "Bachelor's degree in Nursing Met by: as asked",
        "4 years of leading people in Nursing Met by: all that is asked",
    ]


def test_a_role_and_the_site_lead_to_the_explanations(client: Client) -> None:
    make_version()

    page = parsed(client.get("/roles/nurse-manager/"))
    links = {str(link["href"]) for link in page.select("main a")}
    assert {"/how-resumes-are-read/nurse-manager/1/", "/how-matching-works/nurse-manager/1/"} <= links
    assert texts(page, "header nav a") == ["Vacancies", "Roles", "How resumes are read", "API"]
    client.force_login(make_user(Part.DIRECTOR))
    assert "How matching works" in texts(parsed(client.get("/roles/")), "header nav a")


def test_every_link_inside_a_page_leads_somewhere(client: Client) -> None:
    make_version()

    for address in (*PUBLIC, *FOR_A_ROLE):
        page = parsed(client.get(address))
        ids = [str(element["id"]) for element in page.select("[id]")]
        inside = {str(link["href"])[1:] for link in page.select("main a[href^='#']")}
        assert (inside - set(ids), len(ids)) == (set(), len(set(ids)))


@pytest.mark.parametrize("address", FOR_A_ROLE)
def test_pages_take_the_same_queries_for_few_and_many_requirements(client: Client, address: str) -> None:
    counts = set()
    for count in (1, 3):
        skills = tuple(Skill(name=f"Skill {number}") for number in range(count))
        make_version(Profile(title=f"Role {count}", slug=f"role-{count}", skills=skills))
        make_version(nurse_manager().model_copy(update={"skills": skills}))
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.add(len(queries))

    assert len(counts) == 1


@pytest.mark.parametrize(
    "facts", [{}, {"education": (Education(level=DegreeLevel.BACHELOR),)}], ids=["nothing", "a degree"]
)
def test_a_role_that_can_bring_no_points_is_explained_too(client: Client, facts: dict[str, object]) -> None:
    make_version(Profile(title="Porter", slug="porter").model_copy(update=facts))

    page = parsed(client.get("/how-matching-works/porter/"))

    assert page.select(".steps") == []
    assert len(page.select("#weights details")) == len(facts)
    assert parsed(client.get("/how-resumes-are-read/porter/")).select("#role")
