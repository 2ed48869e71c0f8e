"""How somebody likes to see a board: their own views, under names."""

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from hiring import queries
from hiring.actions.saved_views import LONGEST_NAME, LONGEST_QUERY, remove_view, save_view
from hiring.api.applications.finding import user_of
from hiring.models import SavedView
from hiring.permissions import may_see_candidates
from hiring.queries.board import views_of
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import Id, Input, asked, taken
from roles.api.lists import Listing, Page, listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope


class ViewSaved(Input):
    name: str = Field(min_length=1, max_length=LONGEST_NAME, examples=["From the fair"])
    query: str = Field(
        max_length=LONGEST_QUERY,
        description="The query string of a board's address.",
        examples=["source=Fair&sort=name"],
    )
    opening: Id | None = Field(None, description="Offered there only; null for every board.")


class SavedViewShown(BaseModel):
    """One's own view of a board."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str = Field(examples=["From the fair"])
    query: str = Field(examples=["source=Fair&sort=name"])
    opening: int | None


class SavedViewPage(Page[SavedViewShown]):
    """Saved views."""


class SavedViewListing(Listing):
    opening: Id | None = Field(None, description="Only those that its board offers.")


class SavedViews(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.SCREENING

    @operation(
        tag="saved views",
        id="saved_views_list",
        asks=SavedViewListing,
        answers={200: SavedViewPage},
        errors=(400, 401, 404),
    )
    def get(self, request: Request) -> Response:
        """The caller's own views, by name."""
        listing = asked(request, SavedViewListing)
        return listed(request, _views(request, listing.opening), listing, ("name", "pk"), _shown)

    @operation(
        tag="saved views",
        id="saved_view_create",
        takes=ViewSaved,
        answers={200: SavedViewShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 404, 409, 415, 422),
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Keeps a view under a name, in place of one that has it already."""
        given, opening = taken(request, ViewSaved), None
        if given.opening is not None:
            opening = queries.visible_openings(request.user).filter(pk=given.opening).first()
            if opening is None:
                raise ValidationError({"opening": ["there is no such opening"]})
        view = save_view(name=given.name, query=given.query, opening=opening, by=user_of(request))
        return Response(_shown(view).model_dump(mode="json"))


class OneSavedView(APIView):
    permission_classes = only(may_see_candidates)
    scope = Scope.SCREENING

    @operation(tag="saved views", id="saved_view_remove", answers={204: None}, errors=(401, 404))
    def delete(self, request: Request, pk: int) -> Response:
        """Removes a view."""
        remove_view(view=get_object_or_404(_views(request), pk=pk), by=user_of(request))
        return Response(status=204)


def _views(request: Request, opening: int | None = None) -> QuerySet[SavedView]:
    return views_of(user_of(request), opening)


def _shown(view: SavedView) -> SavedViewShown:
    return SavedViewShown(id=view.pk, name=view.name, query=view.query, opening=view.opening_id)
