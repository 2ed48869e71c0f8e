"""The same adverts read as role profiles: how many of the marked spans their skills cite, and how many of
their citations are of something marked, with the learned model and by rules alone.

The data hides names and has lost headings and bullets, so each advert is given a title to be read by at
all. Half of a span's, or a citation's, characters are enough: both are about what is asked for, not where
a phrase ends.
"""

from collections.abc import Iterator, Sequence

from roles.reading.errors import UnreadableFile
from roles.reading.learned.skillspan import Advert
from roles.reading.role_documents import read_role
from roles.reading.text import DocumentText, FileKind, Line
from tests.evaluation import metrics
from tests.evaluation.figures import OURS, Figure, Measure

TITLE = "Job title: Specialist\n\n"
ENOUGH = 0.5
RULES = "rules alone"
COVERED, RIGHT = "marked spans that a profile's skills cite", "citations of skills that are marked"

Place = tuple[int, int]


def figures(group: str, adverts: Sequence[Advert]) -> Iterator[Figure]:
    """Both shares of both readers; intervals draw adverts anew."""
    marked = [_marked(advert) for advert in adverts]
    for system in (OURS, RULES):
        cited = [_cited(advert, learned=system == OURS) for advert in adverts]
        for name, these, others in ((COVERED, marked, cited), (RIGHT, cited, marked)):
            met = [
                sum(_covered(place, other) for place in each)
                for each, other in zip(these, others, strict=True)
            ]
            share = metrics.ratio(met, [len(each) for each in these])
            yield Figure(
                Measure.SKILLS, name, share.value, sum(map(len, these)), system=system, low=share.low,
                high=share.high, group=group, about=f"{len(adverts)} adverts read as role documents",
            )  # fmt: skip


def _marked(advert: Advert) -> list[Place]:
    return [
        (len(TITLE) + start, len(TITLE) + end)
        for sentence, place in advert.placed()
        for spans in sentence.spans.values()
        for start, end in (sentence.characters(bounds, place) for bounds in spans)
    ]


def _cited(advert: Advert, *, learned: bool) -> list[Place]:
    try:
        profile = read_role(_document(TITLE + advert.text), "advert", learned=learned)
    except UnreadableFile:
        return []
    return [(cited.start or 0, cited.end or 0) for skill in profile.skills for cited in skill.citations]


def _covered(place: Place, others: Sequence[Place]) -> bool:
    shared = sum(max(0, min(place[1], end) - max(place[0], start)) for start, end in others)
    return shared >= ENOUGH * (place[1] - place[0])


def _document(text: str) -> DocumentText:
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            lines.append(Line(start=start, end=start + len(line), block=number))
        start += len(line) + 1
    return DocumentText(text=text, lines=tuple(lines), kind=FileKind.TEXT)
