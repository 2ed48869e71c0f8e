"""The texts of mail: changed on the site, or put back to those in seeds/mail.yaml."""

from django.contrib.auth.models import User
from django.db import transaction

from hiring.actions.mail_texts import NotForYou, faults, known_names
from hiring.enums import MailKind
from hiring.models import MailTemplate
from hiring.permissions import may_edit_mail
from roles.actions.audit import record


class BadText(Exception):
    """A mail of this text could not be filled in."""


@transaction.atomic
def change_text(*, kind: MailKind, subject: str, body: str, by: User) -> MailTemplate:
    """From now on mail of this kind says this. Raises BadText where it uses names that are not known."""
    _check(by)
    if wrong := [*faults(subject, {*known_names(kind)}), *faults(body, {*known_names(kind)})]:
        raise BadText(f"{kind}: {wrong[0]}")
    template, _ = MailTemplate.objects.update_or_create(
        kind=kind, defaults={"subject": subject, "body": body, "changed_by": by}
    )
    record(by=by, verb="changed", subject=template)
    return template


@transaction.atomic
def reset_text(*, kind: MailKind, by: User) -> bool:
    """Back to the original text; False where it stands already."""
    _check(by)
    template = MailTemplate.objects.filter(kind=kind).first()
    if template is None:
        return False
    record(by=by, verb="reset", subject=template)
    template.delete()
    return True


def _check(by: User) -> None:
    if not may_edit_mail(by):
        raise NotForYou(f"{by} does not keep the texts of mail")
