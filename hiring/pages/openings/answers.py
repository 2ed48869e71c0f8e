"""What becomes of an opening, as somebody says it on its settings page."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from hiring.actions import acceptance
from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import Opening
from hiring.pages.access import for_hiring
from hiring.queries import visible_openings
from roles.pages.access import user_of


@require_POST
@for_hiring
def opening_answer(request: HttpRequest, pk: int, answer: str) -> HttpResponse:
    """One of ANSWERS. What somebody may not do answers as if it were not there."""
    opening = get_object_or_404(visible_openings(request.user), pk=pk)
    if answer not in ANSWERS:
        raise Http404
    act, said = ANSWERS[answer]
    try:
        act(opening, user_of(request), request.POST.get("seen", ""), request.POST.get("reason", ""))
    except NotAllowed as error:
        raise Http404 from error
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, said)
    return redirect("opening-settings", pk)


def _accept(opening: Opening, by: User, seen: str, reason: str) -> None:
    acceptance.accept_opening(opening=opening, by=by, seen=seen)


def _decline(opening: Opening, by: User, seen: str, reason: str) -> None:
    acceptance.decline_opening(opening=opening, by=by, seen=seen, reason=reason)


def _propose_again(opening: Opening, by: User, seen: str, reason: str) -> None:
    acceptance.propose_again(opening=opening, by=by)


def _close(opening: Opening, by: User, seen: str, reason: str) -> None:
    acceptance.close_opening(opening=opening, by=by, reason=reason)


def _reopen(opening: Opening, by: User, seen: str, reason: str) -> None:
    acceptance.reopen_opening(opening=opening, by=by)


Act = Callable[[Opening, User, str, str], None]
ANSWERS: dict[str, tuple[Act, str]] = {
    "accept": (_accept, "The opening is open: resumes can be added."),
    "decline": (_decline, "The opening is declined. Who proposed it gets your reason."),
    "propose": (_propose_again, "The opening waits to be accepted."),
    "close": (_close, "The opening is closed."),
    "reopen": (_reopen, "The opening is open again."),
}
