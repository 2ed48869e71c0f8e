"""What the writer of a resume expects to be paid. Present pay is never read."""

import re

from hiring.reading.record import Salary
from roles.enums import PayPeriod
from roles.reading import money

_EXPECTED = re.compile(
    r"(?:(?:expected|desired|target(?:ed)?|required|asking|expecting)\s+(?:annual\s+|monthly\s+"
    r"|minimum\s+)?(?:salary|pay|compensation|ctc"
    r"|remuneration|wage|package|rate)|(?:salary|pay|compensation|remuneration)\s+(?:expectations?"
    r"|requirements?|expected|desired))",
    re.IGNORECASE,
)
_WINDOW = 80
# One of these words stands in every statement of an expectation.
_SIGNS = ("salar", "compensation", "ctc", "remuneration", "expected", "desired pay", "desired rate")


def read_salary(text: str) -> Salary | None:
    """The first stated expectation; a range gives its middle."""
    lowered = text.casefold()
    if not any(sign in lowered for sign in _SIGNS):
        return None
    for found in _EXPECTED.finditer(text):
        window = text[found.start() : found.end() + _WINDOW]
        for amount in money.find(window):
            if amount.start >= found.end() - found.start():
                return Salary(
                    amount=float(amount.amount),
                    currency=amount.currency or None,
                    period=amount.period or PayPeriod.YEAR,
                )
    return None
