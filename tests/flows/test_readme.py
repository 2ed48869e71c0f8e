"""The README's examples of the API do what it says, as they stand there."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer
from standardwebhooks.webhooks import WebhookVerificationError

from hiring.management.demo import import_profiles
from hiring.models import Match, Opening
from hiring.webhooks.signing import new_secret, signed
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.permissions import Part
from tests.factories.models import make_application, make_user

ROOT = Path(settings.BASE_DIR)
README = (ROOT / "README.md").read_text("utf-8")
STRUCTURED = ROOT / "tests" / "factories" / "structured"
HERE = "http://localhost:8000"


def examples(section: str) -> list[str]:
    """The examples of a section, in its order."""
    (text,) = re.findall(rf"^## {section}\n(.*?)^## ", README, re.M | re.S)
    return re.findall(r"^```\w+\n(.*?)^```", text, re.M | re.S)


OPEN, WITH_TOKEN, SCREENED, RECEIVED = examples("The API")


def run(program: list[str], text: str, server: LiveServer, token: str = "", folder: Path = ROOT) -> str:
    """What it prints; where it fails, so does the test."""
    here = text.replace(HERE, server.url).replace("rolefit_...", token)
    surroundings = os.environ | {"TOKEN": token, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [*program, here], cwd=folder, env=surroundings, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def each(text: str, server: LiveServer, token: str = "", folder: Path = ROOT) -> list[str]:
    """What each of several curl commands prints."""
    commands = re.split(r"\n(?=curl )", text)
    return [run(["sh", "-ec"], command, server, token, folder) for command in commands]


@pytest.fixture
def token(transactional_db: None) -> str:
    import_profiles()
    return issue_token(by=make_user(Part.RECRUITER), name="script", scopes=[Scope.READ, Scope.INTAKE])[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files that the examples name."""
    pdf = ROOT / "seeds" / "resumes" / "ArjunVenkateshResume.pdf"
    names = {"plain.json": "resume.json", "candidate.xml": "europass.xml", "table.csv": "candidates.csv"}
    files = {"resume.pdf": pdf} | {name: STRUCTURED / known for known, name in names.items()}
    for name, file in files.items():
        (tmp_path / name).write_bytes(file.read_bytes())
    return tmp_path


def test_applicants_check_themselves(token: str, live_server: LiveServer, folder: Path) -> None:
    (block,) = examples("For applicants")

    by_file, by_words = map(json.loads, each(block, live_server, folder=folder))

    assert by_file["text"].startswith("Arjun Venkatesh")
    assert {answer["role"] for answer in (by_file, by_words)} == {"call-center-manager/1"}


def test_resumes_and_candidates_go_in_and_out_as_data(
    token: str, live_server: LiveServer, folder: Path
) -> None:
    (block,) = examples("Resumes in and out as data")
    opening = Opening.objects.order_by("pk")[0]
    application = make_application(opening)
    for noun, row in (("openings", opening), ("applications", application)):
        block = block.replace(f"/{noun}/1/", f"/{noun}/{row.pk}/")

    *answers, table = each(block, live_server, token, folder)
    by_json, by_europass, by_table, resume = map(json.loads, answers)

    assert [(sent["file"], sent["reason"]) for sent in (by_json, by_europass)] == [
        ("resume.json", ""),
        ("europass.xml", ""),
    ]
    assert (by_table["taken"], by_table["known"]) == (2, 0)
    assert resume["work"][0]["position"] == "Ward Manager"
    assert [line.split(",")[0] for line in table.splitlines()][1:] == [str(application.candidate)]


def test_a_token_opens_the_openings(token: str, live_server: LiveServer) -> None:
    (short,) = examples("Accounts, second factor, tokens")

    printed = [run(["sh", "-ec"], text, live_server, token) for text in (short, WITH_TOKEN)]

    assert [len(json.loads(openings)["results"]) for openings in printed] == [2, 2]


def test_roles_are_read_and_one_checks_oneself(token: str, live_server: LiveServer) -> None:
    roles, requirements, check = map(json.loads, each(OPEN, live_server))

    assert "call-center-manager" in [each["slug"] for each in roles["results"]]
    assert requirements["requirements"]
    assert check["gates"]


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
