"""Openings: positions to be filled, proposed by one person and accepted by another (acceptance.py)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.actions.refusals import Changed, NotAllowed, Refused
from hiring.actions.webhooks import emit
from hiring.enums import EventKind, MailKind, OpeningStatus
from hiring.matching import weighing
from hiring.models import Opening
from hiring.permissions import may_create_openings, may_edit_opening
from hiring.queries.asked import asked_of
from hiring.queries.openings import accepters
from hiring.queries.weighing import weighed_so_far
from roles.actions.audit import name_of, record
from roles.enums import CentreKind
from roles.models import RoleVersion, SalaryBand

WEIGHING = (
    "The weights were changed: {words} applications have been weighed anew. Screening, and any decision, "
    "waits until all are. Nothing was changed; try again in a moment."
)
MAX_HEADCOUNT = 999
EDITED = "The terms of the opening were changed."
CHANGED = "Somebody has changed this opening in the meantime. Look at it again."


class WeighingUnderWay(Refused):
    """Scores of two weightings stand beside each other: nobody is to judge by them."""


class NotPublished(Exception):
    """An opening needs a published role version: a draft may still change."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What is proposed, and accepted as it stands (hiring.models.opening.TERMS)."""

    title: str
    place: str = ""
    centre_kind: CentreKind | None = None
    headcount: int = 1
    band: SalaryBand | None = None
    hiring_manager: User | None = None
    blind: bool = False
    judges_first: bool = False
    internal: bool = False

    def fields(self) -> dict[str, object]:
        given = {name: getattr(self, name) for name in self.__slots__}
        return given | {"centre_kind": self.centre_kind or ""}


@transaction.atomic
def propose_opening(
    *, role_version: RoleVersion, terms: Terms, by: User, factors: Mapping[str, str] | None = None
) -> Opening:
    """A new opening, which waits until somebody else accepts it; they get mail.

    `factors` are weights that a template brings: those of requirements that this role does not ask are left
    out. Raises NotAllowed, NotPublished, or Refused where the title is taken or the band another role's.
    """
    if not may_create_openings(by):
        raise NotAllowed
    if not role_version.published:
        raise NotPublished(f"{role_version.label} is a draft: publish it first")
    opening = Opening(role_version=role_version, created_by=by, **terms.fields())
    opening.weights = _fitting(opening, factors or {})
    _save(opening)
    told = {"internal": True} if opening.internal else {}
    record(by=by, verb="proposed", subject=opening, role_version=role_version.label, **told)
    ask_to_accept(opening=opening, by=by)
    return opening


@transaction.atomic
def edit_opening(*, opening: Opening, terms: Terms, by: User, seen: str) -> None:
    """Other terms for an opening that is not accepted yet. `seen` is the digest of the terms as they were
    when they were looked at. Raises NotAllowed, or Refused where they have changed since."""
    now = (
        Opening.objects.select_for_update(no_key=True, of=("self",))
        .select_related("role_version")
        .get(pk=opening.pk)
    )
    if not may_edit_opening(by, now):
        raise NotAllowed
    if now.terms_digest != seen:
        raise Changed(CHANGED)
    before, was_internal = now.context, now.internal
    for name, value in terms.fields().items():
        setattr(now, name, value)
    if now.context != before and now.jobs.exists():
        raise Refused("Resumes were matched for this kind of work already: it cannot change any more.")
    now.weights = _fitting(now, now.weights)
    _save(now)
    told = {"internal": now.internal} if now.internal != was_internal else {}
    record(by=by, verb="edited", subject=now, **told)
    _void(now, by)


def _void(opening: Opening, by: User) -> None:
    """As things are no packet waits while terms can be edited; one that did would say what is not so."""
    # Voiding moves finalists, and moving starts screenings.
    from hiring.actions.voiding import void_packets_of

    void_packets_of(opening=opening, why=EDITED, by=by)


def ask_to_accept(*, opening: Opening, by: User) -> None:
    notify(kind=MailKind.OPENING_PROPOSED, to=accepters(opening), about=opening, who=name_of(by))


def _save(opening: Opening) -> None:
    """Raises Refused where the title is taken, or the band is another role's."""
    if opening.band and opening.band.version_id != opening.role_version_id:
        raise Refused("The salary band is of another role.")
    try:
        with transaction.atomic():
            opening.save()
    except IntegrityError as error:
        raise Refused("There is an opening with this title for this version of the role.") from error


def _fitting(opening: Opening, factors: Mapping[str, str]) -> dict[str, str]:
    """The factors for what the opening asks; none where they would leave no points."""
    if not factors:
        return {}
    asked = asked_of(opening)
    known = {*(item.kind.value for item in asked), *(item.id for item in asked)}
    fitting = {key: factor for key, factor in weighing.factors_of(factors).items() if key in known}
    return weighing.stored(fitting) if weighing.leave_points(asked, fitting) else {}


@transaction.atomic
def open_opening(
    *,
    role_version: RoleVersion,
    title: str,
    by: User | None,
    place: str = "",
    centre_kind: CentreKind | None = None,
    headcount: int = 1,
) -> tuple[Opening, bool]:
    """The opening of this title for this version, and whether it is new. An existing one stays as it is.

    It is open at once: this is the command line's way, where who types is who accepts. On the site a
    recruiter proposes an opening and somebody else accepts it.
    """
    if not role_version.published:
        raise NotPublished(f"{role_version.label} is a draft: publish it first")
    opening, created = Opening.objects.get_or_create(
        role_version=role_version,
        title=title,
        defaults={
            "place": place,
            "centre_kind": centre_kind or "",
            "headcount": headcount,
            "created_by": by,
            "status": OpeningStatus.OPEN,
            "accepted_at": timezone.now(),
            "accepter": name_of(by),
            "accepted_by": by,
        },
    )
    if created:
        record(by=by, verb="opened", subject=opening, role_version=role_version.label)
        emit(kind=EventKind.OPENING_OPENED, about=[opening])
    return opening, created


@transaction.atomic
def start_screening(*, opening: Opening, by: User | None) -> None:
    """Locks the opening's weights, once: somebody has judged a candidate, or has seen a score.

    Raises WeighingUnderWay while its applications are being weighed anew: the caller's transaction writes
    nothing then.
    """
    still = Opening.objects.filter(pk=opening.pk, screening_started_at__isnull=True)
    if still.filter(weighing_at__isnull=True).update(screening_started_at=timezone.now()):
        weighting = Opening.objects.values_list("weights", flat=True).get(pk=opening.pk)
        record(by=by, verb="started screening", subject=opening, weights=weighting)
    else:
        refuse_while_weighing(openings=[opening])


def refuse_while_weighing(*, openings: Iterable[Opening]) -> None:
    """To be called first by what changes applications because of their scores, in its transaction: their
    openings stay as they are until it is through. Raises WeighingUnderWay."""
    keys = {opening.pk for opening in openings}
    held = Opening.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk")
    for opening in list(held):
        if so_far := weighed_so_far(opening):
            raise WeighingUnderWay(WEIGHING.format(words=so_far.words))
