"""The client that others may copy: what it promises, against the API itself."""

from collections.abc import Iterator

import httpx
import pytest
from django.core.handlers.wsgi import WSGIHandler

from hiring.models import Application, Note
from roles.actions.tokens import issue_token
from roles.enums import Scope
from roles.permissions import Part
from tests import client
from tests.client import FieldError, Problem, Rolefit
from tests.factories.connection import one_connection
from tests.factories.models import make_application, make_opening, make_user, propose

pytestmark = pytest.mark.django_db


class Line(httpx.BaseTransport):
    """To the site in this process. The answers that are numbered in `lost` do not arrive."""

    def __init__(self, *lost: int) -> None:
        self._site = httpx.WSGITransport(app=WSGIHandler())
        self.lost, self.sent = lost, list[httpx.Request]()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request)
        response = self._site.handle_request(request)
        response.read()
        if len(self.sent) - 1 in self.lost:
            raise httpx.ReadError("the line went dead")
        return response


@pytest.fixture(autouse=True)
def _in_process(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(client, "PAUSE", 0)
    with one_connection():
        yield


def connected(part: Part, line: Line | None = None) -> Rolefit:
    _, token = issue_token(by=make_user(part), name="script", scopes=Scope)
    return Rolefit("http://localhost", token, transport=line or Line())


def notes_of(application: Application) -> str:
    return f"/applications/{application.pk}/notes/"


def test_what_is_sent_again_because_its_answer_was_lost_is_done_once() -> None:
    line, application = Line(0, 1), make_application()

    made = connected(Part.RECRUITER, line).post(notes_of(application), {"text": "Called."})

    assert (made["text"], Note.objects.count()) == ("Called.", 1)
    assert len({request.headers["Idempotency-Key"] for request in line.sent}) == 1
    assert len(line.sent) == 3


def test_a_line_that_stays_dead_is_an_error() -> None:
    line = Line(0, 1, 2, 3)

    with pytest.raises(httpx.TransportError):
        connected(Part.RECRUITER, line).get("/openings/")
    assert len(line.sent) == client.TRIES


def test_what_is_done_by_the_first_try_is_not_tried_twice() -> None:
    opening = propose(make_user(Part.RECRUITER))
    line, address = Line(1), f"/openings/{opening.pk}/terms/"
    api = connected(Part.RECRUITER, line)
    api.get(address)

    with pytest.raises(httpx.TransportError):
        api.patch(address, {"title": "Nights"})
    assert len(line.sent) == 2


def test_a_refusal_names_its_fields() -> None:
    with pytest.raises(Problem) as refused:
        connected(Part.RECRUITER).post(notes_of(make_application()), {"txt": "Called."})

    problem = refused.value
    assert (problem.status, problem.title) == (400, "Bad Request")
    assert problem.errors == (
        FieldError("text", "Field required"),
        FieldError("txt", "Extra inputs are not permitted"),
    )
    assert str(problem).endswith("; text: Field required; txt: Extra inputs are not permitted")


def test_pages_are_fetched_as_they_are_needed() -> None:
    titles = [make_opening().title for _ in range(5)]
    line = Line()

    rows: Iterator[client.Json] = connected(Part.RECRUITER, line).pages("/openings/", limit=2)

    assert line.sent == []
    first = next(rows)
    assert len(line.sent) == 1
    assert [first["title"], *(row["title"] for row in rows)] == sorted(titles)
    assert len(line.sent) == 3


def test_what_was_changed_since_it_was_seen_is_not_changed() -> None:
    opening = propose(make_user(Part.RECRUITER))
    terms = f"/openings/{opening.pk}/terms/"
    recruiter, director = connected(Part.RECRUITER), connected(Part.DIRECTOR)
    director.get(terms)
    recruiter.get(terms)

    for title in ("Nights", "Nights and weekends"):
        recruiter.patch(terms, {"title": title})
    with pytest.raises(Problem) as refused:
        director.post(f"/openings/{opening.pk}/accept/", seen=terms)
    director.get(terms)
    accepted = director.post(f"/openings/{opening.pk}/accept/", seen=terms)

    assert refused.value.status == 412
    assert (accepted["title"], accepted["status"]) == ("Nights and weekends", "open")


def test_what_never_ends_is_not_waited_for_without_end() -> None:
    opening = make_opening()
    sent = {"file": ("ada.txt", b"Ada Obi\nNurse")}
    api = connected(Part.RECRUITER)
    screening = api.post(f"/openings/{opening.pk}/resumes/", files=sent)

    with pytest.raises(TimeoutError, match="is not over after 0 seconds"):
        api.wait_for(screening["url"], seconds=0)


def test_what_is_taken_away_answers_nothing() -> None:
    api = connected(Part.RECRUITER)
    view = api.post("/saved-views/", {"name": "Fair", "query": "source=Fair"})

    assert api.delete(f"/saved-views/{view['id']}/") is None
    assert list(api.pages("/saved-views/")) == []
