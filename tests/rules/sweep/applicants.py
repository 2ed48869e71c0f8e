"""What applicants ask for and say was misread, as those see and answer it who hire."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, Call, R, get

API = "/api/v1"
ANSWER = {"answer": "They count now."}
CALLS = (
    get("/review-requests/", *HIRING),
    get("/review-requests/{review}/", *SEES_ALL),
    get("/applications/{worked_on}/review-requests/", *SEES_ALL),
    Call("POST", f"{API}/review-requests/{{review}}/answer/", (R,), sees=HIRING, takes=ANSWER),
    get("/proposed-corrections/", *HIRING),
    get("/proposed-corrections/{proposal}/", *SEES_ALL),
    get("/applications/{worked_on}/proposed-corrections/", *SEES_ALL),
    Call("POST", f"{API}/proposed-corrections/{{proposal}}/accept/", (R,), sees=HIRING, takes=ANSWER),
    Call("POST", f"{API}/proposed-corrections/{{proposal}}/decline/", (R,), sees=HIRING, takes=ANSWER),
)
