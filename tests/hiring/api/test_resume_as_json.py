"""A resume as JSON Resume through the API."""

from django.test import Client

from hiring.models import Sighting
from hiring.reading.json_resume.writing import as_json, json_resume
from hiring.reading.record import ResumeReading
from roles.permissions import Part
from roles.reading.files import extract
from tests.factories import structured
from tests.factories.models import make_application, make_opening, make_resume, make_user
from tests.hiring.reading.documents import read


def plain() -> ResumeReading:
    return read(extract(structured.PLAIN))


def test_resume_is_given_as_json_resume(recruiter: Client) -> None:
    application = make_application(reading=plain())

    response = recruiter.get(f"/api/v1/applications/{application.pk}/resume/")

    assert response.headers["Content-Type"] == "application/json"
    assert response.json() == as_json(json_resume(plain()))


def test_correction_is_in_it(recruiter: Client) -> None:
    application = make_application(reading=plain())
    by = make_user(Part.RECRUITER)
    application.resume.corrections.create(
        path="employment/0/employer", before="Northwind Support Ltd", after="Northwind", why="its name", by=by
    )

    document = recruiter.get(f"/api/v1/applications/{application.pk}/resume/").json()

    assert document["work"][0]["name"] == "Northwind"


def test_blind_opening_hides_who_it_is(recruiter: Client) -> None:
    application = make_application(make_opening(blind=True), reading=plain())

    document = recruiter.get(f"/api/v1/applications/{application.pk}/resume/").json()

    assert document["basics"] == {"summary": "Leads contact centres of up to 80 agents."}
    assert "Obi" not in str(document)


def test_who_looked_is_kept(recruiter: Client) -> None:
    application = make_application(reading=plain())

    recruiter.get(f"/api/v1/applications/{application.pk}/resume/")

    assert list(Sighting.objects.values_list("application", "what", "named")) == [
        (application.pk, "file", True)
    ]


def test_resume_that_is_not_read_is_not_there(recruiter: Client) -> None:
    application = make_application()
    application.resume = make_resume()
    application.match = None
    application.save()

    assert recruiter.get(f"/api/v1/applications/{application.pk}/resume/").status_code == 404
