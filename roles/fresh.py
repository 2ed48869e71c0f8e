"""Has somebody signed in, or given their password again, a moment ago? What gives access that lasts (a token,
a secret) takes that: whoever finds a desk with its screen on gets no further than the screen."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from allauth.account import app_settings
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.core.exceptions import ReauthenticationRequired
from django.http import HttpRequest, HttpResponseBase

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
SAFE = ("GET", "HEAD")
# Where a session keeps when it began.
SIGNED_IN_AT = "signed_in_at"


def keep_when(request: HttpRequest, **_: Any) -> None:
    """For Django's signal that somebody has signed in."""
    request.session[SIGNED_IN_AT] = time.time()


def is_fresh(request: HttpRequest) -> bool:
    since = time.time() - request.session.get(SIGNED_IN_AT, 0)
    return since < app_settings.REAUTHENTICATION_TIMEOUT or bool(did_recently_reauthenticate(request))


def asks_again(view: View[P]) -> View[P]:
    """What is sent to this page is done once the password was given again, where that is some time ago."""

    @wraps(view)
    def asked(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.method not in SAFE and not is_fresh(request):
            raise ReauthenticationRequired
        return view(request, *args, **kwargs)

    return asked
