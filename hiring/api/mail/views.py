"""Mail: its texts, which recruiters may change, and what was sent to whom."""

from datetime import datetime

from django.http import Http404
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.mail import try_again
from hiring.actions.mail_templates import change_text, reset_text
from hiring.actions.mail_texts import Text, example, faults, known_names, load
from hiring.actions.refusals import Refused
from hiring.api.applications.finding import user_of
from hiring.enums import MailKind
from hiring.models import MailTemplate
from hiring.permissions import may_edit_mail, may_read_mail
from hiring.queries.mail import sent_mail
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, taken
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope

LONGEST_SUBJECT, LONGEST_BODY = 200, 5_000
LEFT_ALREADY = "This mail has left already, or nobody knows an address for it yet."


class TextGiven(Input):
    """Names of the kind stand between {{ and }}."""

    subject: str = Field(min_length=1, max_length=LONGEST_SUBJECT, examples=["{{ opening }}: decided"])
    body: str = Field(min_length=1, max_length=LONGEST_BODY, examples=["Dear {{ name }}, see {{ link }}."])


class TextShown(BaseModel):
    """What one kind of mail says, and `example`, how it would arrive. `changed_at` is null for the original
    text."""

    model_config = ConfigDict(frozen=True)

    kind: MailKind
    about: str = Field(examples=["A packet waits for a decision"])
    sent_to: str = Field(examples=["Who decides"])
    names: dict[str, str] = Field(description="What may be used.", examples=[{"name": "who it is sent to"}])
    subject: str = Field(examples=["{{ opening }}: decided"])
    body: str = Field(examples=["Dear {{ name }}, see {{ link }}."])
    example: Text
    changed_by: str | None = Field(examples=[None])
    changed_at: datetime | None


class Texts(BaseModel):
    """The texts of all kinds of mail."""

    model_config = ConfigDict(frozen=True)

    texts: tuple[TextShown, ...]


class MailTexts(APIView):
    permission_classes = only(may_read_mail)

    @operation(tag="mail", id="mail_texts", answers={200: Texts}, errors=(401, 404))
    def get(self, request: Request) -> Response:
        """The texts of all kinds of mail: there are only so many."""
        changed = {each.kind: each for each in MailTemplate.objects.select_related("changed_by")}
        shown = Texts(texts=tuple(_shown(kind, changed.get(kind)) for kind in MailKind))
        return Response(shown.model_dump(mode="json"))


class MailText(APIView):
    permission_classes = only(may_read_mail, may_edit_mail)
    scope = Scope.SETTINGS

    @operation(tag="mail", id="mail_text", answers={200: TextShown}, errors=(401, 404))
    def get(self, request: Request, kind: str) -> Response:
        """The text of one kind of mail."""
        return _one(_kind(kind))

    @operation(
        tag="mail",
        id="mail_text_change",
        takes=TextGiven,
        answers={200: TextShown},
        errors=(400, 401, 403, 404, 415),
    )
    def put(self, request: Request, kind: str) -> Response:
        """From now on mail of this kind says this."""
        chosen, given = _kind(kind), taken(request, TextGiven)
        known = {*known_names(chosen)}
        wrong = {
            name: found
            for name, text in (("subject", given.subject), ("body", given.body))
            if (found := faults(text, known))
        }
        if wrong:
            raise ValidationError(wrong)
        body = given.body.replace("\r\n", "\n")
        change_text(kind=chosen, subject=given.subject, body=body, by=user_of(request))
        return _one(chosen)

    @operation(tag="mail", id="mail_text_reset", answers={200: TextShown}, errors=(401, 403, 404))
    def delete(self, request: Request, kind: str) -> Response:
        """Puts the original text back."""
        chosen = _kind(kind)
        reset_text(kind=chosen, by=user_of(request))
        return _one(chosen)


class MailAgain(APIView):
    permission_classes = only(may_read_mail, may_edit_mail)
    scope = Scope.SETTINGS

    @operation(
        tag="mail",
        id="sent_mail_again",
        answers={204: None},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 422),
    )
    @idempotent
    def post(self, request: Request, pk: int) -> Response:
        """Sends a mail again that was given up, or had no address."""
        if not try_again(mail=get_object_or_404(sent_mail(), pk=pk), by=user_of(request)):
            raise Refused(LEFT_ALREADY)
        return Response(status=204)


def _kind(word: str) -> MailKind:
    if word not in set(MailKind):
        raise Http404
    return MailKind(word)


def _one(kind: MailKind) -> Response:
    changed = MailTemplate.objects.select_related("changed_by").filter(kind=kind).first()
    return Response(_shown(kind, changed).model_dump(mode="json"))


def _shown(kind: MailKind, changed: MailTemplate | None) -> TextShown:
    original = load().kinds[kind]
    text = Text(subject=changed.subject, body=changed.body) if changed else original
    return TextShown(
        kind=kind,
        about=original.about,
        sent_to=original.sent_to,
        names={name: load().names[name].means for name in known_names(kind)},
        subject=text.subject,
        body=text.body,
        example=example(Text(subject=text.subject, body=text.body)),
        changed_by=changed.changed_by.get_username() if changed else None,
        changed_at=changed.changed_at if changed else None,
    )
