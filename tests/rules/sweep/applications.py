"""Applications: their matches, resumes, corrections and moves, and what stands around them."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, A, Call, D, M, R, get

ONE = "/applications/{senior_application}/"
API = "/api/v1"
CALLS = (
    get("/applications/", *HIRING),
    get("/openings/{senior_opening}/applications/", *SEES_ALL),
    get("/openings/{senior_opening}/scores/", *SEES_ALL),
    get(ONE, *SEES_ALL),
    get(f"{ONE}match/", *SEES_ALL),
    get(f"{ONE}resume/", *SEES_ALL),
    get(f"{ONE}sightings/", *SEES_ALL),
    get(f"{ONE}notes/", *SEES_ALL),
    get(f"{ONE}facts/", *SEES_ALL),
    get(f"{ONE}corrections/", *SEES_ALL),
    get(f"{ONE}text/", *SEES_ALL),
    get("/applications/{worked_on}/file/", *SEES_ALL),
    Call("POST", f"{API}{ONE}notes/", (R, M), sees=(D, A), takes={"text": "Called."}),
    Call(
        "POST",
        f"{API}{ONE}corrections/",
        (R,),
        sees=HIRING,
        takes={"kind": "contact", "index": 0, "facts": {"location": "Leeds"}, "why": "Said so."},
    ),
    Call("POST", f"{API}/applications/{{worked_on}}/corrections/{{correction}}/undo/", (R,), sees=HIRING),
    Call(
        "POST",
        f"{API}/openings/{{senior_opening}}/moves/",
        (R,),
        sees=HIRING,
        takes={"applications": [{"id": "{senior_application}"}], "to": "hold"},
    ),
    get("/openings/{senior_opening}/counts/", *SEES_ALL),
    Call(
        "POST",
        f"{API}/openings/{{senior_opening}}/moves/everybody/",
        (R,),
        sees=HIRING,
        takes={"filters": {}, "number": 1, "seen_at": "2026-03-02T09:30:00Z", "to": "hold"},
    ),
    Call("POST", f"{API}/openings/{{senior_opening}}/moves/{{batch}}/undo/", (R,), sees=HIRING),
    get("/saved-views/", *HIRING),
    Call("POST", f"{API}/saved-views/", HIRING, takes={"name": "All", "query": ""}),
    Call("DELETE", f"{API}/saved-views/{{saved_view}}/", (R,)),
)
