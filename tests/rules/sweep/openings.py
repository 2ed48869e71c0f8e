"""Openings, and their rankings."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, get

CALLS = (
    get("/openings/", *HIRING),
    get("/openings/{senior_opening}/", *SEES_ALL),
    get("/openings/{junior_opening}/", *SEES_ALL),
    get("/openings/{senior_opening}/ranking/", *SEES_ALL),
    get("/openings/{senior_opening}/applications.csv", *SEES_ALL),
)
