"""Files read into drafts."""

from pathlib import Path

import pytest

from roles.actions.documents import draft_of
from roles.enums import DocumentKind
from roles.reading import profiles_yaml
from roles.reading.errors import UnreadableFile
from roles.reading.sandbox import Sandbox
from tests.factories.readings import nurse_manager

ADVERT = """Ward Manager

Responsibilities
- Plan the staffing and shift rosters of the ward
- Investigate patient complaints and incidents
- Train new nurses

Requirements
- Bachelor's degree in Nursing
"""


def test_a_document_is_read_under_the_name_it_was_sent_with(tmp_path: Path) -> None:
    path = tmp_path / "0.txt"
    path.write_text(ADVERT)

    with Sandbox() as sandbox:
        draft = draft_of(path, sandbox, name="ward.txt")

    assert (draft.name, draft.kind, draft.profile.title) == ("ward.txt", DocumentKind.TEXT, "Ward Manager")
    assert {citation.document for citation in draft.profile.duties[0].citations} == {"ward.txt"}


def test_a_written_profile_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "0.yaml"
    path.write_text(profiles_yaml.dump(nurse_manager()))

    with Sandbox() as sandbox:
        draft = draft_of(path, sandbox, name="nurse.yaml")

    assert (draft.name, draft.kind, draft.profile) == ("nurse.yaml", DocumentKind.PROFILE, nurse_manager())


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    with Sandbox() as sandbox, pytest.raises(UnreadableFile, match="can't be opened"):
        draft_of(tmp_path / "gone.yaml", sandbox)


def test_a_profile_that_is_no_text_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "0.yaml").write_bytes(b"title: \xff")

    with Sandbox() as sandbox, pytest.raises(profiles_yaml.ProfileError, match=r"nurse\.yaml: is not UTF-8"):
        draft_of(tmp_path / "0.yaml", sandbox, name="nurse.yaml")
