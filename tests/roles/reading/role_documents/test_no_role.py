import pytest

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.role_documents import read_role
from tests.roles.reading.role_documents.samples import written

RECIPE = """Lemon drizzle cake

Ingredients
- 200 g butter
- 4 eggs
- 2 lemons

Method
1. Beat the butter and sugar.
2. Add the eggs and bake for 45 minutes.
"""
POEM = """The river keeps its appointments
with the sea, and no one
signs for the delivery.

I have been a manager of small regrets,
a director of nothing,
waiting for the tide.
"""
INVOICE = """INVOICE 2231

Bill to: Harbour Manager, Port Authority

Description | Quantity | Price
---|---|---
Rope | 12 | $40.00
Buoys | 3 | $120.00

Total: $840.00
Payment is required within 30 days.
"""
NEWS = """Mayor opens new bridge

RIVERTON, Tuesday. The mayor opened the new bridge on Tuesday after three years of work. Site manager
Ola Berg said the project came in under budget. About 400 people attended. The bridge must close each
winter for inspection.

Traffic is expected to fall by 20% in the old town, the council said.
"""


@pytest.mark.parametrize("text", [RECIPE, POEM, INVOICE, NEWS], ids=["recipe", "poem", "invoice", "news"])
def test_a_text_about_no_role_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_role(written(text), "text.txt")

    assert refused.value.reason is Unreadable.NO_ROLE
    assert refused.value.message.startswith("no role found in this text (")
    assert "\n" not in refused.value.message
