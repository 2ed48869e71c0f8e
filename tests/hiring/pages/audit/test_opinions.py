"""What others thought of an application, in its history: told after one's own judgement."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils import timezone

from hiring.actions.judgements import recommend
from hiring.enums import RejectionReason, ScreeningOutcome
from hiring.models import Application, Opening, Screening
from roles.actions.audit import record
from roles.permissions import Part
from tests.factories.models import make_application, make_user
from tests.factories.pages import parsed, words

pytestmark = pytest.mark.django_db

OPINIONS = ("recommends: turn down", "reason: ", "Met him once", "against the ranking")


@pytest.fixture
def application() -> Application:
    """Turned down by one recruiter, before anybody was asked to judge first."""
    application = make_application()
    recommend(
        application=application,
        outcome=ScreeningOutcome.REJECT,
        by=make_user(Part.RECRUITER, username="rita"),
        revision=application.revision,
        reason_code=RejectionReason.OTHER,
        reason="Met him once",
    )
    record(by=None, verb="decided: reject", subject=application, against_ranking=True)
    Opening.objects.update(judges_first=True)
    return application


def told(client: Client, user: User, application: Application) -> set[tuple[str, ...]]:
    """The opinions that the histories of the application and of its opening tell."""
    client.force_login(user)
    kinds = (f"applications/{application.pk}", f"openings/{application.opening_id}")
    pages = [words(parsed(client.get(f"/{kind}/history/"))) for kind in kinds]
    return {tuple(each for each in OPINIONS if each in page) for page in pages}


def test_who_has_not_judged_reads_no_opinion_of_others(client: Client, application: Application) -> None:
    assert told(client, make_user(Part.RECRUITER), application) == {()}


def test_one_s_own_opinion_can_always_be_read(client: Client, application: Application) -> None:
    rita = User.objects.get(username="rita")

    assert told(client, rita, application) == {OPINIONS[:3], OPINIONS[:2]}


def test_who_has_judged_reads_what_others_thought(client: Client, application: Application) -> None:
    user = make_user(Part.RECRUITER)
    Screening.objects.create(application=application, by=user, revealed_at=timezone.now())

    assert told(client, user, application) == {OPINIONS, (*OPINIONS[:2], OPINIONS[3])}


def test_who_does_not_screen_reads_what_others_thought(client: Client, application: Application) -> None:
    assert told(client, make_user(Part.AUDITOR), application) == {OPINIONS, (*OPINIONS[:2], OPINIONS[3])}
