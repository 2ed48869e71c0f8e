"""Whether somebody has recently worked well above the role. Reported with its reason, never scored."""

import re
from collections.abc import Iterable

from hiring.matching.evidence import LEVELS, SCOPE
from hiring.matching.reporting import Overqualified, load
from hiring.matching.timeline import weighted_months
from hiring.reading.record import Job, ResumeRecord
from roles.enums import RoleLevel
from roles.reading.criteria import years


def overqualification(record: ResumeRecord, role: RoleLevel) -> dict[str, str] | None:
    """The words for the flag (see `overqualified` in seeds/reporting.yaml), or None.

    A title alone proves little: the job has to have been held for some time, or to name its scope.
    """
    rule = load().overqualified
    for job in sorted(record.employment, key=_latest_first, reverse=True)[: rule.jobs]:
        if job.level is None or (steps := LEVELS.index(job.level) - LEVELS.index(role)) < rule.steps:
            continue
        if proof := _proof(job, record.as_of, rule):
            title, level = job.title or "A recent job", job.level.replace("_", " ")
            return {"title": title, "level": level, "steps": str(steps), "proof": proof}
    return None


def _latest_first(job: Job) -> tuple[bool, str, str]:
    return job.current, job.end or "", job.start or ""


def _proof(job: Job, as_of: str, rule: Overqualified) -> str:
    months = weighted_months([(job, 1.0)], as_of)
    if months >= rule.months:
        return f"held for {years(months)}"
    scope = _scope(job.bullets)
    return f"with “{scope.group().strip()}”" if scope else ""


def _scope(statements: Iterable[str]) -> re.Match[str] | None:
    return next((found for statement in statements if (found := SCOPE.search(statement))), None)
