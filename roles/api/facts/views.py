"""A published role's facts, each kind at an address of its own: open to everyone."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from pydantic import BaseModel
from rest_framework.request import Request
from rest_framework.views import APIView

from roles.api.etags import version_tag, with_etag
from roles.api.facts.shapes import (
    Duties,
    Kpis,
    SalaryBands,
    Skills,
    VersionAsked,
    duties,
    kpis,
    salary_bands,
    skills,
)
from roles.api.inputs import asked
from roles.api.permissions import PUBLIC
from roles.api.schema import operation
from roles.api.shapes import Requirements, requirements
from roles.models import RoleVersion
from roles.queries import public_version, with_facts

ERRORS = (400, 404)


class RequirementList(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles",
        id="role_requirements",
        asks=VersionAsked,
        answers={200: Requirements, 304: None},
        errors=ERRORS,
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """What a resume is matched against: every requirement with its weight and its citations."""
        return _told(request, slug, requirements)


class DutyList(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles", id="role_duties", asks=VersionAsked, answers={200: Duties, 304: None}, errors=ERRORS
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """What the holder of the role does, with the documents that say so."""
        return _told(request, slug, duties)


class SkillList(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles", id="role_skills", asks=VersionAsked, answers={200: Skills, 304: None}, errors=ERRORS
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """The skills that the role asks for, with the documents that say so."""
        return _told(request, slug, skills)


class KpiList(APIView):
    permission_classes = PUBLIC

    @operation(tag="roles", id="role_kpis", asks=VersionAsked, answers={200: Kpis, 304: None}, errors=ERRORS)
    def get(self, request: Request, slug: str) -> HttpResponse:
        """The results by which the holder of the role is measured, with the documents that say so."""
        return _told(request, slug, kpis)


class SalaryBandList(APIView):
    permission_classes = PUBLIC

    @operation(
        tag="roles",
        id="role_salary_bands",
        asks=VersionAsked,
        answers={200: SalaryBands, 304: None},
        errors=ERRORS,
    )
    def get(self, request: Request, slug: str) -> HttpResponse:
        """What the role pays, by country, with the documents that say so. It never enters a score."""
        return _told(request, slug, salary_bands)


def _told(request: Request, slug: str, tell: Callable[[RoleVersion], BaseModel]) -> HttpResponse:
    number = asked(request, VersionAsked).version
    version = get_object_or_404(with_facts(public_version(slug, number)))
    return with_etag(request, version_tag(version), tell(version))
