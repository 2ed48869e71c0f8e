"""How much of each job was work in the role's own field: 0 not at all, 1 wholly.

A field of work is not a label: an operations manager who ran a call centre worked in customer service
for as much of the job as its description says. The title counts whole, the description by how often it
speaks of the field.
"""

from functools import lru_cache

from hiring.matching.blind import BlindView
from hiring.reading.record import Job
from roles.reading import titles
from roles.reading.components.patterns import phrases
from roles.reading.phrases import PhraseIndex
from roles.reading.profile import Profile
from roles.reading.vocabulary import Entry, load

# A title in a neighbouring field is worth a little on its own.
NEAR_TITLE = 0.15
# One mention of the field in this many words of description is work wholly in the field.
WORDS_PER_MENTION = 25
# A KPI, tool or method of the field mentioned counts as half a mention of the field itself.
THING_SHARE = 0.5
# A shorter description is counted as if it had this many words: one mention in one line proves little.
LEAST_WORDS = 40


def relevances(view: BlindView, profile: Profile) -> tuple[float, ...]:
    """One share (0 to 1) for each job of the record, in its order. The view remembers it: a role may ask
    for experience in one field several times."""
    known = view.relevances.get((profile.area, profile.title))
    if known is None:
        known = view.relevances[profile.area, profile.title] = tuple(
            _relevance(job, found, len(found) + others, profile)
            for job, found, others in zip(view.jobs, view.described, view.undescribed, strict=True)
        )
    return known


def _relevance(job: Job, found: list[str], told: int, profile: Profile) -> float:
    if not profile.area:
        return 1.0
    mentions = sum(_field_words(profile.area, profile.title).values(found))
    length = max(LEAST_WORDS, told)
    return round(min(1.0, _title_share(job, profile) + mentions * WORDS_PER_MENTION / length), 3)


def _title_share(job: Job, profile: Profile) -> float:
    if not job.title:
        return 0.0
    area = titles.parse(job.title).area
    if area.lower() == profile.area.lower():
        return 1.0
    return NEAR_TITLE if near(area, profile.area) else 0.0


def near(area: str, wanted: str) -> bool:
    """Whether the vocabulary calls two fields of work neighbours."""
    one, other = area.lower(), wanted.lower()
    return one in _neighbours().get(other, ()) or other in _neighbours().get(one, ())


@lru_cache(maxsize=256)
def _field_words(area: str, title: str) -> PhraseIndex[float]:
    """What speaks of a field, and how much: the vocabulary's names for it wholly, its KPIs, tools and
    methods by half. The role's own title where the vocabulary does not know the field."""
    vocabulary = load()
    names = [entry for entry in vocabulary.areas if entry.name.lower() == area.lower()]
    if not names:
        return PhraseIndex([(area, 1.0), (title, 1.0)])
    things: list[Entry] = [entry for entry in vocabulary.kpis if entry.area == names[0].name]
    things += [entry for entry in vocabulary.skills if entry.area == names[0].name and entry.type != "soft"]
    weighted = [*((entry, 1.0) for entry in names), *((entry, THING_SHARE) for entry in things)]
    return PhraseIndex((phrase, weight) for entry, weight in weighted for phrase in phrases(entry))


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, frozenset[str]]:
    return {entry.name.lower(): frozenset(name.lower() for name in entry.near) for entry in load().areas}
