"""Candidates, who they may be besides, and what was merged."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, Call, R, get

APART = "/api/v1/candidates/{senior_candidate}/apart/{junior_candidate}/"
SAME = {"other": "{junior_candidate}"}

CALLS = (
    get("/candidates/", *HIRING),
    get("/candidates/{senior_candidate}/", *SEES_ALL),
    get("/duplicates/", *HIRING),
    Call("POST", "/api/v1/candidates/{senior_candidate}/merge/", (R,), sees=HIRING, takes=SAME),
    Call("POST", "/api/v1/merges/{undoable_merge}/undo/", (R,), sees=HIRING),
    Call("PUT", APART, (R,), sees=HIRING),
    Call("DELETE", APART, (R,), sees=HIRING),
)
