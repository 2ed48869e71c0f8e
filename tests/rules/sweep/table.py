"""The whole table."""

from tests.rules.sweep import (
    applicants,
    applications,
    audit,
    candidates,
    intake,
    me,
    openings,
    packets,
    roles,
    screening,
    settings,
    tokens,
    vacancies,
    webhooks,
)

TABLE = (
    *roles.CALLS,
    *openings.CALLS,
    *intake.CALLS,
    *applications.CALLS,
    *applicants.CALLS,
    *candidates.CALLS,
    *me.CALLS,
    *screening.CALLS,
    *packets.CALLS,
    *audit.CALLS,
    *settings.CALLS,
    *vacancies.CALLS,
    *tokens.CALLS,
    *webhooks.CALLS,
)
