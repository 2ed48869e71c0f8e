"""What people changed in a profile, done again to what documents say now: an import undoes no one's work."""

from roles.enums import FactKind
from roles.reading.changes import FactChange, Settlement, changes, counterpart
from roles.reading.editing import facts_of, identity, with_facts
from roles.reading.profile import Fact, Profile


def replayed(base: Profile, edited: Profile, onto: Profile) -> Profile:
    """`onto` with every change that led from `base` to `edited`.

    Facts keep the citations that `onto` has for them. A change to a fact that `onto` does not state any
    more is left out: the documents have taken the fact back.
    """
    found = changes(base, edited)
    profile = onto.model_copy(update={name.field: getattr(edited, name.field) for name in found.names})
    for change in found.facts:
        profile = _with_change(profile, change)
    return _with_settlements(profile, found.settlements)


def _with_change(profile: Profile, change: FactChange) -> Profile:
    facts = list(facts_of(profile, change.kind))
    if change.before is None:
        return _with_added(profile, change.kind, facts, change.after)
    found = counterpart(facts, change.before)
    if found is None:
        return profile
    index = facts.index(found)
    after = change.after
    facts[index : index + 1] = [after.model_copy(update={"citations": found.citations})] if after else []
    return with_facts(profile, change.kind, facts)


def _with_added(profile: Profile, kind: FactKind, facts: list[Fact], added: Fact | None) -> Profile:
    if added is None or identity(added) in map(identity, facts):
        return profile
    return with_facts(profile, kind, [*facts, added])


def _with_settlements(profile: Profile, settlements: tuple[Settlement, ...]) -> Profile:
    """Disagreements that are still there hold as people settled them, with the sides of today."""
    by_hand = {item.after.subject: item.after for item in settlements if item.before and item.after}
    items = (
        item.model_copy(update={"settled": said.settled, "rule": said.rule})
        if (said := by_hand.get(item.subject))
        else item
        for item in profile.disagreements
    )
    return profile.model_copy(update={"disagreements": tuple(items)})
