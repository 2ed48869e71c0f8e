"""A first screening, end to end, with the profiles and sample resumes in seeds/."""

from typing import Any

from django.core.management import call_command

from hiring.management.demo import RESUMES, import_profiles, make_demo_users
from hiring.management.demo_workflow import work_on
from hiring.management.progress import finished
from hiring.management.screening import (
    ENDINGS,
    complain_of_bad_files,
    print_opening,
    print_taken,
    take_in,
)
from roles.management.plain import Error, PlainCommand
from roles.management.sources import listed


class Command(PlainCommand):
    help = "Sets up the database, loads seeds/, screens the sample resumes, prints the rankings."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        openings = import_profiles()
        make_demo_users()
        files = listed([str(RESUMES)], ENDINGS)
        if files.problems:
            raise Error(files.problems[0])
        with self.judged() as complain:
            for opening in openings:
                self.stdout.write(f"{opening.title}: {opening.role_version.label}")
                print_taken(take_in(files.files, opening, None, complain), self.stdout)
            with finished(openings, self.stdout):
                for opening in openings:
                    print_opening(opening, None, self.stdout)
            complain_of_bad_files(openings, complain)
        if work_on(openings[0]):
            self.stdout.write(f"{openings[0].title}: a packet waits for the director's decision.")
