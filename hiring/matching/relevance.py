"""How much of each job was work in a field, or of a role's own kind: 0 not at all, 1 wholly.

A field of work is not a label: an operations manager who ran a call centre worked in customer service
for as much of the job as its description says. The title counts whole, the description by how often it
speaks of the field.

Some fields hold work of several kinds. Who asks for years in customer service takes a shop's as well, but
a Call Center Manager's own kind of work is done in call centers: there each name of the field counts by
how near it is to the role's title.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from hiring.matching.view.blind import BlindJob, BlindView
from hiring.matching.view.mentions import name_of, things_of
from hiring.matching.view.personal import neutral
from roles.enums import RoleLevel
from roles.reading import scoring, titles
from roles.reading.components.patterns import phrases
from roles.reading.embedding import embed
from roles.reading.phrases import PhraseIndex, forms, words
from roles.reading.profile import Profile
from roles.reading.vocabulary import AreaEntry, kinds_of, load

# A title in a neighbouring field, or in the field but of another kind, is worth a little on its own.
NEAR_TITLE = 0.15
# What a name of the field counts that means nothing like the role's own kind of work.
OTHER_KIND = 0.1
# Cosine to the words of the role's title: up to the first another kind of work, from the second the same.
# Set on 61 graded resumes for two roles, where first values of 0.2 and 0.3 with second ones of 0.7 to 0.9
# came within 0.03 of each other (mean of nDCG@10, nDCG and Spearman).
UNLIKE, ALIKE = 0.3, 0.8
# One mention of the field in this many words of description is work wholly in the field.
WORDS_PER_MENTION = 25
# Of the role's own kind one in so many: who did the same work may say so once and go on to the details.
WORDS_PER_OWN_MENTION = 60
# A KPI, tool or method of the field mentioned counts as half a mention of the field itself.
THING_SHARE = 0.5
# A shorter description is counted as if it had this many words: one mention in one line proves little.
LEAST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Work:
    """A field of work, by its area's name; with `like`, of the kind that a role's title names."""

    area: str
    like: str = ""

    @property
    def narrow(self) -> bool:
        """Whether the field holds several kinds of work, and one of them is meant."""
        return bool(self.like and kinds_of(self.area))


def in_field(view: BlindView, area: str) -> tuple[float, ...]:
    """For each job of the record, in its order, how much of it (0 to 1) was work in a field."""
    return _shares(view, Work(area))


def of_own_kind(view: BlindView, profile: Profile) -> tuple[float, ...]:
    """For each job of the record, in its order, how much of it (0 to 1) was work like the role's."""
    return _shares(view, Work(profile.area, profile.title))


def _shares(view: BlindView, work: Work) -> tuple[float, ...]:
    if not work.area:
        return (1.0,) * len(view.jobs)
    return tuple(
        _share(job, mentions, work) for job, mentions in zip(view.jobs, _mentions(view, work), strict=True)
    )


def _mentions(view: BlindView, work: Work) -> list[float]:
    """How often each job speaks of the work, every name at its weight. A bare list of names describes
    nothing."""
    found = [0.0] * len(view.jobs)
    named, jobs, free = view.mentions, view.sentences.job, 0
    if own := _own_words(work):
        for sentence, job in enumerate(jobs):
            if job >= 0 and sentence not in view.void and sentence not in view.lists:
                found[job] += sum(own.values(view.forms(sentence)))
        return found
    weights = map(_words_of(work).get, named.name)
    for weight, sentence, place, length in zip(
        weights, named.sentence, named.place, named.length, strict=True
    ):
        # The longest name at a place counts, and none that overlaps it.
        if weight is None or place < free or sentence in view.void or sentence in view.lists:
            continue
        if (job := jobs[sentence]) >= 0:
            found[job] += weight
            free = place + length
    return found


def _share(job: BlindJob, mentions: float, work: Work) -> float:
    """Words that describe nothing count as told: taking them out must not make the rest speak louder."""
    per_mention = WORDS_PER_OWN_MENTION if work.narrow else WORDS_PER_MENTION
    share = _title_share(job.title, work) if job.title else 0.0
    share = min(1.0, share + mentions * per_mention / max(LEAST_WORDS, job.told))
    if work.narrow:
        limits = scoring.load().own_kind
        share = _between(limits.none_to, limits.whole_from, share)
    return round(share, 3)


