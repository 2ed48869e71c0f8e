"""Many files in one request, and what became of each."""

from typing import Any

import pytest
from django.test import Client

from hiring.enums import JobStatus, OpeningStatus
from hiring.models import Batch, Opening
from hiring.reading.uploads.limits import MAX_UPLOAD_BYTES
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.uploads import make_batch, make_matched, upload

pytestmark = pytest.mark.django_db


def send(client: Client, opening: int, *files: Any, key: str = "", **fields: str) -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    content = {"files": list(files), **fields}
    return client.post(f"/api/v1/openings/{opening}/batches/", content, headers=headers)


def results(client: Client, address: str) -> Any:
    response = client.get(f"/api/v1{address}")
    assert response.status_code == 200, response.content
    return response.json()["results"]


def test_many_files_are_taken_and_what_is_not_is_told(recruiter: Client, media: Any) -> None:
    opening = make_opening()

    answer = send(
        recruiter,
        opening.pk,
        upload("ada.txt", b"Ada Obi"),
        upload("ada-again.txt", b"Ada Obi"),
        upload("empty.txt", b""),
        upload("picture.png", b"x"),
        source="job fair",
    )

    batch = answer.json()
    assert (answer.status_code, answer.headers["Location"]) == (202, batch["url"])
    assert (batch["files"], batch["waiting"], batch["known"], batch["failed"]) == (4, 1, 1, 2)
    assert [each["file"] for each in batch["refused"]] == ["empty.txt", "picture.png"]
    (file,) = results(recruiter, f"/batches/{batch['id']}/files/")
    assert (file["file"], file["status"], file["again"]) == ("ada.txt", "queued", ["ada-again.txt"])
    assert [each["id"] for each in results(recruiter, "/batches/?source=job+fair")] == [batch["id"]]
    assert results(recruiter, f"/batches/?opening={opening.pk + 1}") == []


def test_more_files_than_are_taken_in_one_go_are_told_by_name(recruiter: Client, media: Any) -> None:
    files = [upload(f"{number}.png", b"x") for number in range(201)]

    assert send(recruiter, make_opening().pk, *files).json()["failed"] == 201


def test_a_batch_that_is_sent_again_is_the_same(recruiter: Client, media: Any) -> None:
    opening = make_opening()

    first, again = (send(recruiter, opening.pk, upload("ada.txt", b"Ada Obi"), key="one") for _ in range(2))
    other = send(recruiter, opening.pk, upload("ben.txt", b"Ben Okri"), key="one")

    assert (first.json(), first.headers["Location"]) == (again.json(), again.headers["Location"])
    assert (again.status_code, other.status_code, Batch.objects.count()) == (202, 422, 1)


def test_nothing_too_much_and_closed_openings_are_refused(recruiter: Client) -> None:
    opening = make_opening()
    address = f"/api/v1/openings/{opening.pk}/batches/"
    large = recruiter.generic("POST", address, headers={"Content-Length": str(MAX_UPLOAD_BYTES + 1)})
    none = recruiter.post(address, {"source": "x"})
    long = send(recruiter, opening.pk, upload("ada.txt", b"x"), source="x" * 61)
    Opening.objects.update(status=OpeningStatus.CLOSED)
    closed = send(recruiter, opening.pk, upload("ada.txt", b"x"))

    assert [each.status_code for each in (large, none, long, closed)] == [413, 400, 400, 409]
    assert [each.json()["errors"][0]["field"] for each in (none, long)] == ["files", "source"]


def test_what_waits_is_cancelled_and_tried_again(recruiter: Client) -> None:
    batch = make_batch(make_opening(), JobStatus.QUEUED, JobStatus.FAILED, JobStatus.DONE)
    cancel, retry = f"/api/v1/batches/{batch.pk}/cancel/", f"/api/v1/batches/{batch.pk}/retry/"

    def act(address: str, content: str = "{}") -> Any:
        return recruiter.post(address, content, content_type="application/json").json()

    assert [act(cancel), act(cancel)] == [{"files": 1}, {"files": 0}]
    failed = results(recruiter, f"/batches/{batch.pk}/files/?status=failed")
    assert act(retry, f'{{"screening": {failed[0]["screening"]}}}') == {"files": 1}
    assert [act(retry), recruiter.get(f"/api/v1/batches/{batch.pk}/").json()["waiting"]] == [{"files": 1}, 2]


def test_in_a_blind_opening_nothing_links_a_file_to_a_candidate(recruiter: Client) -> None:
    batch = make_batch(make_opening(blind=True), JobStatus.QUEUED, JobStatus.FAILED)
    application = make_matched(batch, name="ada-obi.txt")

    files = results(recruiter, f"/batches/{batch.pk}/files/")
    jobs = results(recruiter, "/screenings/?status=done")

    assert [(each["status"], each["application"]) for each in files] == [
        ("failed", None),
        ("done", application.pk),
    ]
    assert (files[1]["screening"], files[1]["file"]) == (None, f"{application.code}.txt")
    assert [(each["file"], each["application"]) for each in jobs] == [("", None)]
    one = recruiter.get(jobs[0]["url"]).json()
    assert (one["status"], one["file"], one["application"], one["match"]) == ("done", "", None, None)


def test_screenings_are_found_by_state_batch_and_opening(recruiter: Client) -> None:
    batch = make_batch(make_opening(), JobStatus.QUARANTINED, JobStatus.DONE)
    make_batch(make_opening(), JobStatus.QUEUED)

    def states(query: str) -> list[str]:
        return [each["status"] for each in results(recruiter, f"/screenings/?{query}")]

    assert states("") == ["queued", "done", "failed"]
    assert states("status=failed") == ["failed"]
    assert states(f"batch={batch.pk}") == states(f"opening={batch.opening_id}") == ["done", "failed"]
    assert recruiter.get("/api/v1/screenings/?status=quarantined").status_code == 400
    assert recruiter.get(f"/api/v1/screenings/?batch={10**30}").status_code == 400


def test_managers_see_batches_of_their_own_openings(client: Client) -> None:
    manager = make_user(Part.MANAGER)
    own = make_batch(make_opening(hiring_manager=manager), JobStatus.QUEUED)
    make_batch(make_opening(), JobStatus.QUEUED)
    client.force_login(manager)

    assert [each["id"] for each in results(client, "/batches/")] == [own.pk]
    assert len(results(client, "/screenings/")) == 1
    assert client.post(f"/api/v1/batches/{own.pk}/cancel/").status_code == 403
