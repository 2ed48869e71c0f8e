"""Documents about roles: listed, read, and imported into drafts."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from roles.actions.imports import import_documents
from roles.api.documents.shapes import (
    DocumentListing,
    DocumentPage,
    DocumentShown,
    ImportShown,
    document_shown,
    document_summary,
    import_shown,
)
from roles.api.documents.uploads import DocumentsSerializer, refuse_large_bodies, sent_files
from roles.api.etags import content_tag, with_etag
from roles.api.idempotency import IDEMPOTENCY, idempotent
from roles.api.inputs import asked
from roles.api.lists import listed
from roles.api.permissions import only
from roles.api.schema import operation
from roles.enums import Scope
from roles.models import SourceDocument
from roles.permissions import may_edit_profiles, may_read_drafts
from roles.queries.documents import documents_named


class Documents(APIView):
    permission_classes = only(may_read_drafts, may_edit_profiles)
    scope = Scope.ROLES
    parser_classes = (MultiPartParser,)

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        if request.method == "POST":
            refuse_large_bodies(request)
        super().initial(request, *args, **kwargs)

    @operation(
        tag="role documents",
        id="role_documents_list",
        asks=DocumentListing,
        answers={200: DocumentPage},
        errors=(400, 401, 403, 404),
    )
    def get(self, request: Request) -> Response:
        """Documents that roles were read from, by name; replaced ones too, which facts may still cite."""
        listing = asked(request, DocumentListing)
        documents = documents_named(listing.q, role=listing.role)
        for name in ("kind", "current"):
            if (value := getattr(listing, name)) is not None:
                documents = documents.filter(**{name: value})
        return listed(
            request, documents, listing, ("name", "pk"), lambda each: document_summary(each, request)
        )

    @operation(
        tag="role documents",
        id="role_documents_import",
        takes={"multipart/form-data": DocumentsSerializer},
        answers={200: ImportShown},
        headers=IDEMPOTENCY,
        errors=(400, 401, 403, 404, 409, 413, 415, 422),
    )
    @idempotent
    def post(self, request: Request) -> Response:
        """Imports documents about roles: each role gets a draft merged from all its documents.

        Sent again, the same files change nothing. A file that is about no role is refused with its reason,
        and the others are imported.
        """
        files = sent_files(request)
        imported = import_documents(files=files, by=cast(User, request.user))
        return Response(import_shown(imported, request).model_dump(mode="json"))


class OneDocument(APIView):
    permission_classes = only(may_read_drafts)

    @operation(
        tag="role documents",
        id="role_document",
        answers={200: DocumentShown, 304: None},
        errors=(401, 403, 404),
    )
    def get(self, request: Request, pk: int) -> HttpResponse:
        """A document with its text, in which citations can be shown."""
        document = get_object_or_404(SourceDocument.objects.select_related("role"), pk=pk)
        shown = document_shown(document, request)
        return with_etag(request, content_tag(shown), shown)
