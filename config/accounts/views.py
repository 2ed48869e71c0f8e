"""The account at a glance, and the picture that an authenticator app takes its secret from."""

from allauth.account.models import EmailAddress
from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import SECRET_SESSION_KEY
from allauth.mfa.utils import is_mfa_enabled
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from config.accounts.second_factor import required_of
from roles.pages.access import for_those_who, user_of
from roles.permissions import Part, may_keep_account, plays
from roles.queries import good_tokens


@require_safe
@for_those_who(may_keep_account)
def account_page(request: HttpRequest) -> HttpResponse:
    user = user_of(request)
    context = {
        "address": EmailAddress.objects.get_primary_email(user),
        "parts": sorted(part.value for part in Part if plays(user, part)),
        "second_factor": is_mfa_enabled(user, [Authenticator.Type.TOTP]),
        "second_factor_required": required_of(user),
        "tokens": good_tokens().filter(user=user).count(),
        "section": "account",
    }
    return render(request, "account/account.html", context)


@require_safe
@never_cache
@for_those_who(may_keep_account)
def app_picture(request: HttpRequest) -> HttpResponse:
    """The secret that the set-up page has just made, as a QR code; nothing once it is set up."""
    secret = request.session.get(SECRET_SESSION_KEY)
    if not secret:
        raise Http404
    adapter = get_adapter()
    picture = adapter.build_totp_svg(adapter.build_totp_url(user_of(request), secret))
    return HttpResponse(picture, content_type="image/svg+xml")
