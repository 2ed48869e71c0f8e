"""Where an opening asks for own judgements first, no answer of the site tells a recruiter what a match came
to, or what anybody else thinks of the person, before they have recorded theirs.

Every address is walked, by the URL configuration and by links and forms, so a new page is walked too.
"""

from decimal import Decimal
from pathlib import Path

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.utils import timezone

from hiring.actions.mail import notify
from hiring.actions.packets import send_back, submit_packet
from hiring.enums import DecisionKind, MailKind, Stage
from hiring.models import Application, Decision, Move, Note, Opening, ReviewRequest, Screening
from roles.enums import RoleLevel
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.numbering import number_rows_from
from tests.rules.blind_rows import PK, VALUES
from tests.rules.crawling import Answer, addresses, answers

pytestmark = pytest.mark.django_db

# What tells of a match: its score as lists show it, how many must-haves are met, and a word that is in every
# reason and flag of its report; and what tells what others think.
HIDDEN, SHOWN = ("87.3", "31873", "zqhidden"), ("71.6", "29716", "zqshown")
UNREAD, READ, OWN = "zqunread", "zqknown", "zqmine"


@pytest.fixture
def recruiter() -> User:
    """Who may see every table that the admin has."""
    user = make_user(Part.RECRUITER, is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    return user


@pytest.fixture
def opening(media: Path, recruiter: User) -> Opening:
    """Two finalists in a packet, judged by another recruiter; this one has judged the second alone."""
    number_rows_from(PK)
    opening = make_opening(title="Ward nights", judges_first=True)
    finalists = [_told(make_application(opening, name="resume.txt"), *traces) for traces in (HIDDEN, SHOWN)]
    other = make_user(Part.RECRUITER)
    for by, judged in ((recruiter, finalists[1:]), (other, finalists)):
        for each in judged:
            Screening.objects.create(application=each, by=by, match=each.match, revealed_at=timezone.now())
    for each, word in zip(finalists, (UNREAD, READ), strict=True):
        _opinions(each, word, other)
    Note.objects.create(application=finalists[0], text=OWN, by=recruiter)
    packet = submit_packet(opening=opening, applications=finalists, summary=f"Both: {UNREAD}", by=other)
    send_back(packet=packet, sha256=packet.sha256, reason=f"{UNREAD}: ask", by=make_user(Part.DIRECTOR))
    for each in finalists:
        each.refresh_from_db()
    submit_packet(opening=opening, applications=finalists, summary=f"Again: {UNREAD}", by=other)
    return opening


def _opinions(application: Application, word: str, other: User) -> None:
    """What others said of them, wherever anybody can."""
    said = f"{word} says another"
    Note.objects.create(application=application, text=said, by=other)
    now = timezone.now()
    answered = {"answered_at": now, "answered_by": other, "answer": said}
    ReviewRequest.objects.create(application=application, text="Again, please", **answered)
    Move.objects.filter(application=application).update(reason=said, by=other)
    veto = {"kind": DecisionKind.VETO, "level": RoleLevel.MANAGER, "part": Part.DIRECTOR, "reason": said}
    decision = Decision.objects.create(application=application, by=make_user(Part.DIRECTOR), **veto)
    notify(kind=MailKind.VETOED, to=[other], about=decision, who="somebody", reason=said)


def _told(application: Application, score: str, met: str, word: str) -> Application:
    """Shortlisted, with a match that says this."""
    match = application.match
    assert match
    match.score, match.gates_met = Decimal(f"{score}123"), int(met)
    match.report |= {"score": float(match.score), "flags": [{"code": "no_dates", "text": f"{word} flag"}]}
    for part in ("criteria", "gates"):
        match.report[part] = [each | {"reason": f"{word} {part}"} for each in match.report[part]]
    match.save()
    application.stage = Stage.SHORTLISTED
    application.save()
    return application


def test_a_match_is_told_where_the_own_judgement_is_recorded_alone(recruiter: User, opening: Opening) -> None:
    def undisturbed() -> bool:
        """No form that was sent has recorded a judgement, or ended that it comes first."""
        judged = Screening.objects.filter(by=recruiter, revealed_at__isnull=False).count()
        return judged == 1 and Opening.objects.filter(pk=opening.pk, judges_first=True).exists()

    client = Client(raise_request_exception=False)
    client.force_login(recruiter)

    found = list(answers(client, addresses(VALUES), undisturbed))

    assert {each.asked: told for each in found if (told := _traces(HIDDEN, each))} == {}
    assert {trace for each in found for trace in _traces(SHOWN, each)} == set(SHOWN)
    assert [each.asked for each in found if UNREAD in each.text] == []
    for word in (READ, OWN):
        assert any(word in each.text for each in found)
    assert {each.asked for each in found if each.status >= 500} == set()
    assert len(found) > 100


def _traces(traces: tuple[str, ...], answer: Answer) -> list[str]:
    return [trace for trace in traces if trace in answer.text]
