"""Two candidates are compared by keys: the same however somebody wrote their details."""

import pytest

from hiring.enums import KeyKind
from hiring.reading.person_keys import LONGEST, email_key, employer_key, keys_of, name_key, phone_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada.Obi@Example.org", "ada.obi@example.org"),
        ("ada.obi+jobs@example.org", "ada.obi@example.org"),
        ("ada.obi@googlemail.com", "adaobi@gmail.com"),
    ],
)
def test_addresses_of_one_mailbox_are_one_key(one: str, other: str) -> None:
    assert email_key(one) == email_key(other) != ""


def test_dots_make_another_mailbox_where_the_provider_minds_them() -> None:
    assert email_key("ada.obi@example.org") != email_key("adaobi@example.org")


@pytest.mark.parametrize(
    "written", ["+44 20 7946 0018", "+44 (0)20 7946 0018", "020-7946-0018", "0044.20.7946.0018", "79460018"]
)
def test_a_number_is_one_key_with_and_without_its_codes(written: str) -> None:
    assert phone_key(written) == "79460018"


@pytest.mark.parametrize("written", ["", "none", "ext. 1234", "555 0199"])
def test_too_few_digits_are_no_number(written: str) -> None:
    assert phone_key(written) == ""


@pytest.mark.parametrize("written", ["Ada Obi", "OBI, Ada", "Dr. Ádá Obi", "ada  obi"])
def test_a_name_is_one_key_in_any_order_and_spelling(written: str) -> None:
    assert name_key(written) == "ada obi"


def test_one_word_alone_is_no_name() -> None:
    assert name_key("Ada") == ""


@pytest.mark.parametrize(
    "written", ["Hill Clinic", "The Hill Clinic, Inc.", "HILL CLINIC Ltd", "Hill Clinic GmbH & Co. KG"]
)
def test_an_employer_is_one_key_with_and_without_its_legal_form(written: str) -> None:
    assert employer_key(written) == "hill clinic"


@pytest.mark.parametrize("written", ["", "Company Name", "–"])
def test_what_names_no_employer_is_no_key(written: str) -> None:
    assert employer_key(written) == ""


def test_a_person_has_a_key_for_each_detail_and_each_employer() -> None:
    keys = keys_of(
        name="Ada Obi", email="ada@example.org", phone="020 7946 0018", employers=["Hill Clinic", "Harbour"]
    )

    assert keys == {
        (KeyKind.EMAIL, "ada@example.org"),
        (KeyKind.PHONE, "79460018"),
        (KeyKind.NAME_AND_EMPLOYER, "ada obi · hill clinic"),
        (KeyKind.NAME_AND_EMPLOYER, "ada obi · harbour"),
    }


def test_nothing_known_is_nothing_to_compare() -> None:
    assert keys_of(name="", email="not an address", phone="", employers=["Hill Clinic"]) == frozenset()


def test_a_key_is_never_longer_than_its_column() -> None:
    keys = keys_of(name="Ada Obi", email="", phone="", employers=["x" * 500])

    assert [len(value) for _, value in keys] == [LONGEST]
