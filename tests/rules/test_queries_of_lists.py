"""Every list of the site takes the same number of queries for few rows and for many."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import cast

import pytest
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from lxml import html
from openpyxl import load_workbook

from roles.permissions import Part
from tests.factories.growing import Site, grow, make_site
from tests.rules.crawling import routes

pytestmark = pytest.mark.django_db

# More than any page or answer holds.
FEW, MANY = 3, 120
ROWS = "//main//tbody/tr"
# Whoever looks for the first time is noted: some at a time, where they are many.
NOTED = ("/applications.", "/applications/", "/board.", "/packets/")
ADMIN_ROWS = "//*[@id='result_list']/tbody/tr"


@dataclass(frozen=True)
class Listed:
    """A list: where it stands, and an XPath of its rows, or what they are in a JSON document."""

    address: str
    rows: str = ROWS
    part: Part = Part.RECRUITER


@dataclass(frozen=True)
class Seen:
    queries: int
    rows: int


def table(css: str) -> str:
    return f"//table[@class='{css}']/tbody/tr"


def under(heading: str, rows: str = "tbody/tr") -> str:
    return f"//section[@aria-labelledby='{heading}']//{rows}"


LISTS = {
    "openings": Listed("/openings/"),
    "openings to accept": Listed("/openings/?status=yours", part=Part.DIRECTOR),
    "templates to start from": Listed("/openings/new/", "//main//option"),
    "opening templates": Listed("/openings/templates/"),
    "the board": Listed("/openings/{opening}/", table("board")),
    "the board, by name": Listed("/openings/{opening}/?sort=name", table("board")),
    "the board, searched": Listed("/openings/{opening}/?q=ward", table("board")),
    "files that could not be read": Listed("/openings/{opening}/", under("bad-files")),
    "saved views": Listed("/openings/{opening}/", "//form[contains(@action, '/remove/')]"),
    "the board as CSV": Listed("/openings/{opening}/board.csv"),
    "the board as Excel": Listed("/openings/{opening}/board.xlsx"),
    "uploads": Listed("/openings/{opening}/resumes/"),
    "a batch": Listed("/batches/{batch}/", table("sent")),
    "candidates": Listed("/candidates/"),
    "candidates, searched": Listed("/candidates/?q=person"),
    "a person": Listed("/candidates/{candidate}/"),
    "merged and told apart": Listed("/candidates/{candidate}/", "//*[@class='pairs']/li"),
    "duplicates": Listed("/duplicates/", "//*[@class='couple']"),
    "packets": Listed("/openings/{opening}/packets/", "//main/*[@class='table']//tbody/tr"),
    "who is ready for a packet": Listed("/openings/{opening}/packets/", "//form//tbody/tr"),
    "a packet": Listed("/packets/{packet}/", "//main//thead//th", Part.DIRECTOR),
    "the desk": Listed("/desk/", part=Part.DIRECTOR),
    "absences": Listed("/absences/", part=Part.DIRECTOR),
    "notes": Listed("/applications/{application}/", "//*[@id='notes']//li"),
    "all notes": Listed("/applications/{application}/?all=notes", "//*[@id='notes']//li"),
    "other applications": Listed("/applications/{application}/", under("others-heading")),
    "sightings": Listed("/applications/{application}/", under("sightings-heading")),
    "corrections": Listed("/applications/{application}/?left=facts", under("corrections-heading", "li")),
    "what screeners said": Listed("/applications/{application}/screening/", table("opinions"), Part.AUDITOR),
    "history of an application": Listed("/applications/{application}/history/"),
    "history of an opening": Listed("/openings/{opening}/history/"),
    "history of a role": Listed("/roles/nurse-manager/history/"),
    "the audit trail": Listed("/audit/", part=Part.AUDITOR),
    "sent mail": Listed("/mail/sent/"),
    "webhooks": Listed("/webhooks/"),
    "the log of a webhook": Listed("/webhooks/{webhook}/", table("deliveries")),
    "webhooks by the API": Listed("/api/v1/webhooks/", "results"),
    "the log of a webhook by the API": Listed("/api/v1/webhooks/{webhook}/deliveries/", "results"),
    "numbers": Listed("/numbers/"),
    "numbers of an opening": Listed("/openings/{opening}/numbers/"),
    "vacancies": Listed("/vacancies/"),
    "roles": Listed("/roles/"),
    "drafts of roles": Listed("/roles/?show=drafts"),
    "versions of a role": Listed("/roles/nurse-manager/versions/{version}/", table("versions")),
    "requirements of a role": Listed("/roles/{role}/", table("requirements")),
    "settled by a rule": Listed("/roles/{role}/versions/2/", "//*[@id='disagreements']//li"),
    "the editor of a role": Listed("/roles/{role}/draft/", table("requirements")),
    "changes of a role": Listed("/roles/{role}/changes/1/2/", table("changes")),
    "roles by the API": Listed("/api/v1/roles/", "results"),
    "a role by the API": Listed("/api/v1/roles/{role}/", "skills"),
    "requirements by the API": Listed("/api/v1/roles/{role}/requirements/", "requirements"),
    "duties by the API": Listed("/api/v1/roles/{role}/duties/", "duties"),
    "skills by the API": Listed("/api/v1/roles/{role}/skills/", "skills"),
    "KPIs by the API": Listed("/api/v1/roles/{role}/kpis/", "kpis"),
    "salary bands by the API": Listed("/api/v1/roles/{role}/salary-bands/", "salary_bands"),
    "versions of a role by the API": Listed("/api/v1/roles/nurse-manager/versions/", "results"),
    "a version of a role by the API": Listed("/api/v1/roles/{role}/versions/2/", "skills"),
    "changes of a role by the API": Listed("/api/v1/roles/{role}/changes/1/2/", "facts"),
    "the draft of a role by the API": Listed("/api/v1/roles/{role}/draft/", "skills"),
    "drafts of roles by the API": Listed("/api/v1/role-drafts/", "results"),
    "role documents by the API": Listed("/api/v1/role-documents/", "results"),
    "vacancies by the API": Listed("/api/v1/vacancies/", "results"),
    "tokens": Listed("/account/tokens/"),
    "tokens by the API": Listed("/api/v1/tokens/", "results"),
    "openings by the API": Listed("/api/v1/openings/", "results"),
    "an opening's applications as CSV by the API": Listed("/api/v1/openings/{opening}/applications.csv"),
    "an opening's applications as Excel by the API": Listed("/api/v1/openings/{opening}/applications.xlsx"),
    "openings by the API, searched": Listed(
        "/api/v1/openings/?q=o&ordering=newest&mine=true&status=proposed", "results"
    ),
    "openings to accept by the API": Listed("/api/v1/openings/?to_accept=1", "results", Part.DIRECTOR),
    "opening templates by the API": Listed("/api/v1/opening-templates/", "results"),
    "batches by the API": Listed("/api/v1/batches/", "results"),
    "batches of an opening by the API": Listed("/api/v1/batches/?opening={opening}", "results"),
    "files of a batch by the API": Listed("/api/v1/batches/{batch}/files/", "results"),
    "screenings by the API": Listed("/api/v1/screenings/", "results"),
    "candidates by the API": Listed("/api/v1/candidates/", "results"),
    "a candidate by the API": Listed("/api/v1/candidates/{candidate}/", "merges"),
    "duplicates by the API": Listed("/api/v1/duplicates/", "results"),
    "applications by the API": Listed("/api/v1/applications/", "results"),
    "applications to an opening by the API": Listed("/api/v1/openings/{opening}/applications/", "results"),
    "notes by the API": Listed("/api/v1/applications/{application}/notes/", "results"),
    "sightings by the API": Listed("/api/v1/applications/{application}/sightings/", "results"),
    "corrections by the API": Listed("/api/v1/applications/{application}/corrections/", "results"),
    "asked and proposed by the applicant": Listed("/applications/{application}/", "//*[@id='applicant']//li"),
    "reviews asked for by the API": Listed("/api/v1/review-requests/", "results"),
    "reviews asked for of one by the API": Listed(
        "/api/v1/applications/{application}/review-requests/", "results"
    ),
    "proposed corrections by the API": Listed("/api/v1/proposed-corrections/", "results"),
    "proposed corrections of one by the API": Listed(
        "/api/v1/applications/{application}/proposed-corrections/", "results"
    ),
    "what screeners said by the API": Listed("/api/v1/applications/{application}/judgements/", "opinions"),
    "saved views by the API": Listed("/api/v1/saved-views/", "results"),
    "packets by the API": Listed("/api/v1/packets/", "results"),
    "the desk by the API": Listed("/api/v1/desk/", "waiting", Part.DIRECTOR),
    "absences by the API": Listed("/api/v1/absences/", "results", Part.DIRECTOR),
    "the audit trail by the API": Listed("/api/v1/audit/", "results", Part.AUDITOR),
    "history of an application by the API": Listed("/api/v1/applications/{application}/history/", "results"),
    "moves of an application by the API": Listed("/api/v1/applications/{application}/moves/", "results"),
    "history of an opening by the API": Listed("/api/v1/openings/{opening}/history/", "results"),
    "history of a role by the API": Listed("/api/v1/roles/nurse-manager/history/", "results"),
    "sent mail by the API": Listed("/api/v1/mail/sent/", "results"),
    "decisions by the API": Listed("/api/v1/decisions/", "results"),
    "a packet by the API": Listed("/api/v1/packets/{packet}/", "finalists_now", Part.DIRECTOR),
    "the ranking by the API": Listed("/api/v1/openings/{opening}/ranking/", "results"),
    **{
        f"{model} in the admin": Listed(f"/admin/{model}/", ADMIN_ROWS, Part.AUDITOR)
        for model in (
            "auth/user", "hiring/application", "hiring/candidate", "hiring/match", "hiring/opening",
            "hiring/resume", "hiring/screeningjob", "roles/apitoken", "roles/auditentry", "roles/role",
            "roles/roleversion", "roles/sourcedocument",
        )
    },
}  # fmt: skip
# What an applicant has of their own: tests/hiring/api/me and tests/hiring/pages/me count its queries.
OWN = {"/me/", "/me/erase/", "/api/v1/me/", "/api/v1/me/data/", "/api/v1/me/applications/"}
# Pages without a list that grows: forms, and what is the same for everybody.
NO_LISTS = {
    *OWN,
    "/", "/login/", "/login/code/", "/logout/", "/sign-up/", "/account/", "/account/inactive/",
    "/account/again/", "/account/again/code/", "/account/address/", "/account/address/sent/",
    "/account/password/", "/account/password/first/", "/account/password/forgotten/",
    "/account/password/sent/", "/account/password/new/", "/account/second-factor/",
    "/account/second-factor/app/", "/account/second-factor/app/picture.svg",
    "/account/second-factor/app/remove/", "/account/second-factor/codes/",
    "/account/second-factor/codes/new/", "/account/second-factor/codes/codes.txt",
    "/api/v1/absences/takers/", "/api/v1/mail/texts/", "/api/v1/numbers/",
    "/api/v1/docs/", "/api/v1/schema/", "/role-documents/", "/how-matching-works/", "/mail/",
    "/how-resumes-are-read/", "/webhooks/new/", "/admin/", "/admin/auth/group/", "/admin/autocomplete/",
    "/admin/jsi18n/", "/admin/login/", "/admin/logout/", "/admin/password_change/",
    "/admin/password_change/done/",
}  # fmt: skip


def test_every_list_takes_the_same_queries_for_few_and_many_rows() -> None:
    site = make_site()

    grow(site, FEW)
    few = _looked_at(site)
    grow(site, MANY - FEW)
    many = _looked_at(site)

    assert {name: seen.queries for name, seen in many.items()} == {
        name: seen.queries for name, seen in few.items()
    }
    assert [name for name, seen in few.items() if seen.rows < FEW or seen.rows >= many[name].rows] == []


def test_no_list_is_left_out() -> None:
    plain = {route for route in routes() if "<" not in route and "(" not in route}
    listed = {each.address.partition("?")[0] for each in LISTS.values()}

    assert {route for route in plain if not route.endswith("/add/")} - listed == NO_LISTS


def _looked_at(site: Site) -> dict[str, Seen]:
    """What everybody sees. A page with several lists is asked for once."""
    clients = {part: Client() for part in Part}
    for part, client in clients.items():
        client.force_login(site.people[part])
    ask = cache(lambda part, address: _asked(clients[part], address))
    found = {}
    for name, listed in LISTS.items():
        queries, page = ask(listed.part, listed.address.format(**site.words))
        found[name] = Seen(queries, page(listed.rows))
    return found


def _asked(client: Client, address: str) -> tuple[int, Callable[[str], int]]:
    """How many queries an answer takes, and what counts the rows in it."""
    if any(part in address for part in NOTED):
        client.get(address)
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
        assert response.status_code == 200, address
        # Streamed answers ask while they are read.
        rows = _counter(response)
    return len(queries), rows


def _counter(response: HttpResponseBase) -> Callable[[str], int]:
    body, kind = response.getvalue(), response.headers["Content-Type"]
    if "json" in kind:
        return lambda rows: len(json.loads(body)[rows])
    if "csv" in kind:
        return lambda _: len(body.splitlines()) - 1
    if "sheet" in kind:
        sheet = load_workbook(BytesIO(body)).worksheets[0]
        return lambda _: int(sheet.max_row) - 1
    page = html.fromstring(body)
    return lambda rows: len(cast(list[object], page.xpath(rows)))
