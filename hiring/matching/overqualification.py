"""Whether somebody has recently worked well above the role. Reported with its reason, never scored."""

from hiring.matching.evidence import LEVELS
from hiring.matching.reporting import Overqualified, load
from hiring.matching.timeline import weighted_months
from hiring.matching.view.blind import BlindJob, BlindView
from roles.enums import RoleLevel
from roles.reading.criteria import years


def overqualification(view: BlindView, role: RoleLevel) -> dict[str, str] | None:
    """The words for the flag (see `overqualified` in seeds/reporting.yaml), or None.

    A title alone proves little: the job has to have been held for some time, or to name its scope.
    """
    rule = load().overqualified
    for job in sorted(view.jobs, key=_latest, reverse=True)[: rule.jobs]:
        if job.level is None or (steps := LEVELS.index(job.level) - LEVELS.index(role)) < rule.steps:
            continue
        if proof := _proof(job, view.as_of, rule):
            title, level = job.title or "A recent job", job.level.replace("_", " ")
            return {"title": title, "level": level, "steps": str(steps), "proof": proof}
    return None


def _latest(job: BlindJob) -> tuple[bool, str, str]:
    return job.recent


def _proof(job: BlindJob, as_of: str, rule: Overqualified) -> str:
    months = weighted_months([(job.stretch, 1.0)], as_of)
    if months >= rule.months:
        return f"held for {years(months)}"
    return f"with “{job.scope}”" if job.scope else ""
