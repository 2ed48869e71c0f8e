"""Editing a role by the API: what the pages do, and nothing over what somebody else changed."""

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from roles.enums import FactKind
from roles.models import RoleVersion
from roles.permissions import Part
from roles.reading.profile import Disagreement, Position
from tests.factories.models import make_draft, make_user, make_version
from tests.factories.readings import charge_nurse, nurse_manager

pytestmark = pytest.mark.django_db

DRAFT = "/api/v1/roles/nurse-manager/draft/"
GIVEN: dict[FactKind, tuple[str, dict[str, Any]]] = {
    FactKind.DUTY: ("/api/v1/roles/nurse-manager/draft/duties/", {"text": "Train  new nurses"}),
    FactKind.SKILL: (
        "/api/v1/roles/nurse-manager/draft/skills/",
        {"name": "Triage", "applies_when": "inbound"},
    ),
    FactKind.EDUCATION: (
        "/api/v1/roles/nurse-manager/draft/education/",
        {"level": "doctorate", "fields": ["Nursing"]},
    ),
    FactKind.EXPERIENCE: ("/api/v1/roles/nurse-manager/draft/experience/", {"minimum_months": 7}),
    FactKind.CERTIFICATION: ("/api/v1/roles/nurse-manager/draft/certifications/", {"name": "ALS"}),
    FactKind.KPI: ("/api/v1/roles/nurse-manager/draft/kpis/", {"name": "Falls"}),
    FactKind.SALARY: (
        "/api/v1/roles/nurse-manager/draft/salary-bands/",
        {"currency": "GBP", "minimum": "40000", "maximum": 50000.5},
    ),
}
# The same addresses with a number, as tests.rules looks for them.
ONE_FACT = (
    "/api/v1/roles/nurse-manager/draft/duties/0/",
    "/api/v1/roles/nurse-manager/draft/skills/0/",
    "/api/v1/roles/nurse-manager/draft/education/0/",
    "/api/v1/roles/nurse-manager/draft/experience/0/",
    "/api/v1/roles/nurse-manager/draft/certifications/0/",
    "/api/v1/roles/nurse-manager/draft/kpis/0/",
    "/api/v1/roles/nurse-manager/draft/salary-bands/0/",
)


class Editor:
    """Somebody who edits by the API, and names what they saw last."""

    def __init__(self, part: Part = Part.RECRUITER) -> None:
        self.client = Client()
        self.client.force_login(make_user(part))
        self.etag = self.client.get(DRAFT).headers["ETag"]

    def send(self, method: str, address: str, content: Any = None, **headers: str) -> HttpResponse:
        named = {"If-Match": self.etag, **headers}
        body = "" if content is None else json.dumps(content)
        response: Any = self.client.generic(
            method, address, body, content_type="application/json", headers=named
        )
        self.etag = response.headers.get("ETag", self.etag)
        return response  # type: ignore[no-any-return]


def told(response: Any, status: int = 200) -> Any:
    assert response.status_code == status, response.content
    return response.json()


@pytest.fixture
def editor() -> Editor:
    make_version()
    return Editor()


@pytest.mark.parametrize("kind", FactKind)
def test_a_fact_of_each_kind_is_added_worded_otherwise_and_removed(editor: Editor, kind: FactKind) -> None:
    address, given = GIVEN[kind]
    field = address.rstrip("/").rpartition("/")[2].replace("-", "_")
    before = told(editor.client.get(DRAFT))[field]

    added = told(editor.send("POST", address, given))[field]
    place = f"{address}{len(before)}/"
    again = editor.send("PUT", place, given)
    removed = told(editor.send("DELETE", place))

    assert len(added) == len(before) + 1
    assert added[-1]["citations"][0]["document"].endswith(" (by hand)")
    assert again.status_code == 200
    assert (removed[field], removed["version"], removed["status"]) == (before, 2, "draft")


@pytest.mark.parametrize("address", ONE_FACT)
def test_a_fact_that_is_not_there_is_not_found(editor: Editor, address: str) -> None:
    far = address.replace("/0/", "/99999999999999999999/")

    assert editor.send("DELETE", far).status_code == 404


def test_what_is_stated_already_is_refused(editor: Editor) -> None:
    address, given = GIVEN[FactKind.KPI]
    editor.send("POST", address, given)

    assert told(editor.send("POST", address, given), 409)["detail"] == (
        "“Falls” is stated already: change that one"
    )


