"""The whole table."""

from tests.rules.sweep import (
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
