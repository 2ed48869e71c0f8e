"""Opening templates: what openings of one kind start from."""

from typing import Any

from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from hiring.actions.refusals import NotAllowed, Refused
from hiring.models import Opening, OpeningTemplate
from hiring.permissions import may_create_openings
from roles.actions.audit import record
from roles.models import RoleVersion

# Fields of an opening that a template keeps: not the role, its band, or who fills it.
KEPT = ("title", "place", "centre_kind", "headcount", "blind", "judges_first", "internal", "weights")


def started_from(version: RoleVersion, template: OpeningTemplate | None) -> dict[str, Any]:
    """The terms that an opening for the version starts with: those of the template, if there is one."""
    kept = template.values if template else {}
    terms = (name for name in KEPT if name != "weights")
    return {"title": version.title} | {name: kept[name] for name in terms if kept.get(name)}


@transaction.atomic
def save_template(*, opening: Opening, name: str, by: User) -> OpeningTemplate:
    """Keeps an opening's terms and weights under a name. Raises NotAllowed, or Refused for a name in use."""
    if not may_create_openings(by):
        raise NotAllowed
    if not name.strip():
        raise Refused("Give the template a name.")
    values = {field: getattr(opening, field) for field in KEPT}
    try:
        with transaction.atomic():
            template = OpeningTemplate.objects.create(name=name, values=values, created_by=by)
    except IntegrityError as error:
        raise Refused(f"There is a template called “{name}” already.") from error
    record(by=by, verb="saved template", subject=template, opening=opening.pk)
    return template


@transaction.atomic
def remove_template(*, template: OpeningTemplate, by: User) -> None:
    """Openings that were made from it stay as they are."""
    if not may_create_openings(by):
        raise NotAllowed
    record(by=by, verb="removed template", subject=template, name=template.name)
    OpeningTemplate.objects.filter(pk=template.pk).delete()
