"""Role documents as they were imported, and what an import came to."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.request import Request
from rest_framework.reverse import reverse

from roles.actions.imports import Imported
from roles.actions.profiles import ImportedRole
from roles.api.lists import Listing, Page
from roles.enums import DocumentKind, VersionStatus
from roles.models import SourceDocument


class Shown(BaseModel):
    model_config = ConfigDict(frozen=True)


class DocumentListing(Listing):
    q: str = Field("", description="Only documents with these words in their names.", examples=["guide"])
    role: str = Field("", description="Only documents about this role.", examples=["call-center-manager"])
    kind: DocumentKind | None = None
    current: bool | None = Field(
        None, description="Only those that a role's profile is merged from, or only those replaced since."
    )


class DocumentSummary(Shown):
    """A document about a role."""

    id: int
    name: str = Field(examples=["role-guide.pdf"])
    kind: DocumentKind
    role: str | None = Field(description="The role's slug.", examples=["call-center-manager"])
    current: bool = Field(description="The role's profile is merged from it, and not from a later one.")
    sha256: str = Field(examples=["9f86d081884c7d65"])
    imported_at: datetime
    url: str = Field(examples=["https://rolefit.example/api/v1/role-documents/1/"])


class DocumentPage(Page[DocumentSummary]):
    """Documents about roles."""


class DocumentShown(DocumentSummary):
    """A document with its text, in which the offsets of citations count characters."""

    text: str = Field(examples=["Call Center Manager. Duties: plan the shifts of the team."])


class RoleImported(Shown):
    """What an import came to for one role. `told` are documents that a written profile speaks for."""

    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    title: str = Field(examples=["Call Center Manager"])
    version: int
    status: VersionStatus
    changed: bool = Field(description="Its documents say something new: this is a new draft.")
    files: tuple[str, ...] = Field(examples=[["role-guide.pdf"]])
    told: tuple[str, ...] = Field(examples=[[]])
    disagreements: int
    warnings: tuple[str, ...] = Field(examples=[[]])
    url: str = Field(examples=["https://rolefit.example/api/v1/roles/call-center-manager/versions/2/"])


class FileRefused(Shown):
    """A file that is about no role, and why."""

    name: str = Field(examples=["picture.pdf"])
    why: str = Field(examples=["there is no text in it, only pictures"])


class ImportShown(Shown):
    """What came of the documents that were sent."""

    roles: tuple[RoleImported, ...]
    refused: tuple[FileRefused, ...]


def document_summary(document: SourceDocument, request: Request) -> DocumentSummary:
    return DocumentSummary(
        id=document.pk,
        name=document.name,
        kind=DocumentKind(document.kind),
        role=document.role.slug if document.role else None,
        current=document.current,
        sha256=document.sha256,
        imported_at=document.imported_at,
        url=reverse("api:role-document", args=[document.pk], request=request),
    )


def document_shown(document: SourceDocument, request: Request) -> DocumentShown:
    return DocumentShown(**document_summary(document, request).model_dump(), text=document.text)


def import_shown(imported: Imported, request: Request) -> ImportShown:
    return ImportShown(
        roles=tuple(_role(each, request) for each in imported.roles),
        refused=tuple(FileRefused(name=each.name, why=each.why) for each in imported.refused),
    )


def _role(imported: ImportedRole, request: Request) -> RoleImported:
    version = imported.version
    return RoleImported(
        role=version.role.slug,
        title=version.title,
        version=version.number,
        status=VersionStatus(version.status),
        changed=imported.created,
        files=tuple(draft.name for draft in imported.drafts),
        told=imported.told,
        disagreements=len(imported.profile.disagreements),
        warnings=imported.profile.warnings,
        url=reverse("api:role-version", args=[version.role.slug, version.number], request=request),
    )
