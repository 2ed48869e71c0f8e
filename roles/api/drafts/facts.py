"""The facts of a draft, each kind at an address of its own: added, worded otherwise, removed."""

from django.urls import URLPattern, path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.actions import drafts
from roles.api.drafts.acting import CHANGING, DraftView, acting_user, changed, present, seen
from roles.api.drafts.shapes import FactGiven
from roles.api.etags import IF_MATCH
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import taken
from roles.api.schema import operation
from roles.api.versions.shapes import VersionShown
from roles.reading.editing import FACTS

TAG = "role drafts"


def fact_addresses(given: type[FactGiven]) -> list[URLPattern]:
    """Where facts of one kind are added, and where one of them is changed: "skills/", "skills/3/"."""
    plural = FACTS[given.kind][0].replace("_", "-")
    return [
        path(f"{plural}/", _adding(given).as_view(), name=f"role-draft-{plural}"),
        path(f"{plural}/<int:index>/", _changing(given).as_view(), name=f"role-draft-{given.kind}"),
    ]


def _adding(given: type[FactGiven]) -> type[APIView]:
    kind = given.kind

    class DraftFacts(DraftView):
        @operation(
            tag=TAG,
            id=f"role_draft_{kind}_add",
            takes=given,
            answers={200: VersionShown},
            headers=(*IF_MATCH, *IDEMPOTENCY),
            errors=(*CHANGING, 422),
        )
        @idempotent
        def post(self, request: Request, slug: str) -> Response:
            """Adds a fact of this kind, last in its list, cited to you. What is stated already is refused."""
            version, fact = seen(request, slug), taken(request, given).fact()
            by = acting_user(request)
            return changed(drafts.add_fact(version=version, seen=version.digest, kind=kind, fact=fact, by=by))

    return DraftFacts


def _changing(given: type[FactGiven]) -> type[APIView]:
    kind = given.kind

    class DraftFact(DraftView):
        @operation(
            tag=TAG,
            id=f"role_draft_{kind}_change",
            takes=given,
            answers={200: VersionShown},
            headers=IF_MATCH,
            errors=CHANGING,
        )
        def put(self, request: Request, slug: str, index: int) -> Response:
            """Words a fact otherwise; the documents that state it stay cited."""
            version, fact = seen(request, slug), taken(request, given).fact()
            by, digest = acting_user(request), version.digest
            return changed(
                present(
                    lambda: drafts.change_fact(
                        version=version, seen=digest, kind=kind, index=index, fact=fact, by=by
                    )
                )
            )

        @operation(
            tag=TAG,
            id=f"role_draft_{kind}_remove",
            answers={200: VersionShown},
            headers=IF_MATCH,
            errors=CHANGING,
        )
        def delete(self, request: Request, slug: str, index: int) -> Response:
            """Takes a fact out of the draft. Those after it move up by one place."""
            version, by = seen(request, slug), acting_user(request)
            digest = version.digest
            return changed(
                present(
                    lambda: drafts.remove_fact(version=version, seen=digest, kind=kind, index=index, by=by)
                )
            )

    return DraftFact
