"""Questions to the role tables, each a named function."""

from roles.queries.documents import cited_documents, current_documents, onet_releases
from roles.queries.names import names_taken, near_slugs, normalised, roles_named
from roles.queries.profiles import band_of, criteria_by_key, points_of, profile_of
from roles.queries.tokens import good_tokens, tokens_of
from roles.queries.versions import (
    earlier_version,
    edits_of,
    latest_version,
    named,
    newest_versions,
    public_version,
    public_versions,
    published_versions,
    visible_versions,
    waiting_drafts,
    was_edited,
    with_counts,
    with_facts,
)

__all__ = [
    "band_of",
    "cited_documents",
    "criteria_by_key",
    "current_documents",
    "earlier_version",
    "edits_of",
    "good_tokens",
    "latest_version",
    "named",
    "names_taken",
    "near_slugs",
    "newest_versions",
    "normalised",
    "onet_releases",
    "points_of",
    "profile_of",
    "public_version",
    "public_versions",
    "published_versions",
    "roles_named",
    "tokens_of",
    "visible_versions",
    "waiting_drafts",
    "was_edited",
    "with_counts",
    "with_facts",
]
