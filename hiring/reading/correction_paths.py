"""Which facts can be corrected, by their paths, and of what type they are."""

from typing import Any

from hiring.reading.correction_checks import Misfit
from hiring.reading.corrections import CONTACT, LISTS, Overlay

FIELDS = {
    "employment": ("title", "employer", "start", "end", "current", "level"),
    "education": ("level", "field", "institution", "year", "completed"),
    "certifications": ("name",),
    CONTACT: ("name", "email", "phone", "location"),
}
YES_OR_NO = frozenset({"current", "completed"})
NOT_THERE = "There is no such fact: name one as the explanation's facts do."
NOT_SUCH = "This fact is of another type."


def path_of(kind: str, index: int) -> str:
    """Where an entry is."""
    return CONTACT if kind == CONTACT else f"{kind}/{index}"


def check_path(laid: Overlay, path: str, after: Any) -> None:
    """Raises Misfit where the path leads to nothing that can be corrected to `after`: a field, an entry that
    is no such thing (null), or one more at the end of a list, as an object of fields."""
    kind, *steps = path.split("/")
    if not _leads(laid, kind, steps, new=isinstance(after, dict)):
        raise Misfit({path: NOT_THERE})
    if isinstance(after, dict):
        fits = set(after) <= set(FIELDS[kind]) and all(_fits(name, value) for name, value in after.items())
    else:
        fits = after is None or ((kind == CONTACT or len(steps) == 2) and _fits(steps[-1], after))
    if not fits:
        raise Misfit({path: NOT_SUCH})


def _leads(laid: Overlay, kind: str, steps: list[str], *, new: bool) -> bool:
    if kind == CONTACT:
        return len(steps) == 1 and steps[0] in FIELDS[CONTACT] and not new
    if kind not in LISTS or not steps or not (steps[0].isdecimal() and steps[0].isascii()):
        return False
    if len(steps[0]) > 4 or str(int(steps[0])) != steps[0]:
        return False
    entries, index = laid.tree[kind], int(steps[0])
    if new:
        return len(steps) == 1 and index == len(entries)
    there = index < len(entries) and entries[index] is not None
    return there and (len(steps) == 1 or (len(steps) == 2 and steps[1] in FIELDS[kind]))


def _fits(field: str, value: Any) -> bool:
    return isinstance(value, bool) if field in YES_OR_NO else value is None or isinstance(value, str)