@lru_cache(maxsize=4096)
def _title_share(title: str, work: Work) -> float:
    area = titles.parse(title).area
    if area.lower() != work.area.lower():
        return NEAR_TITLE if near(area, work.area) else 0.0
    if not work.narrow or any(_own_names(work).values(forms(title))):
        return 1.0
    return NEAR_TITLE + (1 - NEAR_TITLE) * _alike((neutral(title),), work)[0]


def near(area: str, wanted: str) -> bool:
    """Whether the vocabulary calls two fields of work neighbours."""
    one, other = area.lower(), wanted.lower()
    return one in _neighbours().get(other, ()) or other in _neighbours().get(one, ())


@lru_cache(maxsize=256)
def _words_of(work: Work) -> dict[str, float]:
    """What speaks of a field that the vocabulary knows, and how much: its names for it wholly, its KPIs,
    tools and methods by half. Names are those of mentions.py."""
    area = _entry(work.area)
    if area is None:
        return {}
    names = [(phrase, 1.0) for phrase in phrases(area)]
    names += [(phrase, THING_SHARE) for thing in things_of(area.name) for phrase in phrases(thing)]
    if work.narrow:
        names = _weighed([*names, *((name, 1.0) for name in _kind(work))], work)
    # Of a name given twice the first counts.
    return {name_of(name): weight for name, weight in reversed(names)}


@lru_cache(maxsize=256)
def _own_words(work: Work) -> PhraseIndex[float] | None:
    """The words of the role's title where the vocabulary does not know the field."""
    if _entry(work.area):
        return None
    return PhraseIndex([(work.area, 1.0), *([(work.like, 1.0)] if work.like else [])])


def _weighed(names: list[tuple[str, float]], work: Work) -> list[tuple[str, float]]:
    """Names at their weight by how near they are to the role's title; those of its own kind at their own."""
    own = {name.lower() for name in _kind(work)}
    shares = _alike(tuple(name.lower() for name, _ in names), work)
    return [
        (name, weight if name.lower() in own else weight * (OTHER_KIND + (1 - OTHER_KIND) * share))
        for (name, weight), share in zip(names, shares, strict=True)
    ]


@lru_cache(maxsize=64)
def _own_names(work: Work) -> PhraseIndex[float]:
    return PhraseIndex((name, 1.0) for name in _kind(work))


def _kind(work: Work) -> tuple[str, ...]:
    """The names of the kind of work that a role's title names, none where it names no kind."""
    title = f" {' '.join(forms(work.like))} "
    for kind in kinds_of(work.area):
        if any(f" {' '.join(forms(name))} " in title for name in kind):
            return kind
    return ()


def _alike(texts: tuple[str, ...], work: Work) -> list[float]:
    """How near each text is in meaning to what the role's title names: 0 another kind, 1 the same."""
    cosines = embed(texts) @ embed((_subject(work.like),))[0]
    return [round(_between(UNLIKE, ALIKE, float(each)), 3) for each in cosines]


def _between(low: float, high: float, value: float) -> float:
    """0 up to `low`, 1 from `high` on, in proportion between."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


@lru_cache(maxsize=256)
def _subject(title: str) -> str:
    """A title without the words for its level: "call center" of "Senior Call Center Manager"."""
    return " ".join(_without_level(title)) or title.lower()


def _without_level(title: str) -> Iterator[str]:
    found = words(title)
    heads = titles.head_index().find(found)
    level = {
        index
        for hit in heads
        if hit.value.level is not RoleLevel.INDIVIDUAL
        for index in range(hit.first, hit.last + 1)
    }
    for index, word in enumerate(found):
        if index not in level and word.form not in {"senior", "junior", "assistant", "deputy", "of", "the"}:
            yield word.written.lower()


def _entry(area: str) -> AreaEntry | None:
    return next((entry for entry in load().areas if entry.name.lower() == area.lower()), None)


@lru_cache(maxsize=1)
def _neighbours() -> dict[str, frozenset[str]]:
    return {entry.name.lower(): frozenset(name.lower() for name in entry.near) for entry in load().areas}
