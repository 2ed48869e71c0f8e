"""Resumes that are sent, and what becomes of them."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, Call, R, get

CALLS = (
    Call("POST", "/api/v1/openings/{senior_opening}/resumes/", (R,), sees=HIRING),
    Call("POST", "/api/v1/openings/{senior_opening}/candidates/", (R,), sees=HIRING),
    Call("POST", "/api/v1/openings/{senior_opening}/batches/", (R,), sees=HIRING),
    get("/batches/", *HIRING),
    get("/batches/{sent_batch}/", *SEES_ALL),
    get("/batches/{sent_batch}/files/", *SEES_ALL),
    Call("POST", "/api/v1/batches/{sent_batch}/cancel/", (R,), sees=HIRING),
    Call("POST", "/api/v1/batches/{sent_batch}/retry/", (R,), sees=HIRING),
    get("/screenings/", *HIRING),
    get("/screenings/{senior_job}/", *SEES_ALL),
)
