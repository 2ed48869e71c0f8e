"""What the calls are about besides what is there for everybody."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone

from hiring.actions.applications import move_by_screener
from hiring.actions.decisions import veto
from hiring.actions.notes import add_note
from hiring.enums import Stage
from hiring.models import (
    Application,
    Correction,
    Delegation,
    Opening,
    ProposedCorrection,
    ReviewRequest,
    SavedView,
    SentMail,
)
from tests.factories.models import make_application
from tests.factories.people import Person, World


def more_of(world: World) -> World:
    """With an application that was corrected and moved, one that was vetoed, and what the recruiter keeps."""
    opening = Opening.objects.get(pk=world.words["senior_opening"])
    recruiter, director = world.people[Person.RECRUITER], world.people[Person.DIRECTOR]
    world.words.update(_worked_on(opening, recruiter))
    vetoed = veto(application=make_application(opening), reason="Not here.", by=director)
    view = SavedView.objects.create(by=recruiter, name="Fair", query="source=Fair")
    tomorrow = timezone.localdate() + timedelta(days=1)
    manager, other = world.people[Person.OWN_MANAGER], world.people[Person.OTHER_MANAGER]
    absence = Delegation.objects.create(giver=manager, taker=other, first_day=tomorrow, last_day=tomorrow)
    world.words.update(decision=vetoed.pk, saved_view=view.pk, absence=absence.pk)
    world.words.update(mail=SentMail.objects.order_by("pk")[0].pk)
    return world


def _worked_on(opening: Opening, by: User) -> dict[str, object]:
    application = make_application(opening)
    application.resume.file.save("ada.txt", ContentFile(b"Ward Manager"))
    add_note(application=application, text="Called.", by=by)
    correction = Correction.objects.create(
        resume=application.resume, path="contact/location", after="York", why="Said so.", by=by
    )
    moved = move_by_screener(applications=[application], to=Stage.HOLD, by=by)
    made = {"worked_on": application.pk, "correction": correction.pk, "batch": moved.batch}
    return made | _asked(application)


def _asked(application: Application) -> dict[str, object]:
    """Of its applicant, who waits for an answer."""
    review = ReviewRequest.objects.create(application=application, text="Please look again.")
    title = application.resume.reading_record.record.employment[0].title
    proposal = ProposedCorrection.objects.create(
        application=application, path="employment/0/title", before=title, after="Ward Sister"
    )
    return {"review": review.pk, "proposal": proposal.pk}
