"""The rules of JSON Resume 1.0.0 (https://jsonresume.org/schema) for what goes out, as a JSON Schema: the
fields that each object may have, the form of dates, what an email address is. No other field may be there."""

from typing import Any

DATE = r"^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$"
_TEXTS = frozenset({"highlights", "keywords", "courses", "roles"})
_DATES = frozenset({"date", "startDate", "endDate", "releaseDate"})
_ENTRIES = {
    "work": "name location description position url startDate endDate summary highlights",
    "volunteer": "organization position url startDate endDate summary highlights",
    "education": "institution url area studyType startDate endDate score courses",
    "awards": "title date awarder summary",
    "certificates": "name date url issuer",
    "publications": "name publisher releaseDate url summary",
    "skills": "name level keywords",
    "languages": "language fluency",
    "interests": "name keywords",
    "references": "name reference",
    "projects": "name description highlights keywords startDate endDate url roles entity type",
}


def _field(name: str) -> dict[str, Any]:
    if name in _TEXTS:
        return {"type": "array", "items": {"type": "string"}}
    if name in _DATES:
        return {"type": "string", "pattern": DATE}
    return {"type": "string", **({"format": "email"} if name == "email" else {})}


def _object(fields: str, **more: dict[str, Any]) -> dict[str, Any]:
    properties = {name: _field(name) for name in fields.split()} | more
    return {"type": "object", "additionalProperties": False, "properties": properties}


_LOCATION = _object("address postalCode city countryCode region")
_PROFILES = {"type": "array", "items": _object("network username url")}
RULES: dict[str, Any] = _object(
    "$schema",
    basics=_object("name label image email phone url summary", location=_LOCATION, profiles=_PROFILES),
    meta=_object("canonical version lastModified"),
    **{name: {"type": "array", "items": _object(fields)} for name, fields in _ENTRIES.items()},
)
