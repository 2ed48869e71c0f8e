"""Openings that are open, and checking oneself: for everybody."""

from tests.rules.sweep.calls import ALL, Call, public

ABOUT = {"about": {"years": 6, "degree": "bachelor", "skills": ["Leadership"]}}
CALLS = (
    public("/vacancies/"),
    public("/vacancies/{senior_opening}/"),
    public("/vacancies/{junior_opening}/job-description/"),
    public("/vacancies/{junior_opening}/job-posting/"),
    Call("POST", "/api/v1/vacancies/{senior_opening}/check/", ALL, public=True, takes=ABOUT),
    Call("POST", "/api/v1/roles/{senior_role}/check/", ALL, public=True, takes=ABOUT),
)
