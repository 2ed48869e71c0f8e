"""Opening templates on their page."""

import pytest
from django.test import Client

from hiring.actions.opening_templates import save_template
from hiring.models import OpeningTemplate
from roles.permissions import Part
from tests.factories.models import make_opening, make_user
from tests.factories.pages import parsed, texts


def test_an_opening_is_kept_as_a_template(recruiter: Client) -> None:
    opening = make_opening(place="Leeds")

    response = recruiter.post(f"/openings/{opening.pk}/template/", {"name": "Nights"}, follow=True)

    page = parsed(response)
    assert texts(page, "tbody th, tbody td")[:2] == ["Nights", "Leeds"]
    template = OpeningTemplate.objects.get()
    assert [link["href"] for link in page.select("tbody a")] == [f"/openings/new/?template={template.pk}"]


def test_a_name_in_use_is_said(recruiter: Client) -> None:
    opening = make_opening()
    recruiter.post(f"/openings/{opening.pk}/template/", {"name": "Nights"})

    page = parsed(recruiter.post(f"/openings/{opening.pk}/template/", {"name": "Nights"}, follow=True))

    assert texts(page, "main > .notice")[-1] == "There is a template called “Nights” already."


def test_a_template_is_removed(recruiter: Client) -> None:
    template = save_template(opening=make_opening(), name="Nights", by=make_user(Part.RECRUITER))

    page = parsed(recruiter.post(f"/openings/templates/{template.pk}/remove/", follow=True))

    assert texts(page, ".empty h2") == ["No templates yet"]


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.AUDITOR])
def test_templates_are_not_there_for_others(client: Client, part: Part, db: None) -> None:
    user = make_user(part)
    opening = make_opening(hiring_manager=user if part is Part.MANAGER else None)
    template = save_template(opening=opening, name="Nights", by=make_user(Part.RECRUITER))
    client.force_login(user)

    answers = [
        client.get("/openings/templates/"),
        client.post(f"/openings/{opening.pk}/template/", {"name": "Mine"}),
        client.post(f"/openings/templates/{template.pk}/remove/"),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert OpeningTemplate.objects.get() == template
