"""`manage.py import_roles`: documents in, versions out; bad files are reported and stop nothing."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from roles.models import Role, RoleVersion, SourceDocument
from roles.queries import profile_of
from roles.reading import profiles_yaml
from tests.factories.commands import run
from tests.factories.readings import nurse_manager
from tests.factories.texts import ROLE, write

pytestmark = pytest.mark.django_db


def test_a_document_becomes_a_draft_version(tmp_path: Path) -> None:
    outcome = run("import_roles", write(tmp_path, "nurse.txt", ROLE))

    version = RoleVersion.objects.get()
    assert (outcome.code, outcome.err, version.label, version.status) == (0, "", "nurse-manager/1", "draft")
    assert "nurse-manager/1: Nurse Manager, new, draft; " in outcome.out


def test_importing_again_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "nurse.txt", ROLE)
    run("import_roles", path)

    outcome = run("import_roles", path)

    assert "nurse-manager/1: Nurse Manager, unchanged, draft; " in outcome.out
    assert RoleVersion.objects.count() == 1


def test_publish_publishes(tmp_path: Path) -> None:
    outcome = run("import_roles", write(tmp_path, "nurse.txt", ROLE), "--publish")

    assert RoleVersion.objects.get().publisher == "command line"
    assert "new, published now" in outcome.out


def test_a_folder_is_searched_and_bad_files_stop_nothing(tmp_path: Path) -> None:
    write(tmp_path, "deep/nurse.txt", ROLE)
    bad = write(tmp_path, "empty.md", "")
    write(tmp_path, "numbers.csv", "1,2")

    outcome = run("import_roles", tmp_path)

    assert (outcome.code, RoleVersion.objects.count(), SourceDocument.objects.count()) == (2, 1, 1)
    assert outcome.complaints == [f"{bad}: this file is empty; ask for it again"]


def test_where_no_role_is_found_nothing_is_stored(tmp_path: Path) -> None:
    path = write(tmp_path, "song.txt", "The river runs down to the sea.\nAnd the gulls go with it.\n")

    outcome = run("import_roles", path)

    assert (outcome.code, len(outcome.complaints)) == (2, 1)
    assert (Role.objects.count(), SourceDocument.objects.count()) == (0, 0)


def test_a_missing_path_is_reported() -> None:
    outcome = run("import_roles", "nowhere")

    assert (outcome.code, outcome.complaints) == (
        2,
        ["nowhere: there is no such file or folder; check the path"],
    )


def test_a_folder_without_documents_is_reported(tmp_path: Path) -> None:
    outcome = run("import_roles", tmp_path)

    assert outcome.code == 2
    assert outcome.err.startswith(f"{tmp_path}: no file in this folder can be read; name one with .docx")


def test_a_file_under_two_names_is_counted_once(tmp_path: Path) -> None:
    first = write(tmp_path, "a.txt", ROLE)
    second = write(tmp_path, "b.txt", ROLE)

    outcome = run("import_roles", first, second)

    assert (outcome.code, outcome.complaints) == (0, [f"{second}: the same bytes as {first}; counted once"])
    assert SourceDocument.objects.count() == 1


def test_two_documents_of_one_name_are_refused(tmp_path: Path) -> None:
    first = write(tmp_path, "one/nurse.txt", ROLE)
    second = write(tmp_path, "two/nurse.txt", ROLE + "\n- Order bandages\n")

    outcome = run("import_roles", first, second)

    assert outcome.complaints == [f"{second}: {first} has the same name; rename one, citations go by name"]


def test_a_written_profile_is_stored_as_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, "nurse.yaml", profiles_yaml.dump(nurse_manager()))

    run("import_roles", path, "--publish")

    assert profile_of(RoleVersion.objects.get()) == nurse_manager()


def test_a_faulty_profile_names_the_place(tmp_path: Path) -> None:
    path = write(tmp_path, "nurse.yaml", "title: Nurse\nlevel: boss\n")

    outcome = run("import_roles", path)

    assert (outcome.code, len(outcome.complaints), Role.objects.count()) == (2, 1, 0)
    assert outcome.err.startswith("nurse.yaml: level: ")


def test_json_gives_one_line_a_role(tmp_path: Path) -> None:
    outcome = run("import_roles", write(tmp_path, "nurse.txt", ROLE), "--json")

    (line,) = outcome.lines
    assert (json.loads(line)["role"], json.loads(line)["created"]) == ("nurse-manager", True)


def test_the_seeds_import() -> None:
    outcome = run("import_roles", settings.SEEDS / "roles", "--publish")

    assert (outcome.code, outcome.err) == (0, "")
    assert set(Role.objects.values_list("slug", flat=True)) >= {"call-center-director", "call-center-manager"}


def test_compare_counts_what_was_found_and_stores_nothing(tmp_path: Path) -> None:
    document = write(tmp_path, "nurse.txt", ROLE)
    write(
        tmp_path,
        "told/nurse.yaml",
        "title: Nurse Manager\nlevel: manager\nskills: [{name: Leadership}, {name: Juggling}]\n",
    )

    outcome = run("import_roles", document, "--compare", tmp_path / "told")

    assert (outcome.code, Role.objects.count()) == (0, 0)
    assert "Not found: skill: Juggling" in outcome.lines
    assert "Not found: skill: Leadership" not in outcome.lines


def test_compare_needs_profiles(tmp_path: Path) -> None:
    document = write(tmp_path, "nurse.txt", ROLE)

    outcome = run("import_roles", document, "--compare", tmp_path)

    assert outcome.code == 2
    assert outcome.err == f"{tmp_path}: no .yaml profile in this folder to compare with; name another\n"
