"""Mail: its texts, which recruiters may change, and what was sent to whom."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hiring.actions.mail import try_again
from hiring.actions.mail_templates import change_text, reset_text
from hiring.actions.mail_texts import Text, example, known_names, load, text_of
from hiring.enums import MailKind
from hiring.models import MailTemplate
from hiring.pages.mail.forms import TextForm
from hiring.pages.mail.rows import kinds, sent
from hiring.permissions import may_edit_mail, may_read_mail
from hiring.queries.mail import given_up_mail, sent_mail
from roles.pages.access import for_those_who, user_of

PAGE_SIZE = 50


@require_safe
@for_those_who(may_read_mail)
def mail_page(request: HttpRequest) -> HttpResponse:
    rows = kinds(MailTemplate.objects.select_related("changed_by"))
    context = {"kinds": rows, "given_up": given_up_mail().count(), "tab": "texts", "section": "mail"}
    return render(request, "hiring/mail/texts.html", {**context, "edits": may_edit_mail(request.user)})


@require_safe
@for_those_who(may_read_mail)
def sent_page(request: HttpRequest) -> HttpResponse:
    page = Paginator(sent_mail(), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "rows": sent(page.object_list), "tab": "sent", "section": "mail"}
    return render(request, "hiring/mail/sent.html", {**context, "edits": may_edit_mail(request.user)})


@require_POST
@for_those_who(may_edit_mail)
def again(request: HttpRequest, pk: int) -> HttpResponse:
    if try_again(mail=get_object_or_404(sent_mail(), pk=pk), by=user_of(request)):
        messages.success(request, "The mail is on its way again.")
    else:
        messages.error(request, "This mail has left already, or nobody knows an address for it yet.")
    return redirect("sent-mail")


@require_http_methods(["GET", "HEAD", "POST"])
@for_those_who(may_read_mail)
def template_page(request: HttpRequest, kind: str) -> HttpResponse:
    """The text, and how it would arrive. Whoever may not change it sees both and no form."""
    chosen = _kind(kind)
    if request.method != "POST":
        return _template(request, chosen, text_of(chosen))
    if not may_edit_mail(request.user):
        raise Http404
    form = TextForm(request.POST, kind=chosen)
    if not form.is_valid():
        return _template(request, chosen, None, form)
    text = Text(**form.cleaned_data)
    if "preview" in request.POST:
        return _template(request, chosen, text, form)
    change_text(kind=chosen, subject=text.subject, body=text.body, by=user_of(request))
    messages.success(request, "Saved. From now on mail says this.")
    return redirect("mail-template", kind=chosen)


@require_POST
@for_those_who(may_edit_mail)
def reset(request: HttpRequest, kind: str) -> HttpResponse:
    if reset_text(kind=_kind(kind), by=user_of(request)):
        messages.success(request, "The original text is back.")
    return redirect("mail-template", kind=kind)


def _template(
    request: HttpRequest, kind: MailKind, text: Text | None, form: TextForm | None = None
) -> HttpResponse:
    context: dict[str, Any] = {
        "kind": load().kinds[kind],
        "names": [(name, load().names[name]) for name in known_names(kind)],
        "template": MailTemplate.objects.select_related("changed_by").filter(kind=kind).first(),
        "text": text,
        "example": text and example(text),
        "form": form or TextForm(initial=text and text.model_dump(), kind=kind),
        "slug": kind,
        "edits": may_edit_mail(request.user),
        "section": "mail",
    }
    return render(request, "hiring/mail/text.html", context)


def _kind(word: str) -> MailKind:
    if word not in set(MailKind):
        raise Http404
    return MailKind(word)
