"""The audit trail and the histories."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, A, K, get

CALLS = (
    get("/audit/", A),
    get("/openings/{senior_opening}/history/", *SEES_ALL),
    get("/applications/{senior_application}/history/", *SEES_ALL),
    get("/applications/{senior_application}/moves/", *SEES_ALL),
    get("/roles/{senior_role}/history/", *HIRING, K),
    get("/numbers/", *HIRING),
    get("/openings/{senior_opening}/numbers/", *SEES_ALL),
)
