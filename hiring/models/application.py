"""An application: a candidate with one resume for one opening."""

import secrets
from decimal import Decimal

from django.conf import settings
from django.db import models
from django.utils import timezone

from hiring.enums import RejectionReason, Stage
from hiring.models.candidate import Candidate
from hiring.models.match import Match
from hiring.models.opening import Opening
from hiring.models.resume import Resume
from roles.models.constraints import choices, one_of

# Letters and digits that nobody mistakes for each other.
CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
# Two of a hundred thousand are the same once in two hundred.
CODE_LENGTH = 8
# Below every score, and below every match that is not told.
RANK_WITHOUT, RANK_HIDDEN = Decimal(-1), Decimal(-2)
# Must-haves stand as one number, the open ones before those met partly: this many of the latter are one of
# the former. Above all that a role can have, and above what is not told.
OPEN_GATE = 1_000
GATES_WITHOUT, GATES_HIDDEN = 1_000_000_000, 1_000_000_001
# What an application has of its match.
OF_MATCH = ("match", "rank_score", "gate_rank", "confidence", "flag_codes")


def new_code(letters: int = CODE_LENGTH) -> str:
    """What stands for a name where nobody may see one."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(letters))


def name_key(name: str) -> str:
    """By which names are put in order."""
    return name.lower()[:200]


class Application(models.Model):
    """Made when the resume has been read. `match` is the newest one for the opening's role version.

    `revision` counts changes of stage: who acts on a page that showed an older one is told so. `code` stands
    for the name while the opening is blind.
    """

    # Found by the indexes below.
    opening = models.ForeignKey(
        Opening, on_delete=models.PROTECT, related_name="applications", db_index=False
    )
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="applications")
    resume = models.ForeignKey(Resume, on_delete=models.PROTECT, related_name="applications")
    match = models.ForeignKey(
        Match, null=True, blank=True, on_delete=models.PROTECT, related_name="applications"
    )
    # Of the match, the candidate and the resume, kept with them: lists that are put in order and filtered by
    # these are read along an index, however long they are.
    rank_score = models.DecimalField(max_digits=7, decimal_places=4, default=RANK_WITHOUT, editable=False)
    gate_rank = models.PositiveIntegerField(default=GATES_WITHOUT, editable=False)
    confidence = models.CharField(max_length=10, blank=True, editable=False)
    flag_codes = models.CharField(max_length=300, blank=True, editable=False)
    name_key = models.CharField(max_length=200, blank=True, editable=False)
    received_at = models.DateTimeField(default=timezone.now, editable=False)
    code = models.CharField(max_length=CODE_LENGTH, unique=True, default=new_code, editable=False)
    # Where it came from, as HR or the sending system called it.
    source = models.CharField(max_length=60, blank=True)
    stage = models.CharField(max_length=20, choices=choices(Stage), default=Stage.NEW)
    stage_since = models.DateTimeField(default=timezone.now)
    reason_code = models.CharField(max_length=20, choices=choices(RejectionReason), blank=True)
    reason = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=0)
    # The first day of work, where it is agreed: a veto is possible until then.
    starts_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("pk",)
        indexes = (
            models.Index(fields=["opening", "-rank_score", "code"], name="application_by_score"),
            models.Index(fields=["opening", "stage", "-rank_score", "code"], name="application_by_stage"),
            models.Index(fields=["opening", "gate_rank", "code"], name="application_by_gates"),
            models.Index(fields=["opening", "name_key", "code"], name="application_by_name"),
            models.Index(fields=["opening", "stage_since", "code"], name="application_by_since"),
            models.Index(fields=["opening", "received_at", "code"], name="application_by_received"),
            models.Index(fields=["opening", "code"], name="application_by_code"),
            models.Index(fields=["opening", "confidence"], name="application_by_confidence"),
            models.Index(fields=["opening", "flag_codes"], name="application_by_flags"),
            models.Index(fields=["opening", "source"], name="application_by_source"),
            models.Index(fields=["source"], name="application_source"),
            models.Index(fields=["flag_codes"], name="application_flags"),
            # For counting: a tenth of the other's size.
            models.Index(fields=["opening", "stage"], name="application_stages"),
        )
        constraints = (
            models.UniqueConstraint(fields=["opening", "resume"], name="application_resume_once_an_opening"),
            one_of("stage", Stage, "application_stage_known"),
            one_of("reason_code", RejectionReason, "application_reason_known", or_empty=True),
        )

    def __str__(self) -> str:
        return f"{self.code} for {self.opening}"

    def rank_by(self, match: Match) -> None:
        """Its match from now on, by which it stands in the ranking: OF_MATCH."""
        self.match = match
        self.rank_score = RANK_WITHOUT if match.score is None else match.score
        self.gate_rank = match.gates_open * OPEN_GATE + match.gates_partly
        self.confidence, self.flag_codes = match.confidence, match.flag_codes

    def come_from(self, candidate: Candidate, resume: Resume) -> None:
        """Whose it is, and by what."""
        self.candidate, self.resume = candidate, resume
        self.name_key, self.received_at = name_key(candidate.name), resume.received_at


class Move(models.Model):
    """A change of stage. Those of one bulk move share `batch` and are undone together."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="moves")
    batch = models.UUIDField(db_index=True)
    before = models.CharField(max_length=20, choices=choices(Stage))
    after = models.CharField(max_length=20, choices=choices(Stage))
    reason_code = models.CharField(max_length=20, blank=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    who = models.CharField(max_length=150)
    at = models.DateTimeField(default=timezone.now, db_index=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.application_id}: {self.before} to {self.after}"


class Note(models.Model):
    """What somebody wrote about an application. Notes are added, never changed."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="notes")
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.by} on {self.application_id}"


class Sighting(models.Model):
    """Who saw what of an application, from when to when, how often. `named` says whether the page or file
    told who the candidate is."""

    application = models.ForeignKey(Application, on_delete=models.CASCADE, related_name="sightings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    # "page", "file", "score", "export", "packet".
    what = models.CharField(max_length=20)
    named = models.BooleanField()
    first_at = models.DateTimeField(auto_now_add=True)
    last_at = models.DateTimeField(auto_now=True)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("first_at", "pk")
        constraints = (
            models.UniqueConstraint(fields=["application", "by", "what", "named"], name="sighting_once"),
        )

    def __str__(self) -> str:
        return f"{self.by} saw {self.what} of {self.application_id}"
