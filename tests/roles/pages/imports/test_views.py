"""Importing documents on the site: several at once, an answer for each."""

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from roles.actions.imports import MOST_FILES
from roles.models import RoleVersion
from roles.permissions import Part
from roles.reading import profiles_yaml
from tests.factories.pages import parsed, texts
from tests.factories.readings import nurse_manager
from tests.roles.actions.test_documents import ADVERT
from tests.roles.pages.conftest import SignIn

pytestmark = pytest.mark.django_db

ADDRESS = "/role-documents/"


def sent(client: Client, **files: str | bytes) -> BeautifulSoup:
    """The page that tells what came of the files; names are written with a double underscore for the dot."""
    documents = [
        SimpleUploadedFile(name.replace("__", "."), text.encode() if isinstance(text, str) else text)
        for name, text in files.items()
    ]
    return parsed(client.post(ADDRESS, {"documents": documents}, follow=True))


def test_documents_of_a_role_become_a_draft(recruiter: Client) -> None:
    page = sent(recruiter, ward__txt=ADVERT, other__txt=ADVERT.replace("Train new nurses", "Order linen"))

    version = RoleVersion.objects.get()
    assert texts(page, "tbody tr") == ["Ward Manager 1, new draft other.txt ward.txt"]
    assert (version.published, version.created_by and version.created_by.username) == (
        False,
        "recruiter-signed-in",
    )


def test_every_file_that_is_not_taken_has_its_reason(recruiter: Client) -> None:
    page = sent(
        recruiter,
        ward__txt=ADVERT,
        copy__txt=ADVERT,
        empty__pdf=b" ",
        broken__yaml="title: [",
        sheet__xls=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        cake__txt="Flour, butter, sugar and eggs. Bake for forty minutes.",
    )

    reasons = dict(zip(texts(page, "tbody th")[1:], texts(page, "tbody tr td:last-child")[1:], strict=True))
    assert list(reasons) == ["copy.txt", "empty.pdf", "broken.yaml", "sheet.xls", "cake.txt"]
    assert reasons["copy.txt"] == "The same bytes as ward.txt; counted once"
    assert reasons["empty.pdf"] == "This file is empty; ask for it again"
    assert reasons["broken.yaml"].startswith("Is not YAML")
    assert "Office file" in reasons["sheet.xls"]
    assert reasons["cake.txt"].startswith("No role found in this text")


def test_a_profile_written_as_yaml_is_taken(recruiter: Client) -> None:
    page = sent(recruiter, nurse__yaml=profiles_yaml.dump(nurse_manager()))

    assert texts(page, "tbody th") == ["Nurse Manager"]


def test_the_same_documents_again_bring_nothing_new(recruiter: Client) -> None:
    sent(recruiter, ward__txt=ADVERT)

    page = sent(recruiter, ward__txt=ADVERT)

    assert texts(page, "tbody td")[0] == "1, draft, nothing new"
    assert RoleVersion.objects.count() == 1


def test_the_outcome_is_told_once(recruiter: Client) -> None:
    sent(recruiter, ward__txt=ADVERT)

    assert parsed(recruiter.get(ADDRESS)).select("table") == []


def test_nothing_sent_is_said_beside_the_field(recruiter: Client) -> None:
    response = recruiter.post(ADDRESS, {})

    assert (response.status_code, b"This field is required." in response.content) == (422, True)


def test_too_many_files_are_refused_before_they_are_read(recruiter: Client) -> None:
    many = [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(MOST_FILES + 1)]

    response = recruiter.post(ADDRESS, {"documents": many})

    assert response.status_code == 422
    assert f"send up to {MOST_FILES} at once".encode() in response.content


def test_a_managers_import_is_a_proposal(signed_in: SignIn) -> None:
    manager = signed_in(Part.MANAGER)
    sent(manager, ward__txt=ADVERT)

    page = parsed(manager.get("/roles/ward-manager/versions/1/"))

    assert texts(page, "h1") == ["Ward Manager Proposal"]
