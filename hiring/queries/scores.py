"""Scores beside those of other openings."""

from decimal import Decimal

from hiring.models import Application


def settled_score(application: Application) -> Decimal | None:
    """None where this person may not know it, and while it is being weighed anew. The application came
    through queries.with_scores_for."""
    score: Decimal | None = application.__dict__["shown_score"]
    return None if application.opening.weighing_at else score
