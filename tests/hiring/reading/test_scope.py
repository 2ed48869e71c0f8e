"""The scope of leadership: people, sites and budget of each job, in figures with their quotes.

First readings, before anything was changed for them, of scope_answers.py: the held-out half 31 of 31 figures
and none too many; the later set (written after the reader had been tried on real resumes) 15 of 20 with three
too many, precision .83 and recall .75. All three sets are ours, and all are read right by now.

By eye, at first reading: 94 of 104 figures found in 209 real resumes right (then .97 after mending), 79 of 83
in our 36 samples, 20 of 20 in the 30 resumes of tests/samples/careers, which were read last.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.reading import scope_budget
from hiring.reading.record import ResumeRecord, Scope, ScopeKind, Unit
from hiring.reading.scope import read_scope
from roles.enums import PayPeriod
from tests.hiring.reading.documents import record
from tests.hiring.reading.scope_answers import DEVELOPED, HELD_OUT, LATER, Told


def scope(*bullets: str, title: str = "Operations Manager") -> dict[ScopeKind, Scope]:
    lines = "\n".join(f"• {bullet}" for bullet in bullets)
    return {each.kind: each for each in record(f"Experience\n{title}, Larkfield\n2015 – 2020\n{lines}").scope}


def people(bullet: str, title: str = "Operations Manager") -> float | None:
    found = scope(bullet, title=title).get(ScopeKind.PEOPLE)
    return found.amount if found else None


@pytest.mark.parametrize("told", [*DEVELOPED, *HELD_OUT, *LATER], ids=lambda told: told.sentence)
def test_what_is_led_is_read_and_nothing_else(told: Told) -> None:
    found = scope(told.sentence, title=told.title)

    assert {kind: (each.amount, each.at_least) for kind, each in found.items() if each.period is None} == {
        kind: amount
        for kind, amount in ((ScopeKind.PEOPLE, told.people), (ScopeKind.SITES, told.sites))
        if amount
    }
    assert [(each.amount, each.unit) for each in found.values() if each.period] == (
        [told.budget] if told.budget else []
    )


def test_a_job_states_its_largest_figure_with_the_words_that_say_so() -> None:
    text = (
        "Experience\nManager, Larkfield\n2015 – 2020\n• Led 9 clerks.\n• Led 40 agents and\n  2 supervisors."
    )

    (found,) = record(text).scope

    assert (found.amount, found.job, found.quote) == (42, 0, "40 agents and\n  2 supervisors")
    assert text[found.start : found.end] == found.quote


def test_jobs_keep_their_figures_apart_and_the_summary_has_its_own() -> None:
    text = (
        "Summary\nLed teams of up to 80 people.\n\n"
        "Experience\nManager, Larkfield\n2018 – 2020\n• Led 30 clerks.\n"
        "Supervisor, Brightwater\n2015 – 2018\n• Led 9 clerks."
    )

    assert [(each.job, each.amount) for each in record(text).scope] == [(0, 30), (1, 9), (None, 80)]


def test_a_bare_figure_counts_only_where_the_job_leads() -> None:
    assert people("45 agents, 3 shifts.", title="Call Center Manager") == 45
    assert people("45 agents, 3 shifts.", title="Data Analyst") is None


def test_those_who_are_included_are_counted_once() -> None:
    assert people("Led a team of 45 (5 supervisors and 40 agents).") == 45
    assert people("Span of 180 FTE, 6 team leaders and 2 assistants.") == 180


@pytest.mark.parametrize(
    ("bullet", "amount", "at_least"),
    [
        ("Led between 15 and 20 agents.", 15, True),
        ("Led 1,20,000 employees.", 120_000, False),
        ("Led 1.200 employees.", 1200, False),
        ("Led 2k employees.", 2000, False),
        ("Led half a dozen clerks.", 6, False),
        ("Led two hundred and ten clerks.", 210, False),
        ("Led twelve (12) clerks.", 12, False),
        ("Led 8 to 10 clerks.", 8, True),
        ("Led a minimum of 30 clerks.", 30, True),
        ("Led a 25-strong team.", 25, False),
        ("Led a 25-member analytics team.", 25, False),
    ],
)
def test_numbers_are_read_as_they_are_written(bullet: str, amount: float, at_least: bool) -> None:
    found = scope(bullet)[ScopeKind.PEOPLE]

    assert (found.amount, found.at_least) == (amount, at_least)


@pytest.mark.parametrize(
    ("bullet", "amount", "unit", "period"),
    [
        ("Held a monthly budget of €20,000.", 20_000, "EUR", PayPeriod.MONTH),
        ("Held a quarterly budget of $1M.", 4_000_000, "USD", PayPeriod.YEAR),
        ("Budget: 3 crore.", 30_000_000, "INR", PayPeriod.YEAR),
        ("Owned the P&L (GBP 12m).", 12_000_000, "GBP", PayPeriod.YEAR),
        ("Managed budgets from $500k to $4M.", 500_000, "USD", PayPeriod.YEAR),
    ],
)
def test_budgets_carry_currency_and_period(bullet: str, amount: float, unit: str, period: PayPeriod) -> None:
    found = scope(bullet)[ScopeKind.BUDGET]

    assert (found.amount, found.unit, found.period) == (amount, unit, period)


@pytest.mark.parametrize(
    "bullet",
    [
        "Generated 290 dental leads, and 1,400 certified installers across the region.",
        "Helped with the supervision of 57 fitters.",
        "Held P&L responsibility for the $24 million lift business.",
        "Managed expense claims for over 260 colleagues.",
        "Supported the running of 18 shooting galleries.",
        "Placed in the top 3% out of 48 sellers.",
        "Coached Level 3 technicians.",
        "Told of compliance with a $55M wage budget.",
        "Managed $80K in savings against the parts budget of $3M.",
    ],
)
def test_wordings_of_other_things_lead_nobody(bullet: str) -> None:
    assert scope(bullet) == {}


def test_a_reading_stored_before_scope_was_read_still_loads() -> None:
    stored = record("Experience\nManager, Larkfield\n2018 – 2020\n• Led 30 clerks.").model_dump()
    del stored["scope"]

    assert ResumeRecord.model_validate(stored).scope == ()


def test_quotes_stand_where_they_say_behind_letters_that_grow_in_lower_case() -> None:
    text = "Experience\nManager, İİİ Ltd\n2018 – 2020\n• Led 30 clerks."

    (found,) = record(text).scope

    assert text[found.start : found.end] == found.quote == "30 clerks"


def test_budgets_far_apart_are_each_read_once() -> None:
    between = "and the planning of everything that a kitchen of this kind needs in a year of weddings "

    found = list(scope_budget.find(f"Held a budget of $2M {between}, then an opex budget of €300k."))

    assert [(each.amount, each.currency) for each in found] == [(2_000_000, "USD"), (300_000, "EUR")]


WORDS = "Led managed 12 3 twenty agents staff and of team sites budget $4M with to me , ; ( ) İ 50+".split()


@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_every_quote_stands_in_the_text(chosen: list[str]) -> None:
    text = " ".join(chosen)
    unit = Unit(start=0, end=len(text), section="experience", job=0)

    found = read_scope(text, (unit,), (True,))

    assert [text[each.start : each.end] for each in found] == [each.quote for each in found]
    assert all(each.amount > 0 and each.quote for each in found)
