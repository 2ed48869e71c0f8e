"""What each sentence of a resume proves at best: named, used, led at scope, with a result in figures."""

from functools import cached_property

from hiring.matching.assessment import LED, LISTED, PROVEN, USED
from hiring.matching.relevance import in_field, of_own_kind
from hiring.matching.view.blind import BlindJob, BlindView
from roles.enums import CriterionKind, RoleLevel
from roles.reading import scoring
from roles.reading.criteria import LEADING_LEVELS
from roles.reading.profile import Profile

LEVELS = tuple(RoleLevel)


class Proofs:
    """All sentences of a blind view, weighed against a profile."""

    def __init__(self, view: BlindView, profile: Profile) -> None:
        self.view, self.profile = view, profile
        self._leading_role = profile.level in LEADING_LEVELS
        self._in_field: dict[str, tuple[float, ...]] = {}

    @cached_property
    def fields(self) -> tuple[float, ...]:
        """For each job, how much of it was work like the role's."""
        return of_own_kind(self.view, self.profile)

    def in_field(self, area: str) -> tuple[float, ...]:
        """For each job, how much of it was work in a field; a role may ask for one several times."""
        if area not in self._in_field:
            self._in_field[area] = in_field(self.view, area)
        return self._in_field[area]

    def levels(self, kind: CriterionKind) -> list[int]:
        """For each sentence the level that it proves of what it is about."""
        return self._of_duties if kind is CriterionKind.DUTY else self._of_others

    @cached_property
    def _of_others(self) -> list[int]:
        """The anchors of seeds/scoring.yaml. A result in figures is the top for everyone; in a role that
        leads it has to be the result of leading."""
        sentences, levels = self.view.sentences, self._of_jobs
        columns = zip(sentences.job, sentences.result, sentences.sized, strict=True)
        found = [levels[job][2 * result + sized] for job, result, sized in columns]
        for index in self.view.lists:
            found[index] = LISTED
        return found

    @cached_property
    def _of_duties(self) -> list[int]:
        """A duty is no more than done where the job was other work than the role's."""
        least = scoring.load().own_field
        own = [*(share >= least for share in self.fields), False]
        return [
            level if level < USED or own[job] else USED
            for level, job in zip(self._of_others, self.view.sentences.job, strict=True)
        ]

    @cached_property
    def without_figures(self) -> dict[int, int]:
        """Of sentences whose figures raise what they prove of a duty, the level that is left without them."""
        sentences, levels = self.view.sentences, self._of_duties
        columns = zip(sentences.job, sentences.result, sentences.sized, levels, strict=True)
        plain = {
            index: min(level, self._of_jobs[job][0])
            for index, (job, result, sized, level) in enumerate(columns)
            if result or sized
        }
        return {index: level for index, level in plain.items() if level < levels[index]}

    @cached_property
    def _of_jobs(self) -> list[tuple[int, ...]]:
        """For each job, and last for none, what sentences about it prove."""
        return [*map(self._levels_of, self.view.jobs), (LISTED,) * 4]

    def _levels_of(self, job: BlindJob) -> tuple[int, ...]:
        """What a sentence about a job proves: told plainly, with a size, with a result, with both."""
        if not job.dated:
            return (LISTED,) * 4
        led = self._at_scope(job)
        return tuple(
            self._level(led or (sized and not self._leading_role), result)
            for result in (False, True)
            for sized in (False, True)
        )

    def _level(self, at_scope: bool, result: bool) -> int:
        if result and (at_scope or not self._leading_role):
            return PROVEN
        return LED if at_scope else USED

    def _at_scope(self, job: BlindJob) -> bool:
        """Whether a job led. For a role that leads, people at most one level below it."""
        if not self._leading_role or not job.leads:
            return job.leads
        return LEVELS.index(job.level or RoleLevel.TEAM_LEAD) >= LEVELS.index(self.profile.level) - 1