@pytest.mark.parametrize(
    ("kind", "given", "field"),
    [
        (FactKind.DUTY, {"text": "   "}, "text"),
        (FactKind.DUTY, {"text": "x" * 501}, "text"),
        (FactKind.SKILL, {"name": "Triage", "necessity": "perhaps"}, "necessity"),
        (FactKind.EXPERIENCE, {"minimum_months": 10**30}, "minimum_months"),
        (FactKind.EXPERIENCE, {"minimum_months": 9, "maximum_months": 3}, ""),
        (FactKind.SALARY, {"currency": "GBP"}, ""),
        (FactKind.SALARY, {"currency": "gbp", "minimum": 1}, "currency"),
        (FactKind.SALARY, {"currency": "GBP", "minimum": "NaN"}, "minimum"),
        (FactKind.KPI, {"name": "Falls", "weight": 3}, "weight"),
    ],
)
def test_what_cannot_be_taken_names_the_field(
    editor: Editor, kind: FactKind, given: dict[str, Any], field: str
) -> None:
    problem = told(editor.send("POST", GIVEN[kind][0], given), 400)

    assert [error["field"] for error in problem["errors"]] == [field]


def test_nobody_writes_over_what_somebody_else_changed(editor: Editor) -> None:
    other = Editor(Part.MANAGER)
    told(other.send("PATCH", DRAFT, {"area": "surgery"}))

    late = editor.send("PATCH", DRAFT, {"title": "Ward Manager"})
    unnamed = editor.send("PATCH", DRAFT, {"title": "Ward Manager"}, **{"If-Match": ""})
    anyhow = editor.send("PATCH", DRAFT, {"title": "Ward Manager"}, **{"If-Match": "*"})

    assert [each.status_code for each in (late, unnamed, anyhow)] == [412, 428, 200]
    now = told(editor.client.get(DRAFT))
    assert (now["title"], now["area"]) == ("Ward Manager", "surgery")


def test_a_name_of_another_role_is_refused(editor: Editor) -> None:
    make_version(charge_nurse())

    answer = told(editor.send("PATCH", DRAFT, {"aliases": ["Charge Nurse"]}), 409)

    assert "one name stands for one role" in answer["detail"]


def test_a_disagreement_is_settled_otherwise_than_by_the_rule() -> None:
    sides = (Position(says="bachelor", documents=("a",)), Position(says="master", documents=("b",)))
    item = Disagreement(subject="education", positions=sides, settled="bachelor", rule="the most say so")
    make_draft(nurse_manager().model_copy(update={"disagreements": (item,)}))
    editor, address = Editor(), "/api/v1/roles/nurse-manager/draft/disagreements/0/"

    wrong = told(editor.send("PUT", address, {"holds": "master", "why": "asked", "gate": 99}), 400)
    now = told(editor.send("PUT", address, {"holds": "master", "why": "asked", "gate": 0}))
    missing = editor.send("PUT", address.replace("0", "7"), {"holds": "master", "why": "asked"})

    assert [error["field"] for error in wrong["errors"]] == ["gate"]
    assert now["disagreements"][0]["settled"] == "master"
    assert now["disagreements"][0]["rule"].endswith(": asked")
    assert missing.status_code == 404


def test_one_change_is_taken_back(editor: Editor) -> None:
    address, given = GIVEN[FactKind.KPI]
    editor.send("POST", address, given)

    now = told(
        editor.send("POST", "/api/v1/roles/nurse-manager/draft/take-back/", {"version": 1, "number": 0})
    )
    gone = editor.send("POST", "/api/v1/roles/nurse-manager/draft/take-back/", {"version": 1, "number": 5})

    assert ("Falls" in [each["name"] for each in now["kpis"]], gone.status_code) == (False, 404)


def test_a_draft_is_published_once_by_those_who_may(editor: Editor) -> None:
    proposer = Editor(Part.MANAGER)
    told(proposer.send("PATCH", DRAFT, {"area": "surgery"}))
    address = "/api/v1/roles/nurse-manager/draft/publish/"

    may_not, late = proposer.send("POST", address), editor.send("POST", address)
    editor.etag = proposer.etag
    done = told(editor.send("POST", address))
    again = editor.send("POST", address)

    assert [each.status_code for each in (may_not, late, again)] == [403, 412, 409]
    assert (done["version"], done["status"]) == (2, "published")


def test_a_draft_is_discarded_by_who_made_it_or_publishes(editor: Editor) -> None:
    proposer = Editor(Part.MANAGER)
    told(proposer.send("PATCH", DRAFT, {"area": "surgery"}))

    other = Editor(Part.MANAGER).send("DELETE", DRAFT)
    done = proposer.send("DELETE", DRAFT)

    assert (other.status_code, done.status_code) == (403, 204)
    assert RoleVersion.objects.count() == 1
    assert Editor().send("DELETE", DRAFT).status_code == 409
