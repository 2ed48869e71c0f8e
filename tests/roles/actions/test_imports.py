"""Documents that people send, whatever they are called and however large they are."""

import pytest
from django.core.exceptions import PermissionDenied

from roles.actions.imports import MAX_PROFILE_BYTES, Refused, SentFile, import_documents
from roles.models import SourceDocument
from roles.permissions import Part
from tests.factories.models import make_user
from tests.roles.actions.test_documents import ADVERT

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["../../ward.txt", "a/b.txt", f"{'w' * 250}.txt", "wärd ☃.txt"])
def test_a_files_name_is_only_what_citations_call_it(name: str) -> None:
    imported = import_documents(files=[SentFile(name, ADVERT.encode())], by=make_user(Part.RECRUITER))

    assert (imported.refused, SourceDocument.objects.get().name) == ([], name)


def test_another_ending_is_refused_in_words() -> None:
    imported = import_documents(
        files=[SentFile("ward." + "x" * 300, ADVERT.encode())], by=make_user(Part.RECRUITER)
    )

    assert (imported.roles, "can't be read" in imported.refused[0].why) == ([], True)


def test_a_profile_larger_than_people_write_is_refused() -> None:
    file = SentFile("nurse.yaml", b" " * (MAX_PROFILE_BYTES + 1))

    imported = import_documents(files=[file], by=make_user(Part.RECRUITER))

    assert imported.refused == [Refused("nurse.yaml", "this file is larger than 1 MB; send a smaller copy")]


def test_two_files_of_one_name_are_not_both_taken() -> None:
    files = [SentFile("ward.txt", ADVERT.encode()), SentFile("ward.txt", f"{ADVERT}- BLS".encode())]

    imported = import_documents(files=files, by=make_user(Part.RECRUITER))

    assert [refused.why for refused in imported.refused] == [
        "another file has the same name; rename one, citations go by name"
    ]


@pytest.mark.parametrize("part", [None, Part.AUDITOR, Part.ADMINISTRATOR])
def test_who_edits_no_profiles_imports_nothing(part: Part | None) -> None:
    with pytest.raises(PermissionDenied):
        import_documents(files=[SentFile("ward.txt", ADVERT.encode())], by=make_user(part))

    assert not SourceDocument.objects.exists()
