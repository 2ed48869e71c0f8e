"""What the two explaining pages show: one for the people who hire, one for applicants."""

from typing import Any

from hiring.matching.reporting import Reporting
from hiring.matching.view.unread import NEVER_READ
from hiring.pages.explaining import definitions
from hiring.pages.explaining.advices import situations
from hiring.pages.explaining.measured import Measured
from hiring.pages.explaining.weighing import Weighing
from roles.pages.words import PERIODS
from roles.reading.criteria import years
from roles.reading.scoring import POINT_PARTS, Scoring


def for_reviewers(
    model: Scoring, told: Reporting, weighed: Weighing | None, found: Measured | None
) -> dict[str, Any]:
    """How to read a match; `weighed` is a role's weights worked out, `found` what was measured."""
    return _shared(model, told, weighed) | {
        "leading": definitions.leading(model),
        "confidence": told.confidence,
        "confidence_levels": definitions.confidence_levels(told),
        "overqualified": told.overqualified,
        "overqualified_time": years(told.overqualified.months),
        "pay": definitions.pay_results(told),
        "periods": [(PERIODS[period], count) for period, count in told.periods_a_year.items()],
        "versions": definitions.versions(),
        "parts": POINT_PARTS,
        "measured": found,
    }


def for_applicants(model: Scoring, told: Reporting, weighed: Weighing | None) -> dict[str, Any]:
    """How a resume is read; `weighed` is the role that somebody applies for, if they came from one."""
    return _shared(model, told, weighed) | {
        "situations": situations(),
    }


def _shared(model: Scoring, told: Reporting, weighed: Weighing | None) -> dict[str, Any]:
    return {
        "section": "matching",
        "ladder": definitions.ladder(model),
        "weighed": weighed,
        "scales": definitions.scales(model, told),
        "gates": definitions.gates(told),
        "necessities": definitions.necessities(model, told),
        "contexts": definitions.contexts(told),
        "flags": definitions.flags(told),
        "doubts": definitions.doubts(told),
        "never_read": NEVER_READ,
        "own_field_percent": round(model.own_field * 100),
        "own_work_percent": round(model.own_work * 100),
        "own_kind_none_percent": round(model.own_kind.none_to * 100),
        "own_kind_whole_percent": round(model.own_kind.whole_from * 100),
        "fading": model.fading,
        "fading_percent": round(model.fading.share * 100),
    }
