"""The API's description, for programs, and a page to read it and to try the API on."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiYamlRenderer
from drf_spectacular.utils import extend_schema
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from config.content_policy import POLICY
from roles.api.inputs import Query, asked
from roles.api.permissions import PUBLIC

# Swagger UI's own style sheet draws its arrows and crosses as data: pictures. Nothing else is let in.
DOCUMENTATION_POLICY = POLICY.replace("img-src 'self'", "img-src 'self' data:")


class Description(APIView):
    """OpenAPI 3.1, as JSON or YAML by what is accepted."""

    permission_classes = PUBLIC
    renderer_classes = (OpenApiJsonRenderer, OpenApiYamlRenderer, JSONRenderer)

    @extend_schema(exclude=True)
    def get(self, request: Request) -> Response:
        asked(request, Query)
        return Response(description())


@cache
def description() -> dict[str, Any]:
    """Put together once for a process: it follows from the code alone."""
    schema: dict[str, Any] = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return schema


@require_safe
@ensure_csrf_cookie
def documentation(request: HttpRequest) -> HttpResponse:
    """Swagger UI as its package carries it: it sends as whoever is signed in, or with a token."""
    response = render(request, "documentation.html", {"section": "api", "schema": reverse("api:schema")})
    response.headers["Content-Security-Policy"] = DOCUMENTATION_POLICY
    return response
