"""python -m tests.evaluation.load_api [APPLICATIONS [SECONDS]]: lists at 1,000 and at 100,000 applications of
one opening, asked for in every way that the description knows, then fifty clients for a minute against
gunicorn.

On a database of its own beside the one that DATABASE_URL names: PostgreSQL."""

import logging
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from rich.console import Console

if TYPE_CHECKING:
    from hiring.models import Opening

FEW, MANY = 1_000, 100_000
CLIENTS, SECONDS = 50, 60
WITHOUT = "make load measures the API on PostgreSQL: set DATABASE_URL=postgres://user:password@host/name"
console = Console(width=180)


def main(arguments: Sequence[str]) -> int:
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        console.print(WITHOUT)
        return 2
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
    import django

    django.setup()
    logging.getLogger("django.request").setLevel(logging.ERROR)
    from django.db import connection
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases

    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        its = urlunsplit(urlsplit(url)._replace(path=f"/{connection.settings_dict['NAME']}"))
        numbers = [int(each) for each in arguments]
        many, seconds = (*numbers, *(MANY, SECONDS)[len(numbers) :])
        return _measure(its, many, seconds)
    finally:
        teardown_databases(databases, verbosity=0)


def _measure(url: str, many: int, seconds: int) -> int:
    from roles.permissions import Part
    from tests.evaluation.load_api.growth import MOST
    from tests.factories.models import make_opening, make_user

    opening = make_opening(hiring_manager=make_user(Part.MANAGER))
    growth = _grown(opening, many)
    return int(_under_load(url, opening, seconds) > 0 or growth > MOST)


def _grown(opening: "Opening", many: int) -> float:
    """How many times as much the list costs that grew most."""
    from django.test import Client

    from roles.permissions import Part
    from tests.evaluation.load_api import databases
    from tests.evaluation.load_api.costs import fill
    from tests.evaluation.load_api.growth import MOST, everything, grown, table
    from tests.factories.models import make_user

    client = Client(SERVER_NAME="localhost")
    client.force_login(make_user(Part.RECRUITER))
    fill(opening, FEW)
    databases.analyse()
    large = databases.name()
    small = databases.copied(f"{large}_few")
    fill(opening, many - FEW)
    databases.analyse()
    found = list(grown(client, everything(opening.pk), small, large))
    databases.use(large)
    databases.drop(small)
    console.print(table(found, FEW, many))
    plain = max(each.factor for each in found if each.plain)
    within = sum(each.factor <= MOST for each in found)
    console.print(f"largest growth of a list as it is: {plain:.2f} times (at most {MOST})")
    console.print(f"{within} of {len(found)} ways to ask for one grow no more than {MOST} times")
    return plain


def _under_load(url: str, opening: "Opening", seconds: int) -> int:
    """How many answers were errors."""
    from django.db import connection

    from hiring.models import Application
    from roles.actions.tokens import issue_token
    from roles.enums import Scope
    from roles.permissions import Part
    from tests.evaluation.load_api.clients import ask
    from tests.evaluation.load_api.site import gunicorn, mix
    from tests.factories.models import make_user

    _, token = issue_token(by=make_user(Part.RECRUITER), name="load", scopes=[Scope.READ])
    match = f"/applications/{Application.objects.filter(opening=opening).earliest('pk').pk}/match/"
    wanted = mix(opening.pk, match, opening.role_version.role.slug, token)
    connection.close()
    with gunicorn(url) as address:
        got = ask(address, wanted, clients=CLIENTS, seconds=seconds)
    console.print(
        f"{CLIENTS} clients for {got.lasted:.0f} s: {len(got.seconds)} answers, {got.a_second:.0f} a second,"
        f" p95 {1000 * got.p95:.0f} ms, {dict(got.statuses)}"
    )
    return got.errors


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
