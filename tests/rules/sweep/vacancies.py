"""Openings that are open: for everybody."""

from tests.rules.sweep.calls import public

CALLS = (
    public("/vacancies/"),
    public("/vacancies/{senior_opening}/"),
    public("/vacancies/{junior_opening}/job-description/"),
    public("/vacancies/{junior_opening}/job-posting/"),
)
