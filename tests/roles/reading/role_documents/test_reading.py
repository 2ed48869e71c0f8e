"""What single wordings mean: short documents, one thing each."""

from decimal import Decimal

import pytest

from roles.enums import DegreeLevel, Necessity, PayPeriod, RoleLevel
from roles.reading.profile import Profile
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written

ADVERT = """Library Manager

Responsibilities
- Plan the opening hours of the library
- Order books and journals
- Train new assistants

"""


def advert(more: str) -> Profile:
    """The draft of an advert for a library manager with `more` at its end."""
    return read_role(written(ADVERT + more), "advert.txt")


def test_items_under_a_heading_about_duties_are_duties() -> None:
    assert [duty.text for duty in advert("").duties] == [
        "Plan the opening hours of the library",
        "Order books and journals",
        "Train new assistants",
    ]


def test_a_duty_is_required_only_where_the_text_says_must() -> None:
    profile = advert("The Library Manager must lock the archive every night.\n")

    assert [duty.necessity for duty in profile.duties] == [*[Necessity.MENTIONED] * 3, Necessity.REQUIRED]


def test_a_list_of_activities_in_a_sentence_gives_a_duty_each() -> None:
    profile = advert(
        "About the role\n\nThe Library Manager's responsibilities include greeting visitors, repairing old "
        "maps and globes, and closing the building.\n"
    )

    assert [duty.text for duty in profile.duties[3:]] == [
        "Greeting visitors",
        "Repairing old maps and globes",
        "Closing the building",
    ]


def test_answers_to_questions_about_something_else_give_no_facts() -> None:
    profile = advert(
        "Frequently asked questions\n\nHow do you mend a torn page?\nMending a torn page takes patience, "
        "communication skills and thin paper. They press the page overnight.\n"
    )

    assert len(profile.duties) == 3
    assert profile.skills == ()


def test_steps_to_become_one_give_experience_and_no_duties() -> None:
    profile = advert(
        "How to become a Library Manager\n\n1. Get experience in customer service. Nothing is more "
        "important requirement.\n\n2. Find a mentor. Ask them for advice.\n"
    )

    assert len(profile.duties) == 3
    assert [(e.area, e.minimum_months) for e in profile.experience] == [("Customer service", None)]


@pytest.mark.parametrize(
    ("sentence", "levels"),
    [
        (
            "A bachelor's degree is needed to be a Library Manager, although a few towns only require an "
            "associate's degree.",
            {DegreeLevel.ASSOCIATE: Necessity.MENTIONED, DegreeLevel.BACHELOR: Necessity.REQUIRED},
        ),
        (
            "At least a bachelor's degree is needed, but some libraries prefer a master's degree.",
            {DegreeLevel.BACHELOR: Necessity.REQUIRED, DegreeLevel.MASTER: Necessity.PREFERRED},
        ),
    ],
)
def test_each_degree_has_the_necessity_of_its_own_clause(
    sentence: str, levels: dict[DegreeLevel, Necessity]
) -> None:
    profile = advert(f"Requirements\n\n{sentence}\n")

    assert {fact.level: fact.necessity for fact in profile.education} == levels


def test_two_required_degrees_make_the_lower_one_the_minimum_and_warn() -> None:
    profile = advert(
        "Education\n\nThe minimum requirement is a bachelor's degree. In most cases the master's degree is "
        "a requirement.\n"
    )

    assert {fact.level: fact.necessity for fact in profile.education} == {
        DegreeLevel.BACHELOR: Necessity.REQUIRED,
        DegreeLevel.MASTER: Necessity.PREFERRED,
    }
    assert profile.warnings == (
        "The document requires bachelor and master: the lowest is taken as the minimum, "
        "the others as preferred",
    )


@pytest.mark.parametrize(
    ("sentence", "months", "management", "necessity"),
    [
        ("At least five years of experience in nursing are required.", 60, False, Necessity.REQUIRED),
        (
            "Ideally you bring at least five years of managing a nursing team.",
            60,
            True,
            Necessity.PREFERRED,
        ),
        ("Several years of experience in nursing management are required.", None, True, Necessity.REQUIRED),
    ],
)
def test_experience_has_months_area_and_management(
    sentence: str, months: int | None, management: bool, necessity: Necessity
) -> None:
    (fact,) = advert(f"Requirements\n\n{sentence}\n").experience

    assert (fact.minimum_months, fact.management, fact.necessity) == (months, management, necessity)
    assert fact.area == "Nursing"


def test_a_skill_asked_for_in_one_kind_of_centre_says_so() -> None:
    profile = advert(
        "Skills\n\n- Sales skills. In the case of an outbound call center, managers need to have them.\n"
        "- Leadership. Somebody has to.\n"
    )

    assert {skill.name: skill.applies_when for skill in profile.skills} == {
        "Sales": "outbound",
        "Leadership": "",
    }


def test_a_range_is_a_band_and_an_average_its_typical_value() -> None:
    profile = advert(
        "Salary\n\nIn Canada a Library Manager earns CAD $60,000 to $90,000 per year. The average salary in "
        "Canada is CAD $71,000. For example, one in Halifax can earn CAD $99,000.\n"
    )

    (band,) = profile.salary_bands
    assert (band.country, band.currency, band.period) == ("CA", "CAD", PayPeriod.YEAR)
    assert (band.minimum, band.maximum, band.typical) == (Decimal(60_000), Decimal(90_000), Decimal(71_000))


def test_another_name_and_a_plural_give_the_title_and_its_alias() -> None:
    profile = read_role(
        written(
            "Branch managers: duties and responsibilities\n\n- Open the branch\n- Count cash\n- Hire tellers"
            "\n\nThe branch manager is also known as the branch director.\n"
        ),
        "guide.txt",
    )

    assert (profile.title, profile.aliases) == ("Branch Manager", ("Branch Director",))
    assert profile.level is RoleLevel.MANAGER


def test_certificates_without_a_name_are_a_warning() -> None:
    profile = advert("Certifications\n\nCertifications are not required, but they can become an advantage.\n")

    assert profile.certifications == ()
    assert profile.warnings == ("The document speaks of certifications without naming one",)


def test_clauses_of_a_notice_are_read_by_their_numbers() -> None:
    profile = read_role(
        written(
            "NOTICE OF VACANCY\n\nPost: Harbour Inspector\n\n1. DUTIES\n\n1.1 Inspect moorings and ladders.\n"
            "1.2 Write a report on each visit.\n\n2. CONDITIONS OF ELIGIBILITY\n\n"
            "2.1 Candidates must have at least two years of experience in inspection.\n(a) Report writing\n"
        ),
        "notice.txt",
    )

    assert profile.title == "Harbour Inspector"
    assert [duty.text for duty in profile.duties] == [
        "Inspect moorings and ladders",
        "Write a report on each visit",
    ]
    assert [fact.minimum_months for fact in profile.experience] == [24]


def test_pay_is_of_the_country_of_the_workplace_where_the_text_names_one() -> None:
    (band,) = advert("Pay\n\nEUR 40,000 to 45,000 a year. Based in Tampere, Finland.\n").salary_bands

    assert band.country == "FI"
