"""Questions to the hiring tables, each a named function."""

from hiring.queries.applications import (
    application_of,
    applications_with_match,
    ranking,
    visible_applications,
    without_texts,
)
from hiring.queries.batches import (
    applications_of,
    ended_batches,
    jobs_of,
    sources,
    undone,
    visible_batches,
    with_counts,
)
from hiring.queries.candidates import (
    applicants,
    elsewhere,
    employers_of,
    found,
    named_applications,
    visible_candidates,
    with_applications,
)
from hiring.queries.duplicates import Likeness, lookalikes, lookalikes_of, merges_into, told_apart
from hiring.queries.identity import (
    candidates_with_identity,
    hidden_applications,
    jobs_with_identity,
    known_applications,
    resumes_with_identity,
    saying,
    with_identity,
)
from hiring.queries.jobs import (
    bad_files,
    job_counts,
    job_of,
    jobs_with_everything,
    overtaken_jobs,
    queued_jobs,
    stalled_jobs,
    waiting_jobs,
)
from hiring.queries.openings import visible_openings, with_progress
from hiring.queries.packets import waiting_packets, waiting_packets_with
from hiring.queries.resumes import matchable, outdated_resumes
from hiring.queries.screenings import score_hidden, with_scores_for

__all__ = [
    "Likeness",
    "applicants",
    "application_of",
    "applications_of",
    "applications_with_match",
    "bad_files",
    "candidates_with_identity",
    "elsewhere",
    "employers_of",
    "ended_batches",
    "found",
    "hidden_applications",
    "job_counts",
    "job_of",
    "jobs_of",
    "jobs_with_everything",
    "jobs_with_identity",
    "known_applications",
    "lookalikes",
    "lookalikes_of",
    "matchable",
    "merges_into",
    "named_applications",
    "outdated_resumes",
    "overtaken_jobs",
    "queued_jobs",
    "ranking",
    "resumes_with_identity",
    "saying",
    "score_hidden",
    "sources",
    "stalled_jobs",
    "told_apart",
    "undone",
    "visible_applications",
    "visible_batches",
    "visible_candidates",
    "visible_openings",
    "waiting_jobs",
    "waiting_packets",
    "waiting_packets_with",
    "with_applications",
    "with_counts",
    "with_identity",
    "with_progress",
    "with_scores_for",
    "without_texts",
]
