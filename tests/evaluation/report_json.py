"""The report as JSON, for programs: every figure of every system as it was measured."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from tests.evaluation.figures import Figure
from tests.evaluation.measuring import Results
from tests.evaluation.tried import Tried, tried_for


def dump(results: Results, known: Sequence[Tried]) -> str:
    """Shares are 0 to 1; `reached` is null where nothing is asked of a figure."""
    document = {
        "data": results.data,
        "made": results.made.isoformat(timespec="seconds"),
        "seconds": {str(measure): round(taken, 1) for measure, taken in results.seconds.items()},
        "figures": [_figure(figure, known) for figure in results.figures],
        "missing": [asdict(each) for each in results.missing],
        "failures": list(results.failures),
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _figure(figure: Figure, known: Sequence[Tried]) -> dict[str, Any]:
    return asdict(figure) | {"reached": figure.reached, "tried": list(tried_for(figure, known))}
