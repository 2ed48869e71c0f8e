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
        ("ITIL Foundation", ["ITIL Foundation"]),
        ("Lean Six Sigma Green Belt (2017)", ["Lean Six Sigma Green Belt"]),
        ("CSP – Certified Safety Professional, 2020", ["Certified Safety Professional"]),
        (
            "BLS, ACLS",
            ["Basic Life Support", "Advanced Cardiovascular Life Support"],
        ),
        ("Forklift licence, counterbalance and reach, renewed 2024", ["Forklift licence"]),
        ("First aid at work; Manual handling", ["First aid at work", "Manual handling"]),
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


def test_a_listed_certificate_carries_the_vocabulary_s_name_beside_its_own() -> None:
    (found,) = record(HEADER + WORK + "Certifications\nITIL Foundation").certifications

    assert (found.name, found.also) == ("ITIL Foundation", ("ITIL certification",))


def test_a_certificate_named_twice_is_held_once() -> None:
    summary = "Summary\nBank teller and PMP with five years at the counter.\n\n"

    assert held(summary + "Certifications\nProject Management Professional, 2018") == [
        "Project Management Professional"
    ]
