"""Beside a resume stand the latest notes, lookers and other applications; the rest on demand."""

from django.contrib.auth.models import User
from django.test import Client

from hiring.models import Application, Note, Sighting
from roles.permissions import Part
from tests.factories.models import make_application, make_opening, make_user
from tests.factories.packets import make_judged
from tests.factories.pages import parsed, texts

MANY = 23


def test_the_latest_notes_show_in_their_order_and_all_of_them_on_demand(recruiter: Client) -> None:
    application, by = make_application(), make_user(Part.RECRUITER)
    Note.objects.bulk_create(Note(application=application, text=f"No. {n}", by=by) for n in range(MANY))
    address = f"/applications/{application.pk}/"

    page = parsed(recruiter.get(f"{address}?stage=new"))
    (link,) = page.select("#notes a")
    everything = parsed(recruiter.get(f"{address}{link['href']}"))

    assert texts(page, "#notes .note") == [f"No. {number}" for number in range(13, MANY)]
    assert link["href"] == "?stage=new&all=notes#notes-heading"
    assert texts(everything, "#notes .note") == [f"No. {number}" for number in range(MANY)]
    assert everything.select("#notes a") == []


def test_other_applications_and_who_looked_tell_how_many_there_are(recruiter: Client) -> None:
    one = make_application()
    of_one = {"candidate": one.candidate, "resume": one.resume, "match": one.match}
    for _ in range(MANY):
        Application.objects.create(opening=make_opening(role_version=one.opening.role_version), **of_one)
        Sighting.objects.create(application=one, by=make_user(), what="page", named=True)

    page = parsed(recruiter.get(f"/applications/{one.pk}/"))

    assert texts(page, ".around section > p a") == [
        f"Show all {MANY} applications",
        f"Show all {MANY + 1} who have looked",
    ]
    assert len(page.select(".around tbody tr")) == 10 + 10


def test_others_notes_wait_for_the_own_judgement_where_that_comes_first(recruiter: Client) -> None:
    application = make_application(make_opening(judges_first=True))
    user, other = User.objects.get(pk=recruiter.session["_auth_user_id"]), make_user(Part.RECRUITER)
    for by, text in ((other, "Too slow."), (user, "Asked for a date."), (other, "Really.")):
        Note.objects.create(application=application, by=by, text=text)
    address = f"/applications/{application.pk}/"

    before = parsed(recruiter.get(address))
    told = recruiter.get(f"/api/v1{address}notes/").json()["results"]
    make_judged(application, user)
    after = parsed(recruiter.get(address))

    assert texts(before, "#notes .note") == ["Asked for a date."]
    assert "2 notes by others: shown after your own judgement." in before.text
    assert [each["text"] for each in told] == ["Asked for a date."]
    assert texts(after, "#notes .note") == ["Too slow.", "Asked for a date.", "Really."]
