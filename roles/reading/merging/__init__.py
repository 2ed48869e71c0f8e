"""Drafts of several documents become one profile of the role."""

import re
import unicodedata
from collections.abc import Sequence

from roles.reading import titles
from roles.reading.merging import disagreements, facts
from roles.reading.merging.grouping import group, named
from roles.reading.phrases import words
from roles.reading.profile import Profile

__all__ = ["group", "merge", "slug"]


def merge(drafts: Sequence[Profile]) -> Profile:
    """One profile from drafts of one role (see `group`), whatever order they come in.

    Facts that say the same join and pool their citations; necessity is settled by the rule in
    merging/facts.py; what documents say differently stays in `disagreements` with the rule that
    settled it. Raises ValueError without drafts.
    """
    if not drafts:
        raise ValueError("nothing to merge: give at least one draft")
    ordered = sorted(drafts, key=lambda draft: (sorted(draft.documents), draft.model_dump_json()))
    title, aliases = named(ordered)
    stated_education = [fact for draft in ordered for fact in draft.education]
    stated_experience = [fact for draft in ordered for fact in draft.experience]
    degrees, on_degrees = disagreements.education(stated_education, facts.education(stated_education))
    months, on_months = disagreements.experience(stated_experience, facts.experience(stated_experience))
    bands = facts.salary_bands(band for draft in ordered for band in draft.salary_bands)
    return Profile(
        title=title,
        slug=slug(title),
        aliases=aliases,
        level=ordered[0].level,
        area=titles.parse(title).area or next((draft.area for draft in ordered if draft.area), ""),
        duties=facts.duties((f for draft in ordered for f in draft.duties), _role_words(title, aliases)),
        skills=facts.skills(f for draft in ordered for f in draft.skills),
        education=degrees,
        experience=months,
        certifications=facts.certifications(f for draft in ordered for f in draft.certifications),
        kpis=facts.kpis(f for draft in ordered for f in draft.kpis),
        salary_bands=bands,
        disagreements=(*on_degrees, *on_months, *disagreements.salaries(bands)),
        warnings=tuple(dict.fromkeys(warning for draft in ordered for warning in draft.warnings)),
    )


def slug(title: str) -> str:
    """ "Call Center Director" gives "call-center-director"."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _role_words(title: str, aliases: tuple[str, ...]) -> list[str]:
    """Words of the role's own names: they stand in most duties and tell none from another."""
    return [word.form for name in (title, *aliases) for word in words(name)]
