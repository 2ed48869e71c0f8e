"""Judgements by people, and what they recommend."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, Call, R, get

ONE = "/applications/{senior_application}/"
CALLS = (
    get(f"{ONE}judgement/", *SEES_ALL),
    get(f"{ONE}judgements/", *SEES_ALL),
    Call("PUT", f"/api/v1{ONE}judgement/", (R,), sees=HIRING, takes={"levels": {}}),
    Call(
        "PUT",
        f"/api/v1{ONE}recommendation/",
        (R,),
        sees=HIRING,
        takes={"outcome": "hold", "revision": 0},
    ),
)
