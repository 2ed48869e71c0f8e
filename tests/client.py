"""A client for the API in one file, to copy into a project of your own: it needs httpx and nothing of ours.

with Rolefit("https://rolefit.example", token) as api:
    for opening in api.pages("/openings/", status="open"):
        print(opening["title"])
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self
from uuid import uuid4

import httpx

Json = Any
# How often something is sent whose answer does not arrive, and the seconds between two tries or two looks.
TRIES, PAUSE = 3, 0.3
# Done by the first try, these would be refused to the second.
ONCE = ("PATCH", "DELETE")
UNDER_WAY = ("queued", "running", "received", "being_read")


@dataclass(frozen=True)
class FieldError:
    """What is wrong with one field; fields inside fields are joined by dots."""

    field: str
    detail: str


@dataclass(eq=False)
class Problem(Exception):
    """What the API refused, and why (RFC 9457)."""

    status: int
    title: str
    detail: str
    errors: tuple[FieldError, ...] = ()

    def __str__(self) -> str:
        fields = "".join(f"; {error.field}: {error.detail}" for error in self.errors)
        return f"{self.status} {self.title}: {self.detail}{fields}"


class Rolefit:
    """The API of one installation, as the person whose token it is; without one, what is public.

    Paths are those of the description without /api/v1, or addresses from answers. Methods give the body of
    the answer, and raise Problem for what is refused. A change names what was last seen at its address, or
    at `seen`: of what is another by now nothing is changed (412).
    """

    def __init__(self, site: str, token: str = "", *, transport: httpx.BaseTransport | None = None) -> None:
        who = {"Authorization": f"Bearer {token}"} if token else {}
        self._http = httpx.Client(base_url=f"{site}/api/v1", headers=who, timeout=30, transport=transport)
        self._etags: dict[str, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def get(self, path: str, **asked: str | int) -> Json:
        return self._sent("GET", path, path, params=asked or None)

    def pages(self, path: str, **asked: str | int) -> Iterator[Json]:
        """The rows of a list, page after page, asked for as they are needed."""
        page = self.get(path, **asked)
        yield from page["results"]
        while page["next"]:
            page = self.get(page["next"])
            yield from page["results"]

    def post(self, path: str, body: Json = None, *, seen: str = "", **form: Any) -> Json:
        """With a key of its own, so that it is done once, however often it has to be sent. `body` is JSON; a
        form is named as httpx does: data={"name": "text"}, files={"name": ("file.pdf", b"…")}."""
        key = {"Idempotency-Key": str(uuid4())}
        return self._sent("POST", path, seen, headers=key, json=body, **form)

    def put(self, path: str, body: Json, *, seen: str = "") -> Json:
        return self._sent("PUT", path, seen or path, json=body)

    def patch(self, path: str, body: Json, *, seen: str = "") -> Json:
        return self._sent("PATCH", path, seen or path, json=body)

    def delete(self, path: str, *, seen: str = "") -> Json:
        return self._sent("DELETE", path, seen or path)

    def wait_for(self, address: str, *, seconds: float = 120) -> Json:
        """What stands at a status address (the `url` of a 202) once it is over. Raises TimeoutError."""
        deadline = time.monotonic() + seconds
        while (found := self.get(address)).get("waiting") or found.get("status") in UNDER_WAY:
            if time.monotonic() > deadline:
                raise TimeoutError(f"{address} is not over after {seconds:.0f} seconds")
            time.sleep(PAUSE)
        return found

    def _sent(self, method: str, path: str, seen: str, **content: Any) -> Json:
        if method != "GET" and seen in self._etags:
            content["headers"] = {**content.get("headers", {}), "If-Match": self._etags[seen]}
        response = self._answer(1 if method in ONCE else TRIES, method, path, **content)
        kind = response.headers.get("Content-Type", "")
        if kind == "application/problem+json":
            raise _problem(response.json())
        if etag := response.raise_for_status().headers.get("ETag"):
            self._etags[seen] = etag
        return response.json() if "json" in kind else response.content or None

    def _answer(self, tries: int, method: str, path: str, **content: Any) -> httpx.Response:
        try:
            return self._http.request(method, path, **content)
        except httpx.TransportError:
            if tries == 1:
                raise
        time.sleep(PAUSE)
        return self._answer(tries - 1, method, path, **content)


def _problem(told: Json) -> Problem:
    errors = tuple(FieldError(**error) for error in told.get("errors", ()))
    return Problem(told["status"], told["title"], told["detail"], errors)
