"""How much of each job was work in the role's own field: 0 not at all, 1 wholly.

A field of work is not a label: an operations manager who ran a call centre worked in customer service
for as much of the job as its description says. The title counts whole, the description by how often it
speaks of the field.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from hiring.matching.blind import BlindView
from hiring.reading.record import Job
from roles.reading import titles
from roles.reading.profile import Profile
from roles.reading.vocabulary import load

# A title in a neighbouring field is worth a little on its own.
NEAR_TITLE = 0.15
# One mention of the field in this many words of description is work wholly in the field.
WORDS_PER_MENTION = 25
# A shorter description is counted as if it had this many words: one mention in one line proves little.
LEAST_WORDS = 40


def relevances(view: BlindView, profile: Profile) -> tuple[float, ...]:
    """One share (0 to 1) for each job of the record, in its order."""
    described: list[list[str]] = [[] for _ in view.jobs]
    for unit, sentence in zip(view.units, view.sentences, strict=True):
        if unit.job is not None and unit.job < len(described):
            described[unit.job].append(sentence)
    return tuple(
        _relevance(job, sentences, profile) for job, sentences in zip(view.jobs, described, strict=True)
    )


def _relevance(job: Job, sentences: Sequence[str], profile: Profile) -> float:
    if not profile.area:
        return 1.0
    words = " ".join(sentences)
    mentions = len(_field_words(profile.area, profile.title).findall(words))
    length = max(LEAST_WORDS, words.count(" ") + 1)
    return round(min(1.0, _title_share(job, profile) + mentions * WORDS_PER_MENTION / length), 3)


def _title_share(job: Job, profile: Profile) -> float:
    title = (job.title or "").lower()
    if _field_words(profile.area, profile.title).search(title):
        return 1.0
    area = titles.parse(title).area if title else ""
    return NEAR_TITLE if near(area, profile.area) else 0.0


def near(area: str, wanted: str) -> bool:
    """Whether the vocabulary calls two fields of work neighbours."""
    one, other = area.lower(), wanted.lower()
    return one in _neighbours().get(other, ()) or other in _neighbours().get(one, ())


@lru_cache(maxsize=256)
def _field_words(area: str, title: str) -> re.Pattern[str]:
    """The words that speak of a field: the vocabulary's names for it, else the role's own title."""
    entry = next((entry for entry in load().areas if entry.name.lower() == area.lower()), None)
    names = (
        [area, *entry.aliases, *(name for name in entry.exact if len(name) > 2)] if entry else [area, title]
    )
    spelled = "|".join(re.escape(name.lower()) for name in sorted(names, key=lambda name: (-len(name), name)))
    return re.compile(rf"(?<!\w)(?:{spelled})s?(?!\w)")


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, frozenset[str]]:
    return {entry.name.lower(): frozenset(name.lower() for name in entry.near) for entry in load().areas}
