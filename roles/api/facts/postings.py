"""A published role as other software reads jobs: open to everyone."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.views import APIView

from roles.api.etags import content_tag, with_etag
from roles.api.facts.shapes import VersionAsked
from roles.api.inputs import asked
from roles.api.permissions import PUBLIC
from roles.api.schema import operation
from roles.posting.job_description import JobDescription, job_description
from roles.posting.job_posting import job_posting
from roles.posting.offer import Offer
from roles.posting.schema_org import JobPosting
from roles.queries import profile_of, public_version

JSON_LD = "application/ld+json"
ERRORS = (400, 404)


class JsonLd(JSONRenderer):
    media_type = JSON_LD
    format = "jsonld"


class RoleDescription(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles",
        id="role_job_description",
        asks=VersionAsked,
        answers={200: JobDescription, 304: None},
        errors=ERRORS,
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """The role as a job description by the JSON Resume job schema."""
        described = job_description(_offer(request, slug))
        return with_etag(request, content_tag(described), described)


class RolePosting(APIView):
    permission_classes = PUBLIC
    renderer_classes = (JsonLd, JSONRenderer)

    @operation(
        tag="roles",
        id="role_job_posting",
        asks=VersionAsked,
        answers={200: JobPosting, 304: None},
        errors=ERRORS,
        media=JSON_LD,
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """The role as a schema.org JobPosting (JSON-LD), dated when it was published. It is no job that can
        be had: those are vacancies."""
        posting = job_posting(_offer(request, slug))
        return with_etag(request, content_tag(posting), posting)


def _offer(request: Request, slug: str) -> Offer:
    version = get_object_or_404(public_version(slug, asked(request, VersionAsked).version))
    profile = profile_of(version)
    return Offer(
        title=version.title,
        address=request.build_absolute_uri(reverse("role", args=[slug])),
        published=timezone.localdate(version.published_at),
        profile=profile,
        bands=profile.salary_bands,
        organisation=settings.ORGANISATION,
    )
