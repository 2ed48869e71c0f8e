"""Who may call what. Strangers are asked to sign in; who has no part in hiring learns nothing (404)."""

from django.http import Http404
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.views import APIView

from hiring.permissions import may_screen, may_see_candidates


class PeopleWhoHire(BasePermission):
    def has_permission(self, request: Request, view: APIView) -> bool:
        if not request.user.is_authenticated:
            return False
        if not may_see_candidates(request.user):
            raise Http404
        return True


class Recruiters(PeopleWhoHire):
    def has_permission(self, request: Request, view: APIView) -> bool:
        return super().has_permission(request, view) and may_screen(request.user)
