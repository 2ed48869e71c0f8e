"""Measured results: metric, from, to, change, unit, and whether it is an improvement."""

import pytest

from tests.hiring.reading.documents import record

Told = tuple[str, float | None, float | None, float | None, str | None, bool | None]


def told(bullet: str) -> list[Told]:
    text = f"Experience\nService Manager, Larkfield Bank\n2015 – 2020\n• {bullet}"
    return [
        (each.metric.casefold(), each.from_, each.to, each.change, each.unit, each.improved)
        for each in record(text).outcomes
    ]


@pytest.mark.parametrize(
    ("bullet", "expected"),
    [
        ("Raised on-time delivery from 78% to 91%.", ("on-time delivery", 78, 91, 13, "percent", True)),
        ("Repair errors fell from 14 to 5.", ("repair errors", 14, 5, -9, None, True)),
        ("Cut thatching costs by 18%.", ("thatching costs", None, None, -18, "percent", True)),
        ("Grew licence revenue $2M.", ("licence revenue", None, None, 2_000_000, "USD", True)),
        ("Saved $150K annually.", ("cost", None, None, -150_000, "USD", True)),
        ("Cut kiln delay from 840 ms to 190 ms.", ("kiln delay", 840, 190, -650, "milliseconds", True)),
        ("Brought kiln delays from 9 hours to 70 minutes.", ("kiln delays", 540, 70, -470, "minutes", True)),
        ("Won a 15% increase in membership.", ("membership", None, None, 15, "percent", True)),
        ("Delivered $7.4M in savings.", ("savings", None, None, 7_400_000, "USD", True)),
        ("Warehouse accidents dropped by 41%.", ("warehouse accidents", None, None, -41, "percent", True)),
        ("Cut the number of tea rounds by 10%.", ("number of tea rounds", None, None, -10, "percent", None)),
    ],
)  # fmt: skip
def test_claims_of_change_are_read(bullet: str, expected: Told) -> None:
    assert told(bullet) == [expected]


def test_several_changes_of_one_sentence_are_apart() -> None:
    found = told("Kiln output rose from 7% to 9%; staff leavers fell from 13% to 8%.")

    assert [(metric, to, improved) for metric, _, to, _, _, improved in found] == [
        ("kiln output", 9, True), ("staff leavers", 8, True),
    ]  # fmt: skip


def test_a_measure_of_another_clause_is_not_meant() -> None:
    found = told("Customer satisfaction rose from 82% to 91%; kiln delays fell by 5%.")

    assert [metric for metric, *_ in found] == ["customer satisfaction", "kiln delays"]


def test_a_lower_handle_time_is_better() -> None:
    ((metric, _, _, change, unit, improved),) = told("Cut average handle time by 48 seconds.")

    assert (metric, change, unit, improved) == ("average handle time", -48, "seconds", True)


def test_an_improvement_of_a_measure_that_is_better_lower_is_a_fall() -> None:
    ((_, _, _, change, _, improved),) = told("Improved average handle time by 18%.")

    assert (change, improved) == (-18, True)


@pytest.mark.parametrize(
    "bullet",
    [
        "Handled 80+ calls a day.",
        "Managed a budget of $3M.",
        "Supervised 12 agents from 2015 to 2018.",
        "Delivered 89% of orders in 2019.",
        "Moved 40% of contacts to chat.",
    ],
)
def test_workloads_and_sizes_are_no_outcomes(bullet: str) -> None:
    assert told(bullet) == []


def test_the_quote_is_what_stands_in_the_resume() -> None:
    text = "Experience\nService Manager, Larkfield Bank\n2015 – 2020\n• Cut thatching\n  costs by 18%."

    (found,) = record(text).outcomes

    assert found.quote in text
