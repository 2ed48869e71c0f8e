"""The fixed words of hiring, shared by models, API and pages."""

from enum import StrEnum


class OpeningStatus(StrEnum):
    OPEN = "open"
    CLOSED = "closed"


class ResumeStatus(StrEnum):
    """What has become of a resume's file."""

    RECEIVED = "received"
    READ = "read"
    UNREADABLE = "unreadable"


class JobStatus(StrEnum):
    """What has become of one resume's screening for one opening.

    Failed: the file cannot be read, and its reason says why. Quarantined: the work on it broke three
    times; a person has to look.
    """

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    QUARANTINED = "quarantined"


# What a job may become: applied by conditional update (hiring/actions/jobs.py).
JOB_TRANSITIONS: dict[JobStatus, frozenset[JobStatus]] = {
    JobStatus.QUEUED: frozenset({JobStatus.RUNNING}),
    # Running to running: the message came back, because its worker died.
    JobStatus.RUNNING: frozenset(JobStatus),
    JobStatus.DONE: frozenset({JobStatus.QUEUED}),
    JobStatus.FAILED: frozenset({JobStatus.QUEUED}),
    JobStatus.QUARANTINED: frozenset({JobStatus.QUEUED}),
}
FINISHED = (JobStatus.DONE, JobStatus.FAILED, JobStatus.QUARANTINED)
