"""Applications and their matches."""

from tests.rules.sweep.calls import SEES_ALL, get

CALLS = (
    get("/applications/{senior_application}/", *SEES_ALL),
    get("/applications/{senior_application}/match/", *SEES_ALL),
    get("/applications/{senior_application}/resume/", *SEES_ALL),
)
