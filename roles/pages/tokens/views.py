"""One's own API tokens: made, shown once, looked at, revoked."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.models import User
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from roles.actions.tokens import issue_token, revoke_token
from roles.fresh import asks_again
from roles.models import ApiToken
from roles.pages.access import for_those_who, user_of
from roles.pages.tokens.forms import TokenForm
from roles.pages.tokens.words import scope_words
from roles.permissions import may_keep_account, scopes_of
from roles.queries import tokens_of


@dataclass(frozen=True, slots=True)
class Row:
    token: ApiToken
    may: list[str]
    expired: bool

    @property
    def good(self) -> bool:
        return not (self.expired or self.token.revoked_at)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_those_who(may_keep_account)
@asks_again
def tokens_page(request: HttpRequest) -> HttpResponse:
    """A token is shown in the answer to the form itself: it stands in no address, session or message."""
    user = user_of(request)
    form = _form(user, request)
    made, text = None, ""
    if form.is_valid():
        made, text = issue_token(
            by=user,
            name=form.cleaned_data["name"],
            scopes=form.cleaned_data["scopes"],
            expires_at=form.expires_at(),
        )
        form = _form(user)
    context = {"form": form, "rows": list(_rows(user)), "made": made, "text": text, "section": "tokens"}
    return render(request, "roles/tokens.html", context)


@require_POST
@for_those_who(may_keep_account)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    user = user_of(request)
    token = get_object_or_404(tokens_of(user), pk=pk)
    if revoke_token(token=token, by=user):
        messages.success(request, f"“{token.name}” is revoked.")
    return redirect("tokens")


def _form(user: User, request: HttpRequest | None = None) -> TokenForm:
    newest = tokens_of(user).values_list("pk", flat=True).order_by("-pk").first() or 0
    sent = request.POST if request and request.method == "POST" else None
    return TokenForm(sent, scopes=scopes_of(user), newest=newest)


def _rows(user: User) -> Iterator[Row]:
    now = timezone.now()
    for token in tokens_of(user):
        expired = token.expires_at is not None and token.expires_at <= now
        yield Row(token, scope_words(token.scopes), expired)
