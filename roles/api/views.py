"""Published roles and what they ask for: open to everyone."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.cache import get_conditional_response
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from pydantic import BaseModel
from rest_framework.generics import ListAPIView
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.api.representations import PublishedRole, Requirements, published_role, requirements
from roles.api.schema import problems
from roles.api.serializers import RoleSummarySerializer
from roles.models import RoleVersion
from roles.queries import named, public_versions, with_facts


@extend_schema_view(
    get=extend_schema(
        tags=["roles"],
        operation_id="roles_list",
        parameters=[
            OpenApiParameter("q", str, description="only roles with these words in their title or aliases")
        ],
        responses={200: RoleSummarySerializer(many=True), **problems(404)},
    )
)
class RoleList(ListAPIView[RoleVersion]):
    """The newest published version of every role, by title."""

    permission_classes = (AllowAny,)
    serializer_class = RoleSummarySerializer
    queryset = public_versions()

    def get_queryset(self) -> QuerySet[RoleVersion]:
        return named(super().get_queryset(), self.request.query_params.get("q", ""))


class RoleDetail(APIView):
    permission_classes = (AllowAny,)

    @extend_schema(
        tags=["roles"], operation_id="role", responses={200: PublishedRole, 304: None, **problems(404)}
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """A role with all its facts and the documents that state them. The ETag changes with the version."""
        version = get_object_or_404(public_versions(), role__slug=slug)
        return _unless_known(request, version, published_role(version))


class RequirementList(APIView):
    permission_classes = (AllowAny,)

    @extend_schema(
        tags=["roles"],
        operation_id="role_requirements",
        responses={200: Requirements, 304: None, **problems(404)},
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """What a resume is matched against: every requirement with its weight and its citations."""
        version = get_object_or_404(with_facts(public_versions()), role__slug=slug)
        return _unless_known(request, version, requirements(version))


def _unless_known(request: Request, version: RoleVersion, content: BaseModel) -> HttpResponse:
    """The content, or 304 where the caller names the version's ETag in If-None-Match."""
    etag = f'"{version.number}-{version.digest}"'
    response = Response(content.model_dump(mode="json"), headers={"ETag": etag})
    return get_conditional_response(request._request, etag=etag, response=response) or response
