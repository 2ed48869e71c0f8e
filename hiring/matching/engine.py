"""Matching: a resume's reading against a profile, answered as gates, a score that adds up, and reasons.

The same reading, profile, context and engine version always give the same report.
"""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from itertools import chain

from hiring.matching import background, certificates
from hiring.matching.alike import Alike, alike
from hiring.matching.answers import Answer, answer, gate
from hiring.matching.asking import Asking, asking
from hiring.matching.assessment import LISTED, Assessment
from hiring.matching.confidence import confidence
from hiring.matching.evidence import Proofs
from hiring.matching.flags import flags
from hiring.matching.pay import pay
from hiring.matching.report import GateResult, MatchReport, Versions
from hiring.matching.tricks.finding import Tricks, find_tricks
from hiring.matching.view.blind import LEARNT, BlindView
from hiring.matching.view.looking import look
from hiring.reading.record import ResumeReading
from roles.enums import CentreKind, CriterionKind
from roles.reading import vocabulary
from roles.reading.criteria import Criterion
from roles.reading.embedding import Embedding, name
from roles.reading.profile import Certification, Education, Experience, Profile

# Raised whenever a change here or in reading can change an answer.
ENGINE_VERSION = "6"
# So many stored resumes are best matched together: their views are in memory all at once.
AT_A_TIME = 32


def engine_version(embedding: Embedding = Embedding.STATIC) -> str:
    """What fixes an answer beside the resume, the role version and the date: this code, the vocabulary that
    was imported beside ours, and the embedding where it is not the default: "6", "6+0f3a9c"."""
    other = "" if embedding is Embedding.STATIC else name(embedding)
    return "+".join(filter(None, (ENGINE_VERSION, vocabulary.version(), other)))


def match(
    reading: ResumeReading,
    profile: Profile,
    *,
    role_version: str,
    context: frozenset[CentreKind] = frozenset(),
    embedding: Embedding = Embedding.STATIC,
) -> MatchReport:
    """The report of one resume for one role; `embedding` compares sentences with duties.

    A resume that could not be read gets gates that say so and no score: a low score would be a
    judgement nobody made.
    """
    return match_view(look(reading), profile, role_version=role_version, context=context, embedding=embedding)


def match_view(
    view: BlindView,
    profile: Profile,
    *,
    role_version: str,
    context: frozenset[CentreKind] = frozenset(),
    embedding: Embedding = Embedding.STATIC,
) -> MatchReport:
    """As `match`, from what was worked out of the reading before."""
    (report,) = match_views([view], profile, role_version=role_version, context=context, embedding=embedding)
    return report


def match_views(
    views: Sequence[BlindView],
    profile: Profile,
    *,
    role_version: str,
    context: frozenset[CentreKind] = frozenset(),
    embedding: Embedding = Embedding.STATIC,
) -> list[MatchReport]:
    """As `match_view` for several resumes: the same reports, sooner.

    Step by step for all, not resume by resume: a processor is faster at what it has just done.
    """
    asked, engine = asking(profile, context, embedding), engine_version(embedding)
    near = alike(views, asked)
    tricks = [find_tricks(view, asked, each.copies) for view, each in zip(views, near, strict=True)]
    proofs = [
        Proofs(view.without(each.void, each.lists, each.titles, unsaid=each.unsaid), profile)
        for view, each in zip(views, tricks, strict=True)
    ]
    found = list(map(partial(_find, asked), proofs, near, tricks))
    answers = list(map(partial(_answers, asked), proofs, found))
    versions = partial(Versions, role=role_version, engine=engine)
    return [
        _report(view, asked, each, trick, versions(as_of=view.as_of))
        for view, each, trick in zip(views, answers, tricks, strict=True)
    ]


def _report(
    view: BlindView, asked: Asking, answers: Sequence[Answer], tricks: Tricks, versions: Versions
) -> MatchReport:
    if not view.readable:
        return _unread(view, asked, tricks, versions)
    return MatchReport(
        file=view.file,
        score=sum((result.contribution for result, _ in answers), Decimal(0)),
        gates=tuple([gate for _, gate in answers if gate]),
        criteria=tuple([result for result, _ in answers]),
        flags=flags(view, asked.profile, tricks),
        confidence=confidence(view),
        pay=pay(view.salary, asked.profile.salary_bands),
        void=tuple([(view.sentences.start[each], view.sentences.end[each]) for each in sorted(tricks.void)]),
        versions=versions,
    )


def _find(asked: Asking, proofs: Proofs, near: Alike, tricks: Tricks) -> dict[str, dict[int, float]]:
    """For each criterion the sentences that speak for it. Those taken out of the view are no evidence."""
    view = proofs.view
    speaks = list(map(bool, view.sentences.tells))
    for index in view.void:
        speaks[index] = False
    if tricks.repeated:
        levels = proofs.levels(CriterionKind.SKILL)
        speaks = [may and level > LISTED for may, level in zip(speaks, levels, strict=True)]
    found: dict[str, dict[int, float]] = defaultdict(dict)
    learnt = {index for index, tells in enumerate(view.sentences.tells) if tells == LEARNT}
    for row, index, chance in zip(near.duties, near.sentences, near.chances, strict=True):
        if speaks[index] and (index not in learnt or row in asked.learning):
            found[asked.duties[row].id][index] = chance
    for row, index in chain(near.done, asked.names.found(view)):
        if speaks[index]:
            found[asked.sought[row].id][index] = 1.0
    return found


def _answers(asked: Asking, proofs: Proofs, found: dict[str, dict[int, float]]) -> list[Answer]:
    return [_answer(criterion, found, proofs, asked) for criterion in asked.criteria]


def _answer(
    criterion: Criterion, found: dict[str, dict[int, float]], proofs: Proofs, asked: Asking
) -> Answer:
    if deed := asked.deeds.get(criterion.id):
        return deed.answer(found[criterion.id], proofs) if criterion.id in found else deed.absent
    if background.speaks_of(criterion.fact, proofs):
        return answer(criterion, _assess(criterion, proofs))
    # Where a resume says nothing of a criterion, every resume comes to the same.
    if criterion.id not in asked.nothing:
        asked.nothing[criterion.id] = answer(criterion, _assess(criterion, proofs))
    return asked.nothing[criterion.id]


def _assess(criterion: Criterion, proofs: Proofs) -> Assessment:
    match criterion.fact:
        case Experience() as wanted:
            return background.experience(criterion, wanted, proofs)
        case Education() as wanted:
            return background.education(criterion, wanted, proofs.view)
        case Certification() as wanted:
            return certificates.certification(criterion, wanted, proofs.view)
    raise ValueError(f"no way to assess {criterion.id}")


def _unread(view: BlindView, asked: Asking, tricks: Tricks, versions: Versions) -> MatchReport:
    reason = "The resume could not be read; a person has to look."
    return MatchReport(
        file=view.file,
        score=None,
        gates=tuple(
            gate(item, GateResult.COULD_NOT_BE_READ, reason) for item in asked.criteria if item.must_have
        ),
        criteria=(),
        flags=flags(view, asked.profile, tricks),
        confidence=confidence(view),
        pay=pay(view.salary, asked.profile.salary_bands),
        versions=versions,
    )
