"""Who may do what in hiring."""

from django.contrib.auth.models import AnonymousUser, User

from roles.permissions import Part, plays


def may_screen(user: User | AnonymousUser) -> bool:
    """HR receives resumes and has them read and matched."""
    return plays(user, Part.RECRUITER)


def may_see_candidates(user: User | AnonymousUser) -> bool:
    """Candidates, resumes and matches are for the people who hire."""
    return plays(user, *Part)
