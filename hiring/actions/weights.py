"""An opening's weights: set until its screening starts, and its applications weighed by them anew.

The opening's row says that this is under way (`weighing_at`), its applications' matches what is left to do;
the Celery message only points at the opening, and may be lost or come twice.
"""

from datetime import datetime, timedelta

from celery import current_app
from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from hiring.actions.reweighing import weigh
from hiring.matching import weighing
from hiring.models import Opening
from hiring.queries.asked import asked_of
from hiring.queries.weighing import openings_being_weighed, stalled_weighing, unweighed
from roles.actions.audit import record

TASK = "hiring.tasks.weigh_anew"
# So many applications are weighed while somebody waits for the page: a quarter of a second.
AT_ONCE = 50
# A weighing that has not got on for so long has lost its worker: a few hundred applications take seconds.
STALLED_AFTER = timedelta(seconds=60)


class WeightsLocked(Exception):
    """The screening has started: everybody is held to the same weights from then on."""


def set_weights(
    *, opening: Opening, factors: weighing.Factors, by: User | None, at_once: int = AT_ONCE
) -> int:
    """Gives the opening these factors; how many of its applications have to be weighed anew. Up to `at_once`
    are when this returns, more will be by a task.

    Raises WeightsLocked, or weighing.NothingWeighs where no requirement would bring points.
    """
    count = _keep(opening, factors, by, at_once)
    if 0 < count <= at_once:
        weigh(opening_id=opening.pk)
    return count


def send(opening_ids: list[int]) -> None:
    """Sends a message for each opening once the transaction is through. Where the broker is away the rows
    stay as they are, and the next sweep sends them."""

    def nudge() -> None:
        for opening_id in opening_ids:
            current_app.send_task(TASK, [opening_id])

    transaction.on_commit(nudge, robust=True)


@transaction.atomic
def sweep(*, now: datetime | None = None, idle: bool = False) -> int:
    """Sends the messages of openings again whose weighing has stalled; how many. `idle` says that no worker
    is alive: then every weighing has."""
    now = now or timezone.now()
    stalled = openings_being_weighed() if idle else stalled_weighing(now - STALLED_AFTER)
    lost = list(stalled.values_list("pk", flat=True))
    stalled.update(weighing_at=now)
    send(lost)
    return len(lost)


@transaction.atomic
def _keep(opening: Opening, factors: weighing.Factors, by: User | None, at_once: int) -> int:
    weighing.weights(asked_of(opening), factors)
    kept = weighing.stored(factors)
    unlocked = Opening.objects.filter(pk=opening.pk, screening_started_at__isnull=True)
    if not unlocked.update(weights=kept):
        raise WeightsLocked("Screening has started: the weights are locked.")
    record(by=by, verb="weighed", subject=opening, weights=kept)
    opening.weights = kept
    count = unweighed(opening).count()
    # A weighing that is under way goes on by the newest weights by itself.
    begun = count and unlocked.filter(weighing_at__isnull=True).update(weighing_at=timezone.now())
    if begun and count > at_once:
        send([opening.pk])
    return count
