"""Resumes that are sent, and what becomes of them."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, Call, R, get

CALLS = (
    Call("POST", "/api/v1/openings/{senior_opening}/resumes/", (R,), sees=HIRING),
    Call("POST", "/api/v1/openings/{senior_opening}/candidates/", (R,), sees=HIRING),
    get("/screenings/{senior_job}/", *SEES_ALL),
)
