"""The vocabulary's names for O*NET's skills and technologies."""

import re
from collections.abc import Iterator
from functools import cache

from roles.reading.role_documents.skill_lookup import canonical

# "Structured query language SQL": the short form stands behind the long one.
_WITH_SHORT_FORM = re.compile(r"(?P<long>.+?) (?P<short>[A-Z][A-Z0-9+/]+)")
# What a program is, said behind its name, and who makes it, said before.
_KIND = re.compile(r" (?:software|systems?|programs?)$", re.IGNORECASE)
_MAKER = re.compile(
    r"^(?:Adobe|Amazon|Apache|Apple|Atlassian|Autodesk|Bentley|Dassault Systemes|ESRI|Google|IBM|Intuit"
    r"|Microsoft|Oracle|SAP|The MathWorks|Trimble) "
)


@cache
def skill_name(written: str) -> str:
    """The vocabulary's name where it knows the skill, else O*NET's: "Structured query language SQL" is SQL,
    "Enterprise portal software EPS" would be "Enterprise portal software (EPS)"."""
    known = next((name for form in _forms(written) if (name := canonical(form))), None)
    if known:
        return known
    parts = _WITH_SHORT_FORM.fullmatch(written)
    return f"{parts['long']} ({parts['short']})" if parts else written


def _forms(written: str) -> Iterator[str]:
    plain = _KIND.sub("", written)
    for form in dict.fromkeys((written, plain, _MAKER.sub("", plain))):
        yield form
        if parts := _WITH_SHORT_FORM.fullmatch(form):
            yield parts["long"]
            yield parts["short"]
