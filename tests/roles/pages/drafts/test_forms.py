"""The forms of facts: what is typed becomes a fact, and a fact what is typed."""

import pytest

from roles.enums import FactKind
from roles.pages.drafts.forms import FORMS, SettleForm
from roles.reading.editing import FACTS, facts_of
from tests.factories.readings import nurse_manager


def test_every_kind_of_fact_has_a_form() -> None:
    assert {kind: form.of for kind, form in FORMS.items()} == {kind: of for kind, (_, of) in FACTS.items()}


@pytest.mark.parametrize("kind", FactKind)
def test_a_fact_typed_as_it_is_is_the_same_fact(kind: FactKind) -> None:
    fact = facts_of(nurse_manager(), kind)[0]
    form = FORMS[kind](FORMS[kind].typed(fact))

    assert form.is_valid()
    assert form.fact() == fact.model_copy(update={"citations": ()})


def test_only_what_has_a_gate_asks_for_one() -> None:
    assert "gate" in SettleForm(gates=["A bachelor's degree"]).fields
    assert "gate" not in SettleForm().fields
