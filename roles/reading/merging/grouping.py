"""Which drafts are of one role: equal titles or aliases, and of one level."""

from collections.abc import Iterable, Sequence

from roles.reading import titles
from roles.reading.merging.likeness import title_key
from roles.reading.profile import Profile


def group(drafts: Iterable[Profile]) -> list[list[Profile]]:
    """Drafts of one role together, roles and drafts in the order of their titles and documents.

    Two drafts join where a title or alias of the one has the words of a title or alias of the
    other. A draft of another level never joins: a manager is no director, whatever a text says.
    """
    groups: list[list[Profile]] = []
    for draft in sorted(drafts, key=_order):
        alike = [other for other in groups if any(_one_role(draft, member) for member in other)]
        groups = [other for other in groups if not any(other is joined for joined in alike)]
        groups.append([*(member for other in alike for member in other), draft])
    ordered = [sorted(members, key=_order) for members in groups]
    return sorted(ordered, key=lambda members: _order(members[0]))


def _order(draft: Profile) -> tuple[str, list[str], str]:
    return (draft.title.lower(), sorted(draft.documents), draft.model_dump_json())


def _one_role(one: Profile, other: Profile) -> bool:
    return one.level == other.level and bool(_names(one) & _names(other))


def _names(draft: Profile) -> set[frozenset[str]]:
    """The draft's title and those aliases that stand for its level."""
    aliases = [alias for alias in draft.aliases if titles.parse(alias).level in {None, draft.level}]
    return {title_key(name) for name in [draft.title, *aliases]}


def named(drafts: Sequence[Profile]) -> tuple[str, tuple[str, ...]]:
    """The title that most documents use, and every other name. With equal numbers the name that
    most documents know as an alias, then the first in the alphabet."""
    forms = sorted({name for draft in drafts for name in (draft.title, *draft.aliases)})
    titled = {form: sum(draft.title == form for draft in drafts) for form in forms}
    known = {form: sum(form in (draft.title, *draft.aliases) for draft in drafts) for form in forms}
    best = min(forms, key=lambda form: (-titled[form], -known[form], form))
    return best, tuple(form for form in forms if form != best)
