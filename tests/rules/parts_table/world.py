"""The world in which the lines are tried: people, openings, packets, and what can be taken back."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from hiring.actions.applications import move_by_screener
from hiring.actions.duplicates import tell_apart
from hiring.actions.merges import merge_candidates
from hiring.actions.opening_templates import save_template
from hiring.actions.proposals import propose
from hiring.actions.reviews import ask_review
from hiring.enums import JobStatus, Stage
from hiring.models import Application, Batch, Candidate, Delegation, Opening, SavedView
from roles.permissions import Part
from tests.factories.models import make_application, make_candidate, make_job, make_sent_mail, make_user
from tests.factories.people import Person, World, make_world


def make_whole_world() -> World:
    world = make_world()
    opening = Opening.objects.get(pk=world.words["senior_opening"])
    world.words["other_director"] = make_user(Part.DIRECTOR).pk
    for words in (_absences(world), _done_by_the_recruiter(world, opening), _upload(opening), _asked(world)):
        world.words.update(words)
    return world


def _absences(world: World) -> dict[str, Any]:
    today, manager = timezone.localdate(), world.people[Person.OWN_MANAGER]
    days = {Person.DEPUTY: today, Person.FORMER_DEPUTY: today - timedelta(days=7)}
    made = {
        person: Delegation.objects.create(
            giver=manager, taker=world.people[person], first_day=day, last_day=day
        )
        for person, day in days.items()
    }
    return {"absence": made[Person.DEPUTY].pk}


def _done_by_the_recruiter(world: World, opening: Opening) -> dict[str, Any]:
    by = world.people[Person.RECRUITER]
    moved = make_application(opening)
    junior = Candidate.objects.get(pk=world.words["junior_candidate"])
    tell_apart(one=moved.candidate, other=junior, by=by)
    return {
        "bulk_move": move_by_screener(applications=[moved], to=Stage.HOLD, by=by).batch,
        "merge": merge_candidates(kept=moved.candidate, gone=make_candidate(), taken=(), by=by).pk,
        "one_apart": moved.candidate_id,
        "other_apart": junior.pk,
        "template": save_template(opening=opening, name="Day shift", by=by).pk,
        "view": SavedView.objects.create(by=by, name="New ones", query="stage=new").pk,
    }


def _upload(opening: Opening) -> dict[str, Any]:
    """One file waits, and one came to nothing. A mail to somebody found no address, who has one by now."""
    upload = Batch.objects.create(opening=opening)
    make_job(opening, batch=upload)
    make_job(
        opening,
        batch=upload,
        status=JobStatus.FAILED,
        finished_at=timezone.now(),
        reason="The file is empty.",
    )
    mail = make_sent_mail(to=make_user(email="late@example.org"), address="", error="no address")
    return {"upload": upload.pk, "mail": mail.pk}


def _asked(world: World) -> dict[str, Any]:
    """An applicant waits for answers."""
    by = world.people[Person.OTHER_APPLICANT]
    own = Application.objects.get(code=world.words["other_applicant_code"])
    review = ask_review(application=own, text="My years in Leeds are missing.", by=by)
    said = propose(application=own, path="employment/0/title", after="Ward Sister", why="Page 1.", by=by)
    return {"asking": own.pk, "review": review.pk, "proposal": said.pk}
