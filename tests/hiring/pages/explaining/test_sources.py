"""Whose collections are used stands on both explaining pages, as their publishers ask for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

from roles.reading import vocabulary
from roles.reading.profile import Profile
from tests.factories.commands import run
from tests.factories.models import make_version
from tests.factories.pages import parsed, texts
from tests.factories.releases import write_esco, write_text_release

pytestmark = pytest.mark.django_db

PAGES = ["/how-matching-works/", "/how-resumes-are-read/"]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, settings: object) -> Iterator[None]:
    """An empty place for imported vocabulary, in use for one test."""
    settings.VOCABULARY = tmp_path / "vocabulary"  # type: ignore[attr-defined]
    vocabulary.use(tmp_path / "vocabulary")
    yield
    vocabulary.use(None)


@pytest.mark.parametrize("address", PAGES)
def test_without_imports_there_are_no_sources(client: Client, address: str) -> None:
    make_version()

    assert parsed(client.get(address)).select("#sources") == []


@pytest.mark.parametrize("address", PAGES)
def test_imported_collections_are_credited(client: Client, tmp_path: Path, address: str) -> None:
    run("import_onet", write_text_release(tmp_path / "db_31_2_text"), "--publish")
    run("import_esco", write_esco(tmp_path / "esco-v1.2.0"))
    vocabulary.use(tmp_path / "vocabulary")

    page = parsed(client.get(address))

    onet, esco = texts(page, "#sources dd")
    assert texts(page, "#sources dt") == ["O*NET 31.2", "ESCO 1.2.0"]
    assert onet.startswith(
        "This site includes information from the O*NET 31.2 Database by the U.S. Department "
    )
    assert onet.endswith("Licence: CC BY 4.0.")
    assert esco.startswith("This service uses the ESCO classification of the European Commission. ")


def test_more_roles_than_fit_are_a_link_to_the_list(client: Client, tmp_path: Path) -> None:
    run("import_onet", write_text_release(tmp_path / "db_31_2_text"), "--publish")
    few = texts(parsed(client.get(PAGES[0])), "nav[aria-label='Roles'] a")
    for number in range(12):
        make_version(Profile(title=f"Role {number}", slug=f"role-{number}"))

    many = texts(parsed(client.get(PAGES[0])), "nav[aria-label='Roles'] a")

    assert few == ["Beach Workers, All Other", "Dune Planners", "Lighthouse Managers"]
    assert (len(many), many[-1]) == (13, "All roles")
