"""Role documents as they were imported."""

from django.db.models import QuerySet

from roles.enums import DocumentKind
from roles.models import Citation, Role, RoleVersion, SourceDocument


def onet_releases() -> list[str]:
    """The O*NET releases that current documents come from, as their facts cite them."""
    documents = SourceDocument.objects.filter(kind=DocumentKind.ONET, current=True)
    return list(documents.order_by("name").values_list("name", flat=True).distinct())


def current_documents(role: Role) -> QuerySet[SourceDocument]:
    """The documents that the role's profile is merged from."""
    return role.documents.filter(current=True).order_by("name")


def cited_documents(version: RoleVersion) -> dict[str, SourceDocument]:
    """The stored documents that the version's facts cite, by name."""
    cited = Citation.objects.exclude(document=None).select_related("document")
    rows = cited.filter(criterion__version=version) | cited.filter(band__version=version)
    return {row.document_name: row.document for row in rows if row.document}


def documents_named(words: str, *, role: str = "") -> QuerySet[SourceDocument]:
    """Documents in whose name every word stands, of one role or of all; without their texts."""
    documents = SourceDocument.objects.select_related("role").defer("text", "draft")
    for word in words.split():
        documents = documents.filter(name__icontains=word)
    return documents.filter(role__slug=role) if role else documents
