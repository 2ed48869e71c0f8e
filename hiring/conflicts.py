"""Who may not decide on somebody although they may decide: on themselves, and where they screened alone."""

from django.contrib.auth.models import User

from hiring.enums import Stage
from hiring.models import Application

ONESELF = "Nobody decides on themselves: another person has to."
ALONE = "You screened this application alone: another person has to decide."
# Where a move says that somebody looked at the application and judged it.
JUDGED = (Stage.HOLD, Stage.SHORTLISTED, Stage.REJECTED)


def conflict(user: User, application: Application) -> str:
    """Why this user may not decide on the application, in words for them; "" where nothing is in the way.

    Asks nothing of the database where screenings and moves were fetched with the application.
    """
    if is_oneself(user, application):
        return ONESELF
    return ALONE if screeners(application) == {user.pk} else ""


def is_oneself(user: User, application: Application) -> bool:
    """An address is what tells a user and a candidate to be one person."""
    email = application.candidate.email.strip().casefold()
    return bool(email) and email == user.email.strip().casefold()


def screeners(application: Application) -> frozenset[int]:
    """The ids of the users who screened the application: who judged it, or moved it as one who judged."""
    moves = [
        move.by_id
        for move in application.moves.all()
        # Back from a packet is no judgement.
        if move.after in JUDGED and move.before != Stage.DECIDING and move.undone_at is None and move.by_id
    ]
    return frozenset([*(each.by_id for each in application.screenings.all()), *moves])
