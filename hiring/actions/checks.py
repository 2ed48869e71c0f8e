"""Checks: somebody's own resume against a role, as matching would see it. Nothing of it is kept.

They run where they are asked for: a task would leave what was sent in the broker, on disk.
"""

import logging
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import ParamSpec, TypeVar

from django.utils import timezone

from hiring.actions.matches import chosen_embedding
from hiring.actions.waiting_line import WaitingLine
from hiring.matching.report import MatchReport
from hiring.models import Opening
from hiring.queries.asked import kept_profile, profile_for
from hiring.reading.record import ResumeReading
from roles.enums import CentreKind
from roles.models import RoleVersion
from roles.reading.errors import UnreadableFile
from roles.reading.profile import Profile
from roles.reading.sandbox import Limits, Sandbox

logger = logging.getLogger(__name__)
P = ParamSpec("P")
Answer = TypeVar("Answer")

# One helper process for each web server process, with less patience than a worker's: somebody waits.
SANDBOX = Sandbox(Limits(cpu_seconds=8, wall_seconds=20.0))
# Leaves the site two of eight threads. Seconds: a check takes a fraction of one, on a busy machine a few.
LINE = WaitingLine(places=2, waiting=4, patience=5.0)


class CheckBroke(Exception):
    """A fault of ours. It does not carry what was sent, as errors go to the log."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What somebody sent: the bytes of a file, and the ending that its name has."""

    content: bytes
    suffix: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What it is held against. `factors` are those of an opening's weights."""

    version: RoleVersion
    profile: Profile
    context: frozenset[CentreKind] = frozenset()
    factors: Mapping[str, Decimal] | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """The match, and the reading that its evidence points into."""

    report: MatchReport
    reading: ResumeReading


def asked_by_role(version: RoleVersion, centre_kind: CentreKind | None = None) -> Asked:
    context = frozenset({centre_kind}) if centre_kind else frozenset()
    return Asked(version, kept_profile(version), context)


def asked_by_opening(opening: Opening) -> Asked:
    from hiring.matching.weighing import factors_of

    return Asked(opening.role_version, profile_for(opening), opening.context, factors_of(opening.weights))


def check(*, sent: Sent, asked: Asked, as_of: date | None = None) -> Checked:
    """What a stored match of the same file for the same role would say. Stores nothing and logs nothing of
    what was sent.

    Raises UnreadableFile, Busy where too many are at it, and CheckBroke.
    """
    with LINE.place():
        return _telling_nothing(_check)(sent, asked, as_of)


def _check(sent: Sent, asked: Asked, as_of: date | None) -> Checked:
    from hiring.matching.engine import match
    from hiring.matching.weighing import reweighed
    from hiring.reading.resumes import read_resume

    document = SANDBOX.extract_bytes(sent.content, sent.suffix)
    reading = read_resume(
        document,
        file="",
        sha256=sha256(sent.content).hexdigest(),
        received=timezone.localdate(),
        as_of=as_of,
    )
    report = match(
        reading,
        asked.profile,
        role_version=asked.version.label,
        context=asked.context,
        embedding=chosen_embedding(),
    )
    weighed = reweighed(report, asked.factors) if asked.factors else report
    return Checked(weighed, reading)


def _telling_nothing(work: Callable[P, Answer]) -> Callable[P, Answer]:
    """What breaks in the work is logged by where it broke: messages of errors quote what they choked on."""

    def done(*args: P.args, **kwargs: P.kwargs) -> Answer:
        try:
            return work(*args, **kwargs)
        except UnreadableFile as error:
            # Said to HR of somebody else's file; here it is one's own.
            raise UnreadableFile(error.reason, error.message.replace("ask for", "send")) from None
        except Exception as error:
            where = "".join(traceback.format_tb(error.__traceback__))
            logger.error("a check broke: %s\n%s", type(error).__name__, where)
        raise CheckBroke("a check broke; where is in the log before this")

    return done
