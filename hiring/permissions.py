"""Who may do what in hiring. Pages, API and admin ask here and nowhere else.

"Own" openings are those a hiring manager is named for, or stands in for during somebody's absence.
"""

from datetime import date

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import QuerySet
from django.utils import timezone

from hiring.enums import OpeningStatus
from hiring.models import Delegation, Opening
from roles.enums import RoleLevel
from roles.permissions import HIRING, Part, plays

Person = User | AnonymousUser

# Who has a desk: people decide in these parts.
DESKS = (Part.MANAGER, Part.DIRECTOR)
# Below these a hiring manager decides; from here on a director.
JUNIOR_LEVELS = (RoleLevel.INDIVIDUAL, RoleLevel.TEAM_LEAD)


def may_see_candidates(user: Person) -> bool:
    """Has a part in hiring at all. Which openings and whose resumes, the functions below say."""
    return plays(user, *HIRING)


def sees_all_openings(user: Person) -> bool:
    return plays(user, Part.RECRUITER, Part.DIRECTOR, Part.AUDITOR)


def may_create_openings(user: Person) -> bool:
    return plays(user, Part.RECRUITER)


def may_edit_opening(user: Person, opening: Opening) -> bool:
    """Changes what is proposed, as long as nobody has accepted it."""
    return may_create_openings(user) and opening.status in (OpeningStatus.PROPOSED, OpeningStatus.DECLINED)


def may_accept(user: Person, opening: Opening) -> bool:
    """Accepts a proposed opening, so that it opens, or declines it. Nobody accepts what they proposed."""
    if opening.created_by_id == user.pk:
        return False
    return plays(user, Part.DIRECTOR) or (is_junior(opening) and owns(user, opening))


def may_close(user: Person, opening: Opening) -> bool:
    """Closes an opening, and opens it again."""
    return (
        may_create_openings(user)
        or plays(user, Part.DIRECTOR)
        or (is_junior(opening) and owns(user, opening))
    )


def may_screen(user: Person) -> bool:
    """Uploads resumes, corrects what was read, screens, shortlists, submits packets."""
    return plays(user, Part.RECRUITER)


def may_comment(user: Person, opening: Opening) -> bool:
    return plays(user, Part.RECRUITER) or owns(user, opening)


def may_weigh(user: Person) -> bool:
    """Sets an opening's weights; the action refuses once its screening has started."""
    return plays(user, Part.RECRUITER)


def may_see_weights(user: Person) -> bool:
    return plays(user, Part.RECRUITER, Part.AUDITOR)


def may_decide(user: Person, opening: Opening) -> bool:
    """Hires, rejects or sends back. The action refuses whoever screened alone, and oneself."""
    return plays(user, Part.DIRECTOR) or (is_junior(opening) and owns(user, opening))


def decides_as(user: Person) -> Part:
    """The part in which somebody decides who may: the database holds senior decisions to directors."""
    return Part.DIRECTOR if plays(user, Part.DIRECTOR) else Part.MANAGER


def may_veto(user: Person) -> bool:
    return plays(user, Part.DIRECTOR)


def may_hand_over(user: Person) -> bool:
    """Has a desk that others can look after."""
    return plays(user, *DESKS)


def may_read_mail(user: Person) -> bool:
    """The texts of mail, and what was sent to whom."""
    return plays(user, Part.RECRUITER, Part.AUDITOR)


def may_edit_mail(user: Person) -> bool:
    return plays(user, Part.RECRUITER)


def may_read_webhooks(user: Person) -> bool:
    """Where events are sent, and what came of each."""
    return plays(user, Part.RECRUITER, Part.AUDITOR)


def may_keep_webhooks(user: Person) -> bool:
    return plays(user, Part.RECRUITER)


def owns(user: Person, opening: Opening) -> bool:
    return plays(user, Part.MANAGER) and opening.hiring_manager_id in acts_for(user)


def is_junior(opening: Opening) -> bool:
    return opening.role_version.level in JUNIOR_LEVELS


def givers(user: Person, opening: Opening) -> list[User]:
    """The absent for whom the user may decide on this opening: who could decide themselves, and handed their
    desk over for today."""
    absent = User.objects.filter(pk__in=acts_for(user) - {user.pk}).order_by("username")
    return [giver for giver in absent if may_decide(giver, opening)]


def decides_only_for_another(user: Person, opening: Opening) -> bool:
    """May the user decide on this opening only because its hiring manager is away and handed it over?"""
    return not plays(user, Part.DIRECTOR) and opening.hiring_manager_id != user.pk


def standing_in(day: date) -> QuerySet[Delegation]:
    """The delegations that hold on a day. Whoever has left, or has another part by now, has no desk to give
    or to look after."""
    holds = Delegation.objects.filter(first_day__lte=day, last_day__gte=day)
    people = User.objects.filter(is_active=True, groups__name__in=DESKS)
    return holds.filter(giver__in=people, taker__in=people)


def acts_for(user: Person) -> frozenset[int]:
    """The ids of the users whose desk this is today: one's own, and of those absent who handed theirs over
    and still have one. Asked of the database once for each user object."""
    known: frozenset[int] | None = getattr(user, "_acts_for", None)
    if known is None:
        handed = standing_in(timezone.localdate()).filter(taker_id=user.pk)
        own = [user.pk] if user.pk else []
        known = frozenset([*own, *handed.values_list("giver_id", flat=True)] if own else [])
        user._acts_for = known  # type: ignore[union-attr]
    return known
