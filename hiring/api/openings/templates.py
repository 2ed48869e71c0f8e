"""What openings of one kind start from: kept from an opening, listed, removed."""

from datetime import datetime
from typing import Any

from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring.actions.opening_templates import remove_template, save_template, started_from
from hiring.api.openings.answers import by
from hiring.models import OpeningTemplate
from hiring.permissions import may_create_openings
from hiring.queries.openings import visible_openings
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Input, asked, taken
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import CentreKind, Scope
from roles.models import RoleVersion

NO_TEMPLATE = "There is no such template."
NO_OPENING = "There is no such opening."


class TemplateGiven(Input):
    """Keeps an opening's terms and weights under a name."""

    opening: int = Field(ge=1, le=2**31)
    name: str = Field(min_length=1, max_length=100, examples=["Day shift"])


class TemplateShown(BaseModel):
    """What openings of one kind start from."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str = Field(examples=["Day shift"])
    title: str = Field(examples=["Call Center Manager, Leeds"])
    place: str = Field(examples=["Leeds"])
    centre_kind: CentreKind | None = Field(description="null for any")
    headcount: int
    blind: bool
    judges_first: bool
    internal: bool
    weights: dict[str, float] = Field(
        description="Factors by kind of requirement and by requirement.", examples=[{"skill": 1.5}]
    )
    created_by: str | None = Field(examples=["ada"])
    created_at: datetime


class TemplatePage(Page[TemplateShown]):
    """Templates."""


class Templates(APIView):
    permission_classes = only(may_create_openings)
    scope = Scope.OPENINGS

    @operation(
        tag="openings",
        id="opening_templates_list",
        asks=Listing,
        answers={200: TemplatePage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """Templates that openings can be made from, by name."""
        templates = OpeningTemplate.objects.select_related("created_by")
        return listed(request, templates, asked(request, Listing), ("name",), template_shown)

    @operation(
        tag="openings",
        id="opening_templates_save",
        takes=TemplateGiven,
        answers={201: TemplateShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Keeps an opening's terms and weights as a template: not its role, its band, or who fills it."""
        given = taken(request, TemplateGiven)
        opening = visible_openings(request.user).filter(pk=given.opening).first()
        if opening is None:
            raise ValidationError({"opening": [NO_OPENING]})
        template = save_template(opening=opening, name=given.name, by=by(request))
        return Response(template_shown(template).model_dump(mode="json"), status=201)


class OneTemplate(APIView):
    permission_classes = only(may_create_openings)
    scope = Scope.OPENINGS

    @operation(tag="openings", id="opening_template", answers={200: TemplateShown}, errors=(401, 403, 404))
    def get(self, request: Request, pk: int) -> Response:
        """One template."""
        template = get_object_or_404(OpeningTemplate.objects.select_related("created_by"), pk=pk)
        return Response(template_shown(template).model_dump(mode="json"))

    @operation(tag="openings", id="opening_template_remove", answers={204: None}, errors=(401, 403, 404))
    def delete(self, request: Request, pk: int) -> Response:
        """Removes a template. Openings that were made from it stay as they are."""
        remove_template(template=get_object_or_404(OpeningTemplate, pk=pk), by=by(request))
        return Response(status=204)


def template_shown(template: OpeningTemplate) -> TemplateShown:
    values = template.values
    return TemplateShown(
        id=template.pk,
        name=template.name,
        title=values.get("title", ""),
        place=values.get("place", ""),
        centre_kind=values.get("centre_kind") or None,
        headcount=values.get("headcount", 1),
        blind=values.get("blind", False),
        judges_first=values.get("judges_first", False),
        internal=values.get("internal", False),
        weights={key: float(factor) for key, factor in values.get("weights", {}).items()},
        created_by=template.created_by.get_username() if template.created_by else None,
        created_at=template.created_at,
    )


def template_for(number: int | None) -> OpeningTemplate | None:
    """Raises ValidationError where it is gone."""
    template = OpeningTemplate.objects.filter(pk=number).first() if number is not None else None
    if number is not None and template is None:
        raise ValidationError({"template": [NO_TEMPLATE]})
    return template


def terms_started(version: RoleVersion, template: OpeningTemplate | None) -> dict[str, Any]:
    """What an opening starts with, as an action takes it."""
    start = started_from(version, template)
    return start | {"centre_kind": CentreKind(start["centre_kind"]) if start.get("centre_kind") else None}
