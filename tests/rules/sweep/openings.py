"""Openings, what becomes of them, their weights and rankings, and what they are made from."""

from typing import Any

from tests.factories.people import Person
from tests.rules.sweep.calls import HIRING, SEES_ALL, A, Call, D, M, R, get

WHY = {"reason": "The budget is gone."}


def does(method: str, path: str, *who: Person, of: tuple[Person, ...] = SEES_ALL, takes: Any = None) -> Call:
    """What some of those do who see it."""
    sees = tuple(each for each in of if each not in who)
    return Call(method, f"/api/v1{path}", who, sees=sees, takes=takes)


CALLS = (
    get("/openings/", *HIRING),
    does("POST", "/openings/", R, of=HIRING, takes={"role": "{senior_role}", "title": "Nights"}),
    get("/openings/{senior_opening}/", *SEES_ALL),
    get("/openings/{junior_opening}/", *SEES_ALL),
    get("/openings/{senior_opening}/ranking/", *SEES_ALL),
    get("/openings/{senior_opening}/applications.csv", *SEES_ALL),
    get("/openings/{senior_opening}/applications.xlsx", *SEES_ALL),
    get("/openings/{senior_proposed}/terms/", *SEES_ALL),
    does("PATCH", "/openings/{senior_proposed}/terms/", R),
    does("POST", "/openings/{senior_proposed}/accept/", D),
    does("POST", "/openings/{junior_proposed}/accept/", M, D),
    does("POST", "/openings/{senior_proposed}/decline/", D, takes=WHY),
    does("POST", "/openings/{junior_proposed}/decline/", M, D, takes=WHY),
    does("POST", "/openings/{senior_proposed}/propose-again/", R),
    does("POST", "/openings/{senior_opening}/close/", R, D, takes=WHY),
    does("POST", "/openings/{junior_opening}/close/", R, M, D, takes=WHY),
    does("POST", "/openings/{senior_opening}/reopen/", R, D),
    does("POST", "/openings/{junior_opening}/reopen/", R, M, D),
    get("/openings/{senior_opening}/weights/", R, A),
    does("PUT", "/openings/{senior_opening}/weights/", R, of=(R, A), takes={"factors": {}}),
    does("POST", "/openings/{senior_opening}/weights/preview/", R, of=(R, A), takes={"factors": {}}),
    get("/opening-templates/", R),
    does("POST", "/opening-templates/", R, of=(), takes={"opening": "{senior_opening}", "name": "Nights"}),
    get("/opening-templates/{opening_template}/", R),
    does("DELETE", "/opening-templates/{opening_template}/", R, of=()),
)
