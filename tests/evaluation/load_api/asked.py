"""What lists can be asked for, as the description knows it: each filter and each order, and both together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any
from urllib.parse import urlencode

from config.description import description

# Of a text: what many rows have, a few, and none.
TEXTS: Mapping[str, Sequence[str]] = {
    "q": ("leadership", "leadership quist", "quist 777", "zyzzyva"),
    "source": ("Website", "Zyzzyva"),
    "who": ("recruiter", "zyzzyva"),
    "kind": ("hiring.application", "hiring.packet"),
    "verb": ("moved", "zyzzyva"),
}
OTHER_TEXTS = ("a", "zyzzyva")
DATES = ("2000-01-01", "2999-01-01")
NUMBERS = ("0", "50", "100")
# Where a page begins and how long it is narrows nothing.
PLACES = ("cursor", "limit")
ORDER = "ordering"

Asked = dict[str, str]


def lists() -> Iterator[tuple[str, Sequence[Any]]]:
    """Every list's template, and what it can be asked for."""
    for path, methods in description()["paths"].items():
        parameters = methods.get("get", {}).get("parameters", ())
        if any(each["name"] == "cursor" for each in parameters):
            yield path, [each for each in parameters if each["in"] == "query" and each["name"] not in PLACES]


def addresses(template: str, parameters: Sequence[Any], pk: int) -> Iterator[str]:
    """The list as it is, then everything else that it can be asked for, about a row of this id."""
    path = template.replace("{id}", str(pk))
    orders: list[Asked] = [{}, *({ORDER: each} for each in _named(parameters, ORDER))]
    narrowed: list[Asked] = [{}, *_narrowed(parameters, pk)]
    for filters, order in product(narrowed, orders):
        query = urlencode(filters | order)
        yield f"{path}?{query}" if query else path


def _narrowed(parameters: Sequence[Any], pk: int) -> Iterator[Asked]:
    for each in parameters:
        if each["name"] != ORDER:
            yield from ({each["name"]: value} for value in values(each["name"], each["schema"], pk))


def _named(parameters: Sequence[Any], name: str) -> Sequence[str]:
    return next((list(each["schema"]["enum"]) for each in parameters if each["name"] == name), [])


def values(name: str, schema: Mapping[str, Any], pk: int) -> Sequence[str]:
    """Common ones, rare ones, and ones that nothing has."""
    kind, *_ = schema.get("anyOf", [schema])
    if "enum" in kind:
        return [str(each) for each in kind["enum"]]
    if kind["type"] == "string":
        return DATES if kind.get("format") == "date" else TEXTS.get(name, OTHER_TEXTS)
    return {"boolean": ("true", "false"), "integer": (str(pk),), "number": NUMBERS}[kind["type"]]
