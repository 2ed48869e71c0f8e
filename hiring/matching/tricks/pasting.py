"""What else came with pasted duties: the other sentences of a pasted advert are no evidence either."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from hiring.matching.tricks.roots import roots
from hiring.matching.view.blind import BlindView
from roles.reading.profile import Fact, Profile

# Copied sentences at most so many apart have copied ones between them.
GAP = 12
# Fewer copied sentences near each other are no paste of their own.
LEAST_RUN = 3
# A paste begins with its heading before the first duty, and goes on to what it asks for and offers.
BEFORE, AFTER = 3, 12
# A sentence is the document's from this share of its neighbouring pairs of words on.
PAIRS = 0.5
# A shorter duty may stand in any text.
LEAST_SPACES = 4
# What adverts say of their reader and people do not say of themselves.
ADVERT = re.compile(
    r"\b(?:requir(?:es?|ed|ements?)|prefer(?:red|ably)?|must (?:have|be|hold)|candidates?|applicants?|your"
    r"|ideal(?:ly)?|you (?:will|are|have|need|should)|responsibilities|qualifications|minimum|at least"
    r"|or equivalent|a plus|equal opportunity|salary|per (?:year|hour|annum)|measured (?:by|on)"
    r"|nice to have|desirable|essential)\b"
)


def pasted(view: BlindView, profile: Profile, copies: Sequence[int]) -> frozenset[int]:
    """The sentences that belong to a paste whose duties are `copies` (indices, ascending)."""
    title = _titles(profile)
    document = _pairs_of(profile)
    alike = {
        index
        for index, sentence in enumerate(view.sentences.told)
        if ADVERT.search(sentence) or title.search(sentence) or _of_document(sentence, document)
    }
    return frozenset(alike.union(*(_stretch(view, run) for run in _runs(sorted(alike.union(copies))))))


def told_elsewhere(view: BlindView, profile: Profile, fewest: int) -> bool:
    """Whether so many duties stand word for word where no sentence is read for evidence (under references or
    personal details)."""
    text = view.odd.elsewhere
    return len(text) > fewest * LEAST_SPACES and sum(duty in text for duty in _duties(profile)) >= fewest


@lru_cache(maxsize=64)
def _duties(profile: Profile) -> frozenset[str]:
    """The duties as the profile and its documents word them, those too short to be known left out."""
    worded = [(duty.text, *(citation.quote for citation in duty.citations)) for duty in profile.duties]
    plain = {" ".join(text.lower().split()).strip(" .") for texts in worded for text in texts}
    return frozenset(text for text in plain if text.count(" ") >= LEAST_SPACES)


def _stretch(view: BlindView, run: list[int]) -> Iterator[int]:
    """A run of copies with what lies between them, before the first and after the last: to the end of the
    job, and a little further where the job ends at once."""
    if len(run) < LEAST_RUN:
        yield from run
        return
    last = min(len(view.sentences) - 1, run[-1] + AFTER)
    while last + 1 < len(view.sentences) and view.sentences.job[last + 1] == view.sentences.job[run[-1]] >= 0:
        last += 1
    yield from range(max(0, run[0] - BEFORE), last + 1)


def _runs(indices: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for index in indices:
        if run and index - run[-1] > GAP:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _of_document(sentence: str, document: frozenset[tuple[str, str]]) -> bool:
    pairs = list(pairwise(roots(sentence)))
    return bool(pairs) and sum(pair in document for pair in pairs) >= PAIRS * len(pairs)


@lru_cache(maxsize=64)
def _pairs_of(profile: Profile) -> frozenset[tuple[str, str]]:
    """Pairs of neighbouring roots in everything that the role's documents state."""
    facts: list[Fact] = [
        *profile.duties, *profile.skills, *profile.education, *profile.experience,
        *profile.certifications, *profile.kpis, *profile.salary_bands,
    ]  # fmt: skip
    texts = {duty.text for duty in profile.duties}
    texts |= {skill.name for skill in profile.skills} | {kpi.name for kpi in profile.kpis}
    texts |= {citation.quote for fact in facts for citation in fact.citations if citation.quote}
    return frozenset(pair for text in sorted(texts) for pair in pairwise(roots(text)))


@lru_cache(maxsize=64)
def _titles(profile: Profile) -> re.Pattern[str]:
    names = sorted({name.lower() for name in (profile.title, *profile.aliases)})
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})s?\b")
