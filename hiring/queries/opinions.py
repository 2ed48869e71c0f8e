"""What others think of an application: told to who screens only after their own judgement, where that is
asked first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from hiring.permissions import Person, may_screen
from hiring.queries.moves import moved_in
from hiring.queries.screenings import unjudged_by
from roles.models import AuditEntry

# In an entry's detail.
OPINIONS = frozenset({"outcome", "reason_code", "dissent", "against_ranking"})


def closed(entries: Iterable[AuditEntry], user: Person) -> frozenset[int]:
    """The entries of which this person may not read what others thought, by id."""
    if not may_screen(user):
        return frozenset()
    others = [each for each in entries if each.by_id != user.pk and OPINIONS & each.detail.keys()]
    about = _applications(others)
    hidden = unjudged_by(user, set().union(*about.values()))
    return frozenset(entry for entry, applications in about.items() if applications & hidden)


def _applications(entries: Iterable[AuditEntry]) -> Mapping[int, set[int]]:
    """The applications that the entries are about, by entry: one, or all that were moved together."""
    about: dict[int, set[int]] = {}
    batches: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.object_type == "hiring.application":
            about[entry.pk] = {int(entry.object_id)}
        elif batch := entry.detail.get("batch"):
            batches[str(batch)].append(entry.pk)
    for batch, application in moved_in(batches):
        for key in batches[batch]:
            about.setdefault(key, set()).add(application)
    return about
