"""Documents about roles by the API: imported several at once, listed, read."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from roles.actions.imports import MOST_FILES
from roles.api.documents.uploads import MAX_BODY_BYTES
from roles.permissions import Part
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db

ADDRESS = "/api/v1/role-documents/"
PROFILE = b"title: Ward Clerk\nslug: ward-clerk\nduties:\n  - text: Keep the files\n"


@pytest.fixture
def recruiter(client: Client) -> Client:
    client.force_login(make_user(Part.RECRUITER))
    return client


def sent(client: Client, *files: tuple[str, bytes]) -> Any:
    return client.post(ADDRESS, {"files": [SimpleUploadedFile(*each) for each in files]})


def test_documents_become_drafts_and_the_others_are_refused_by_name(recruiter: Client) -> None:
    answer = sent(recruiter, ("clerk.yaml", PROFILE), ("empty.yaml", b""), ("picture.png", b"x")).json()
    again = sent(recruiter, ("clerk.yaml", PROFILE)).json()

    (role,) = answer["roles"]
    assert (role["role"], role["version"], role["status"], role["files"]) == (
        "ward-clerk",
        1,
        "draft",
        ["clerk.yaml"],
    )
    assert [each["name"] for each in answer["refused"]] == ["empty.yaml", "picture.png"]
    assert (role["changed"], again["roles"][0]["changed"]) == (True, False)
    assert recruiter.get(role["url"]).json()["duties"][0]["text"] == "Keep the files"


def test_documents_are_listed_and_read(recruiter: Client) -> None:
    sent(recruiter, ("clerk.yaml", PROFILE))

    def names(query: str) -> list[str]:
        return [each["name"] for each in recruiter.get(f"{ADDRESS}?{query}").json()["results"]]

    (row,) = recruiter.get(ADDRESS).json()["results"]
    one = recruiter.get(f"/api/v1/role-documents/{row['id']}/")

    assert (row["role"], row["kind"], row["current"]) == ("ward-clerk", "yaml", True)
    assert one.json()["text"] == PROFILE.decode()
    assert recruiter.get(row["url"], headers={"If-None-Match": one.headers["ETag"]}).status_code == 304
    assert [names(query) for query in ("role=ward-clerk", "role=none", "q=CLERK", "kind=pdf")] == [
        ["clerk.yaml"],
        [],
        ["clerk.yaml"],
        [],
    ]
    assert names("current=false") == []


def test_nothing_and_too_much_are_refused(recruiter: Client) -> None:
    many = sent(recruiter, *((f"{number}.txt", b"x") for number in range(MOST_FILES + 1)))
    none = recruiter.post(ADDRESS, {"files": "no file"})
    large = recruiter.generic("POST", ADDRESS, headers={"Content-Length": str(MAX_BODY_BYTES + 1)})
    json = recruiter.post(ADDRESS, "{}", content_type="application/json")

    assert [each.status_code for each in (many, none, large, json)] == [400, 400, 413, 415]


def test_who_only_reads_drafts_imports_nothing(client: Client) -> None:
    client.force_login(make_user(Part.AUDITOR))

    assert sent(client, ("clerk.yaml", PROFILE)).status_code == 403
    assert client.get(ADDRESS).status_code == 200
