from hiring.models.application import Application, Move, Note, Sighting
from hiring.models.batch import Batch
from hiring.models.candidate import Candidate, CandidateKey
from hiring.models.correction import Correction
from hiring.models.decision import Decision, DecisionPacket, Delegation, PacketEntry
from hiring.models.job import ScreeningJob
from hiring.models.mail import MailTemplate, SentMail
from hiring.models.match import Match
from hiring.models.merge import Merge, NotTheSame
from hiring.models.opening import Opening, OpeningTemplate
from hiring.models.own import Consent, ProposedCorrection, ReviewRequest
from hiring.models.resume import Resume
from hiring.models.saved_view import SavedView
from hiring.models.screening import Screening
from hiring.models.search import CandidateWords, ResumeWords
from hiring.models.webhook import WebhookDelivery, WebhookEndpoint, WebhookEvent

__all__ = [
    "Application",
    "Batch",
    "Candidate",
    "CandidateKey",
    "CandidateWords",
    "Consent",
    "Correction",
    "Decision",
    "DecisionPacket",
    "Delegation",
    "MailTemplate",
    "Match",
    "Merge",
    "Move",
    "NotTheSame",
    "Note",
    "Opening",
    "OpeningTemplate",
    "PacketEntry",
    "ProposedCorrection",
    "Resume",
    "ResumeWords",
    "ReviewRequest",
    "SavedView",
    "Screening",
    "ScreeningJob",
    "SentMail",
    "Sighting",
    "WebhookDelivery",
    "WebhookEndpoint",
    "WebhookEvent",
]
