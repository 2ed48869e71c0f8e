"""Duties, skills and KPIs: criteria that sentences of the resume prove."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from hiring.matching import advice
from hiring.matching.answers import Answer, gate
from hiring.matching.assessment import ABSENT, MOST_EVIDENCE, PROVEN, gate_of
from hiring.matching.evidence import Proofs
from hiring.matching.report import CriterionResult, Evidence, GateResult
from roles.enums import CriterionKind
from roles.reading import scoring
from roles.reading.criteria import Criterion

# Indices of sentences with their likeness (0 to 1) to a criterion.
Found = Mapping[int, float]
# Said where no quoted sentence is surely about the duty: most of those are about something near it.
ALIKE = "something like it,"


@dataclass(frozen=True, slots=True)
class _Level:
    """What one level of a criterion comes to. `sentence` is its reason without the full stop, `alike` that
    of words which are only near it; `result` still wants reason, advice and evidence."""

    result: partial[CriterionResult]
    sentence: str
    alike: str
    advice: str
    gate: GateResult


class Deed:
    """A criterion with what each of its levels comes to, worked out once for all resumes."""

    def __init__(self, criterion: Criterion) -> None:
        self.criterion = criterion
        self._levels = [_level(criterion, level) for level in range(PROVEN + 1)]
        self.absent = self._answer(ABSENT, 0, ())

    def answer(self, found: Found, proofs: Proofs) -> Answer:
        """The best level that any of the sentences found for the criterion proves; at least one was.

        The sentences with the highest level are quoted, the likeliest of them first.
        """
        levels = self._proved(found, proofs)
        level = max([levels[index] for index in found])
        best = [(-likely, index) for index, likely in found.items() if levels[index] == level]
        best.sort()
        evidence = tuple([proofs.view.quoted(index) for _, index in best[:MOST_EVIDENCE]])
        alike = self.criterion.kind is CriterionKind.DUTY and -best[0][0] < scoring.load().sure
        return self._answer(level, len(found), evidence, alike=alike)

    def _proved(self, found: Found, proofs: Proofs) -> Sequence[int] | Mapping[int, int]:
        """What each sentence proves. Figures prove a duty only where their sentence is surely about it: they
        are in the sentence whatever it is about, and a neighbour with figures would outdo what is meant."""
        levels = proofs.levels(self.criterion.kind)
        if self.criterion.kind is not CriterionKind.DUTY or proofs.without_figures.keys().isdisjoint(found):
            return levels
        sure, plain = scoring.load().sure, proofs.without_figures
        return {
            index: levels[index] if likely >= sure else plain.get(index, levels[index])
            for index, likely in found.items()
        }

    def _answer(
        self, level: int, count: int, evidence: tuple[Evidence, ...], *, alike: bool = False
    ) -> Answer:
        told = self._levels[level]
        sentence = told.alike if alike else told.sentence
        reason = f"{sentence} ({count} sentences)." if count > 1 else f"{sentence}."
        found = told.result(reason, told.advice, evidence)
        return found, gate(self.criterion, told.gate, reason) if self.criterion.must_have else None


def _level(criterion: Criterion, level: int) -> _Level:
    points = scoring.contribution(criterion.weight, level)
    anchor = scoring.load().anchors[criterion.kind][level]
    return _Level(
        result=partial(
            CriterionResult, criterion.id, criterion.kind, criterion.label, criterion.weight, level, points
        ),
        sentence=f"{criterion.label}: {anchor}",
        alike=f"{criterion.label}: {ALIKE} {anchor}",
        advice="" if level == PROVEN else advice.deed(criterion, level),
        gate=gate_of(criterion.kind, level),
    )
