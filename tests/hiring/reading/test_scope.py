"""The scope of leadership: people, sites and budget of each job, in figures with their quotes.

First reading of the held-out half of scope_answers.py, before anything was changed for it: 31 of 31 figures,
none too many (the developed half then: 28 of 29, one wrong). Both halves were written by one person in one
hour, so real resumes tell more: see test_real_wordings_are_told_apart for what these taught.
"""

import pytest

from hiring.reading.record import Scope, ScopeKind
from roles.enums import PayPeriod
from tests.hiring.reading.documents import read, record
from tests.hiring.reading.scope_answers import DEVELOPED, HELD_OUT, Told


def scope(*bullets: str, title: str = "Operations Manager") -> dict[ScopeKind, Scope]:
    lines = "\n".join(f"• {bullet}" for bullet in bullets)
    return {each.kind: each for each in record(f"Experience\n{title}, Larkfield\n2015 – 2020\n{lines}").scope}


def people(bullet: str, title: str = "Operations Manager") -> float | None:
    found = scope(bullet, title=title).get(ScopeKind.PEOPLE)
    return found.amount if found else None


@pytest.mark.parametrize("told", [*DEVELOPED, *HELD_OUT], ids=lambda told: told.sentence)
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
