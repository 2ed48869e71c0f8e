"""Screens resumes for an opening: stores them, has workers read and match them, prints the ranking."""

from argparse import ArgumentParser
from typing import Any

from hiring.actions.openings import open_opening
from hiring.actions.screenings import retry_jobs
from hiring.management.progress import finished
from hiring.management.roles import published_version
from hiring.management.screening import (
    ENDINGS,
    complain_of_bad_files,
    print_opening,
    print_taken,
    take_in,
)
from roles.management.plain import Error, PlainCommand, day
from roles.management.sources import listed


class Command(PlainCommand):
    help = "Screens resumes for an opening by Celery tasks, stores what is found, and prints the ranking."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--role", required=True, metavar="SLUG", help="a published role")
        parser.add_argument("paths", nargs="+", metavar="PATH", help="resumes, or folders of them")
        parser.add_argument("--opening", metavar="NAME", help="the opening's title (the role's by default)")
        parser.add_argument("--as-of", metavar="YYYY-MM-DD", help='what "present" means in the resumes')
        parser.add_argument("--limit", type=int, metavar="N", help="show the best N only")
        parser.add_argument("--retry", action="store_true", help="try the opening's bad files again")
        parser.add_argument("--no-wait", action="store_true", help="queue only, for a worker that runs")

    def handle(self, *args: Any, **options: Any) -> None:
        as_of = day(options["as_of"], "--as-of")
        if options["limit"] is not None and options["limit"] < 1:
            raise Error(f"--limit {options['limit']}: show at least 1, or leave it out")
        version = published_version(options["role"])
        with self.judged() as complain:
            listing = listed(options["paths"], ENDINGS)
            for problem in listing.problems:
                complain(problem)
            if not listing.files:
                return
            title = options["opening"] or version.title
            opening, _ = open_opening(role_version=version, title=title, by=None)
            print_taken(take_in(listing.files, opening, as_of, complain), self.stdout)
            if listing.note:
                self.stdout.write(listing.note)
            if options["retry"]:
                self.stdout.write(f"{retry_jobs(opening=opening, by=None)} bad files are tried again.")
            if not options["no_wait"]:
                with finished([opening], self.stdout):
                    print_opening(opening, options["limit"], self.stdout)
                complain_of_bad_files([opening], complain)
