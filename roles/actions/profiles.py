"""Role profiles: merged from the drafts of a role's documents, stored as a version.

Merging brings spaCy with it, so it is imported where it is used: the web server starts without.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import transaction

from roles.actions.audit import record
from roles.actions.versions import draft_version, occupation_role, occupation_slug, publish_version
from roles.enums import DocumentKind
from roles.models import Role, RoleVersion, SourceDocument
from roles.queries import current_documents, latest_version, profile_of, roles_named, was_edited
from roles.reading import replaying
from roles.reading.profile import Profile


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read in one document, on its way in."""

    name: str
    sha256: str
    kind: DocumentKind
    text: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class ImportedRole:
    """What an import came to for one role. `told` are documents that a written profile speaks for."""

    version: RoleVersion
    profile: Profile
    drafts: tuple[Draft, ...]
    created: bool
    published: bool
    told: tuple[str, ...]


def grouped(drafts: Sequence[Draft]) -> list[list[Draft]]:
    """The drafts by role: documents that call it by one of its names belong together."""
    if len(drafts) < 2:
        return [[draft] for draft in drafts]
    from roles.reading import merging

    by_profile = {id(draft.profile): draft for draft in drafts}
    groups = merging.group([draft.profile for draft in drafts])
    return [[by_profile[id(profile)] for profile in group] for group in groups]


@transaction.atomic
def import_role(*, drafts: Sequence[Draft], publish: bool, by: User | None) -> ImportedRole:
    """Stores one role's documents and, where they change its profile, a new draft version of it.

    The profile is merged anew from the drafts of all its current documents, so that importing the
    same files again, in any order, changes nothing; what people edited is done to it again. An O*NET
    occupation is a role of its own: its many alternate titles join it to no other.
    """
    occupation = any(draft.kind is DocumentKind.ONET for draft in drafts)
    profiles = [draft.profile for draft in drafts]
    role = occupation_role(drafts[0].profile.title) if occupation else _known_role(profiles)
    edits = _edits(role) if role else None
    new = [_document(draft, by) for draft in drafts]
    kept = _kept(role, new) if role else []
    everything = [*kept, *new]
    merged, told = _merged(everything)
    if role:
        merged = merged.model_copy(update={"slug": role.slug})
    elif occupation:
        merged = merged.model_copy(update={"slug": occupation_slug(merged.title)})
    if edits:
        merged = replaying.replayed(*edits, merged)
    version, created = draft_version(
        profile=merged,
        by=by,
        documents={document.name: document for document in everything},
        claims_aliases=not occupation,
    )
    _belong(new, kept, version.role)
    published = publish and not version.published
    if published:
        version = publish_version(version=version, by=by)
    return ImportedRole(version, merged, tuple(drafts), created, published, told)


def _known_role(drafts: Sequence[Profile]) -> Role | None:
    """The stored role that the drafts are about: it has their slug, or shares a name and the level."""
    slugs = [draft.slug for draft in drafts if draft.slug]
    if role := Role.objects.filter(slug__in=slugs).order_by("pk").first():
        return role
    from roles.reading import merging

    names = [name for draft in drafts for name in (draft.title, *draft.aliases)]
    for role in roles_named(names):
        newest = latest_version(role)
        if newest and len(merging.group([*drafts, profile_of(newest)])) == 1:
            return role
    return None


def _edits(role: Role) -> tuple[Profile, Profile] | None:
    """What the role's documents said until now, and its newest version, where people have edited it since."""
    newest = latest_version(role) if was_edited(role) else None
    documents = list(current_documents(role)) if newest else []
    if newest is None or not documents:
        return None
    said, _ = _merged(documents)
    return said.model_copy(update={"slug": role.slug}), profile_of(newest)


def _merged(documents: Sequence[SourceDocument]) -> tuple[Profile, tuple[str, ...]]:
    """One profile of all documents, and the names of those that a written profile already speaks for.

    A profile written by a person cites the documents that it tells in its own words: what the reader
    finds in the same documents would only say everything twice.
    """
    written = [document.draft_profile for document in documents if document.kind == DocumentKind.PROFILE]
    cited = frozenset().union(*(profile.documents for profile in written))
    told = tuple(sorted(document.name for document in documents if document.name in cited))
    drafts = [document.draft_profile for document in documents if document.name not in cited]
    if len(drafts) == 1:
        return drafts[0], told
    from roles.reading import merging

    return _under_its_name(written, merging.merge(drafts)), told


def _under_its_name(written: Sequence[Profile], merged: Profile) -> Profile:
    """What the role is called and how high it stands is for the person to say who wrote a profile of it."""
    if not written:
        return merged
    says = written[0]
    names = [*says.aliases, merged.title, *merged.aliases]
    aliases = tuple(name for name in dict.fromkeys(names) if name != says.title)
    said = {"title": says.title, "slug": says.slug, "level": says.level, "area": says.area}
    return merged.model_copy(update={**said, "aliases": aliases})


def _document(draft: Draft, by: User | None) -> SourceDocument:
    """The stored document with these bytes and what was read in it now."""
    document, created = SourceDocument.objects.update_or_create(
        sha256=draft.sha256,
        defaults={
            "name": draft.name,
            "kind": draft.kind,
            "text": draft.text,
            "draft": draft.profile.model_dump(mode="json"),
        },
    )
    if created:
        record(by=by, verb="imported", subject=document, name=draft.name)
    return document


def _kept(role: Role, new: Sequence[SourceDocument]) -> list[SourceDocument]:
    """The role's documents that stay beside the new ones: those of other names. Of O*NET's releases only
    the newest counts."""
    names = {document.name for document in new}
    kinds = {document.kind for document in new} & {DocumentKind.ONET}
    return [
        document
        for document in current_documents(role)
        if document.name not in names and document.kind not in kinds
    ]


def _belong(new: Sequence[SourceDocument], kept: Sequence[SourceDocument], role: Role) -> None:
    """The documents become the role's current ones, in place of all that is not kept."""
    ids = [document.pk for document in new]
    role.documents.filter(current=True).exclude(pk__in=[*ids, *(document.pk for document in kept)]).update(
        current=False
    )
    SourceDocument.objects.filter(pk__in=ids).update(role=role, current=True)
