"""The examples in the README's section on the API do what it says, as they stand there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer
from standardwebhooks.webhooks import WebhookVerificationError

from hiring.management.demo import import_profiles
from hiring.models import Match
from hiring.webhooks.signing import new_secret, signed
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.permissions import Part
from tests.factories.models import make_user

ROOT = Path(__file__).parents[2]
SECTION = re.search(r"^## The API\n(.*?)^## ", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```", SECTION[1] if SECTION else "", re.M | re.S)
OPEN, WITH_TOKEN, SCREENED, RECEIVED = (text for _, text in EXAMPLES)
HERE = "http://localhost:8000"


def run(program: list[str], text: str, server: LiveServer, token: str = "") -> str:
    """What it prints; where it fails, so does the test."""
    here = text.replace(HERE, server.url).replace("rolefit_...", token)
    surroundings = os.environ | {"TOKEN": token, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [*program, here], cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def token(transactional_db: None) -> str:
    import_profiles()
    return issue_token(by=make_user(Part.RECRUITER), name="script", scopes=[Scope.READ, Scope.INTAKE])[1]


def test_roles_are_read_and_one_checks_oneself(token: str, live_server: LiveServer) -> None:
    roles, requirements, check = _answers(run(["sh", "-ec"], OPEN, live_server))

    assert "call-center-manager" in [each["slug"] for each in roles["results"]]
    assert requirements["requirements"]
    assert check["gates"]


def test_a_token_opens_the_openings(token: str, live_server: LiveServer) -> None:
    (openings,) = _answers(run(["sh", "-ec"], WITH_TOKEN, live_server, token))

    assert len(openings["results"]) == 2


@pytest.mark.worker
@pytest.mark.usefixtures("worker")
def test_a_resume_is_sent_followed_and_its_match_read(token: str, live_server: LiveServer) -> None:
    printed = run([sys.executable, "-c"], SCREENED, live_server, token)

    assert printed.startswith(f"{float(Match.objects.get().score or 0)} [(")


def test_a_webhook_is_believed_only_where_it_is_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    secret, body = new_secret(), '{"type":"webhook.test"}'
    headers = signed("msg-1", body, [secret], at=timezone.now())
    monkeypatch.setenv("WEBHOOK_SECRET", secret)
    named: dict[str, Any] = {}
    exec(RECEIVED, named)  # noqa: S102 - what is shown is what is run

    assert named["received"](body.encode(), headers) == {"type": "webhook.test"}
    with pytest.raises(WebhookVerificationError):
        named["received"](b"{}", headers)


def _answers(printed: str) -> list[dict[str, Any]]:
    """JSON texts, one after the other."""
    decoder, found, place = json.JSONDecoder(), [], 0
    while place < len(printed.rstrip()):
        answer, place = decoder.raw_decode(printed, place)
        found.append(answer)
    return found
