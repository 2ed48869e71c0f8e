"""Certificates in the words of the resume, and the vocabulary's names beside them."""

import pytest

from tests.hiring.reading.documents import record

HEADER = "Mara Ellingworth\nmara@example.com\n\n"
WORK = "Experience\nTeller, Larkfield Bank\nJan 2015 – Apr 2020\nCounted cash.\n\n"


def held(text: str) -> list[str]:
    return [each.name for each in record(HEADER + WORK + text).certifications]


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Project Management Professional (PMP), 2018", ["Project Management Professional"]),
        ("PMP", ["Project Management Professional"]),
        ("Certified Kubernetes Application Developer, 2023", ["Certified Kubernetes Application Developer"]),
        ("ITIL Foundation", ["ITIL Foundation", "ITIL certification"]),
        ("Larkfield Guild Coach, Larkfield, 2019", ["Larkfield Guild Coach"]),
    ],
)
def test_a_listed_certificate_keeps_its_own_name(listed: str, names: list[str]) -> None:
    assert held("Certifications\n" + listed) == names


def test_months_in_capitals_are_no_certificates() -> None:
    work = WORK.replace("Jan 2015 – Apr 2020", "OCT 2015 - APR 2020")

    assert record(HEADER + work).certifications == ()


@pytest.mark.parametrize(
    "told", ["Moved to the Leeds site.", "Ran two Six Sigma projects.", "A 310-seat centre."]
)
def test_words_that_only_resemble_a_certificate_are_none(told: str) -> None:
    assert record(HEADER + WORK.replace("Counted cash.", told)).certifications == ()


def test_a_certificate_told_in_the_summary_is_held() -> None:
    text = "Summary\nBank teller and PMP with five years at the counter.\n\n"

    assert held(text) == ["Project Management Professional"]
