"""Corrections laid over a reading: what a person set right of what was misread, with its consequences.

A path leads to a fact of the record as it was read: "contact/name", "employment/0/title", or a whole entry,
"employment/2": null before where it was missed, null after where there is none. A correction holds where the
reading still says what it said before; a file that has been read anew may say something else by now.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import astuple, dataclass
from datetime import date
from typing import Any

from hiring.reading import months
from hiring.reading.leadership import leads_people, level_told
from hiring.reading.record import Job, Months, ResumeReading, ResumeRecord, Scope, Unit
from roles.reading import titles

# What can be corrected: one person, and lists of entries.
CONTACT = "contact"
LISTS = ("employment", "education", "certifications")
# Characters that employer, place and dates add to a title on the line that heads a job.
HEADER_EXTRA = 60
Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction without the person who made it. Values are JSON."""

    path: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Overlay:
    """What can be corrected of a record, as it stands after corrections. Entries keep their places: one that
    was taken out is None. `stale` are the corrections that no longer fit the reading."""

    tree: Tree
    fixed: frozenset[str]
    stale: tuple[Fix, ...]

    def at(self, path: str) -> Any:
        """The value at a path; None where there is nothing."""
        return _at(self.tree, path)


def overlay(record: ResumeRecord, fixes: Iterable[Fix]) -> Overlay:
    """The facts of a record with corrections laid over, in order."""
    told = record.model_dump(mode="json", by_alias=True)
    tree = {name: deepcopy(told[name]) for name in (CONTACT, *LISTS)}
    fixed: set[str] = set()
    stale: list[Fix] = []
    for fix in fixes:
        if _at(tree, fix.path) == fix.before and _put(tree, fix.path, fix.after):
            fixed.add(fix.path)
        else:
            stale.append(fix)
    return Overlay(tree, frozenset(fixed), tuple(stale))


def corrected(reading: ResumeReading, fixes: Sequence[Fix]) -> ResumeReading:
    """The reading with corrections laid over, and with what follows from them: a job's level and field from
    its title, months from its dates. Raises pydantic.ValidationError where a value cannot be."""
    if not fixes:
        return reading
    laid = overlay(reading.record, fixes)
    places = _places(laid.tree["employment"])
    record = reading.record
    jobs = [_job(job, index, laid.fixed, record) for index, job in enumerate(laid.tree["employment"]) if job]
    changed = ResumeRecord.model_validate(
        record.model_dump(by_alias=True)
        | {name: [entry for entry in laid.tree[name] if entry] for name in LISTS}
        | {CONTACT: laid.tree[CONTACT], "employment": jobs}
        | {"scope": [_scope(each, places) for each in record.scope]}
    )
    if any(path.startswith("employment/") for path in laid.fixed):
        changed = changed.model_copy(update={"months": _months(changed)})
    units = tuple(_unit(unit, places) for unit in reading.units if not _heads(reading, unit, laid.fixed))
    return reading.model_copy(update={"record": changed, "units": units})


def _heads(reading: ResumeReading, unit: Unit, fixed: frozenset[str]) -> bool:
    """Is this the line that heads a job whose title was set right? Once the title is another, nothing else
    tells it from a sentence about the job."""
    if unit.job is None or f"employment/{unit.job}/title" not in fixed:
        return False
    jobs = reading.record.employment
    title = jobs[unit.job].title if unit.job < len(jobs) else None
    quote = reading.quote(unit)
    return bool(title) and str(title) in quote and len(quote) <= len(str(title)) + HEADER_EXTRA


def digest(fixes: Sequence[Fix]) -> str:
    """What tells one set of corrections from another: SHA-256, "" for none."""
    told = json.dumps([astuple(fix) for fix in fixes], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest() if fixes else ""


def _at(tree: Tree, path: str) -> Any:
    found: Any = tree
    for step in path.split("/"):
        if isinstance(found, list):
            found = found[int(step)] if step.isdigit() and int(step) < len(found) else None
        else:
            found = found.get(step) if isinstance(found, dict) else None
    return found


def _put(tree: Tree, path: str, value: Any) -> bool:
    """Sets what a path leads to; False where it leads nowhere. After the last entry there is room for one."""
    above, _, last = path.rpartition("/")
    parent = _at(tree, above)
    if isinstance(parent, list) and last.isdigit() and int(last) == len(parent):
        parent.append(value)
    elif isinstance(parent, list) and last.isdigit() and int(last) < len(parent):
        parent[int(last)] = value
    elif isinstance(parent, dict):
        parent[last] = value
    else:
        return False
    return True


def _places(employment: Sequence[Any]) -> dict[int, int]:
    """Where jobs stand once those that were taken out are gone, by where they stood."""
    kept = [index for index, job in enumerate(employment) if job]
    return {index: place for place, index in enumerate(kept)}


def _job(told: Tree, index: int, fixed: frozenset[str], record: ResumeRecord) -> Job:
    job = Job.model_validate(told)
    path, new = f"employment/{index}", index >= len(record.employment)
    title = _title(job)
    if new or f"{path}/title" in fixed:
        job = job.model_copy(update={"area": title.area if title and title.area else job.area})
        if f"{path}/level" not in fixed and (job.level is None or not new):
            level = level_told(title, leads_people(title, job.bullets))
            job = job.model_copy(update={"level": level})
    covered = months.stretch(job, date.fromisoformat(record.as_of))
    return job.model_copy(update={"months": covered.months if covered else None})


def _title(job: Job) -> titles.Title | None:
    return titles.parse(job.title) if job.title else None


def _months(record: ResumeRecord) -> Months:
    day = date.fromisoformat(record.as_of)
    covered = [(job, months.stretch(job, day)) for job in record.employment]
    dated = [(job, each) for job, each in covered if each]
    leading = [each for job, each in dated if leads_people(_title(job), job.bullets)]
    if not dated:
        return Months()
    return Months(total=months.union(each for _, each in dated), management=months.union(leading))


def _scope(scope: Scope, places: dict[int, int]) -> Scope:
    return scope if scope.job is None else scope.model_copy(update={"job": places.get(scope.job)})


def _unit(unit: Unit, places: dict[int, int]) -> Unit:
    return unit if unit.job is None else unit.model_copy(update={"job": places.get(unit.job)})
