"""Who wrote a resume and how to reach them."""

import pytest

from tests.hiring.reading.documents import page, record

BODY = "\n\nExperience\nTeller, Larkfield Bank\n2015 – 2020\nCounted cash."


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("Mara Ellingworth\nmara@example.com", "Mara Ellingworth"),
        ("MARA ELLINGWORTH\nmara@example.com | Leeds", "MARA ELLINGWORTH"),
        ("Łucja Wójcik-Ferenc\nl.wojcik@example.com", "Łucja Wójcik-Ferenc"),
        ("Orla\norla@example.com", "Orla"),
        ("Mara Ellingworth, MBA, PMP\nmara@example.com", "Mara Ellingworth"),
        ("Dr. Mara van der Velde\nmara@example.com", "Mara van der Velde"),
        ("CURRICULUM VITAE\nName: Mara Ellingworth\nmara@example.com", "Mara Ellingworth"),
        ("Mara Ellingworth Austin, TX, mara@example.com", "Mara Ellingworth"),
        ("Mara Ellingworth Fairview Idaho 208-555-0119 mara@example.com", "Mara Ellingworth"),
        ("Mara Ellingworth 208-555-0119 mara@example.com", "Mara Ellingworth"),
        ("Call Center Manager\nmara@example.com", None),
        ("ACCOUNT RECEIVABLE", None),
        ("PROJECT COORDINATOR\nSummary\nCoordinates projects.", None),
    ],
)
def test_the_name_is_a_name_or_nothing(top: str, name: str | None) -> None:
    assert record(top + BODY).contact.name == name


@pytest.mark.parametrize(
    "phone",
    [
        "(415) 555-0173",
        "973-555-0123",
        "+44 7700 900123",
        "+91 98765 43210",
        "07700 900482",
        "+49 30 23125 482",
        "+234 803 555 0142",
    ],
)
def test_phones_of_many_countries_are_found(phone: str) -> None:
    assert record(f"Mara Ellingworth\n{phone} | mara@example.com{BODY}").contact.phone == phone


def test_dates_are_no_phones() -> None:
    assert record(f"Mara Ellingworth\nmara@example.com\n2012 - 2016{BODY}").contact.phone is None


@pytest.mark.parametrize(
    ("line", "location"),
    [
        ("mara@example.com | Oakland, CA", "Oakland, CA"),
        ("Leeds, West Yorkshire, UK · mara@example.com", "Leeds, West Yorkshire, UK"),
        ("12 High Street, Leeds", "Leeds"),
        ("Lagos, Nigeria", "Lagos, Nigeria"),
        ("Address: 10439 Berlin, Germany", "Berlin, Germany"),
        ("mara@example.com", None),
    ],
)
def test_the_place_is_found(line: str, location: str | None) -> None:
    assert record(f"Mara Ellingworth\n{line}{BODY}").contact.location == location


def test_beside_a_side_column_the_largest_line_is_the_name() -> None:
    given = page(
        ("Porto, Portugal", 50, 100, 9, False),
        ("mara@example.com", 50, 112, 9, False),
        ("+351 555 010 167", 50, 124, 9, False),
        ("Languages", 50, 150, 11, True),
        ("English", 50, 162, 9, False),
        ("Mara Ellingworth", 230, 80, 20, True),
        ("Designer", 230, 104, 12, False),
        ("Experience", 230, 130, 11, True),
        ("Designer, Larkfield Studio", 230, 142, 9, False),
        ("2015 – 2020", 230, 154, 9, False),
    )

    contact = record(given).contact

    assert (contact.name, contact.email, contact.phone, contact.location) == (
        "Mara Ellingworth", "mara@example.com", "+351 555 010 167", "Porto, Portugal",
    )  # fmt: skip


@pytest.mark.parametrize("place", ["Fairview Idaho", "Fairview VIC", "San Diego California"])
def test_a_place_run_on_behind_the_name_is_found(place: str) -> None:
    assert record(f"Mara Ellingworth {place} 208-555-0119 mara@example.com{BODY}").contact.location == place


def test_the_name_of_a_letter_stands_in_its_signature() -> None:
    letter = "Dear hiring team, I would like to manage your centre.\n\nWhere I have been:\n"
    signed = "\n\nKind regards,\n--\nMara Ellingworth\nLeeds\n07700 900482\nmara.ellingworth@example.com"

    assert record(letter + BODY + signed).contact.name == "Mara Ellingworth"
