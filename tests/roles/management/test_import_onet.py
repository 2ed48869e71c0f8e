"""`manage.py import_onet`: occupations in, roles out; nothing stored where anything is wrong."""

import json
from pathlib import Path

import pytest

from roles.actions import versions
from roles.enums import DocumentKind
from roles.models import Role, RoleAlias, RoleVersion, SourceDocument
from roles.queries import profile_of
from tests.factories.commands import run
from tests.factories.models import make_draft
from tests.factories.readings import nurse_manager
from tests.factories.releases import ONET, write_text_release, write_workbook_release
from tests.factories.texts import write

pytestmark = pytest.mark.django_db

SLUGS = ["beach-workers-all-other", "dune-planners", "lighthouse-managers"]
CITED = "O*NET 31.2, US Department of Labor, CC BY 4.0"


def slugs() -> list[str]:
    return sorted(Role.objects.values_list("slug", flat=True))


def test_every_occupation_becomes_a_draft_version(tmp_path: Path) -> None:
    outcome = run("import_onet", write_workbook_release(tmp_path / "db_31_2_excel"))

    assert (outcome.code, outcome.err, slugs()) == (0, "", SLUGS)
    assert set(RoleVersion.objects.values_list("number", "status")) == {(1, "draft")}
    assert outcome.lines[-1] == f"3 roles from {CITED}: 3 new, draft."
    assert "Occupations read: 3 of 3" in outcome.lines
    assert "Roles stored: 3 of 3" in outcome.lines


def test_running_again_changes_nothing(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")
    run("import_onet", folder)

    outcome = run("import_onet", folder, "--publish")
    again = run("import_onet", folder, "--publish")

    assert outcome.lines[-1] == f"3 roles from {CITED}: 3 unchanged, published now."
    assert again.lines[-1] == f"3 roles from {CITED}: 3 unchanged, published."
    assert (RoleVersion.objects.count(), SourceDocument.objects.count()) == (3, 3)


def test_a_newer_release_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    run("import_onet", write_text_release(tmp_path / "db_31_2_text"))
    header, first, *tasks = ONET["Task Statements"]
    changed = {**ONET, "Task Statements": (header, (*first[:3], "Watch the sea.", "Core"), *tasks)}

    outcome = run("import_onet", write_text_release(tmp_path / "db_32_0_text", changed), "--only", "Light*")

    version = RoleVersion.objects.get(role__slug="lighthouse-managers", number=2)
    assert outcome.lines[-1].endswith("1 new, draft.")
    assert profile_of(version).duties[0].text == "Watch the sea."
    assert profile_of(version).documents == {CITED.replace("31.2", "32.0")}


def test_only_some_by_code_title_or_pattern(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")

    outcome = run("import_onet", folder, "--only", "33-9000.00", "--only", "*workers*")

    assert slugs() == SLUGS[:2]
    assert "dune-planners/1: new, draft" in outcome.lines


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("sand ranger", "it is another title of 33-9000.00 Dune Planners: name one of these"),
        ("dune planner", "near: dune planners"),
        ("zzz", "check the code or title, * stands for any letters"),
    ],
)
def test_an_occupation_that_is_not_there_is_reported_with_what_is_near(
    tmp_path: Path, asked: str, hint: str
) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")

    outcome = run("import_onet", folder, "--only", "Light*", "--only", asked)

    assert outcome.code == 2
    assert outcome.complaints == [f"--only {asked}: no occupation has this code or title; {hint}"]
    assert slugs() == []


def test_json_prints_and_stores_nothing(tmp_path: Path) -> None:
    outcome = run("import_onet", write_text_release(tmp_path / "db_31_2_text"), "--json", "--only", "dune*")

    (line,) = map(json.loads, outcome.lines)
    assert (line["code"], line["title"], slugs()) == ("33-9000.00", "Dune Planners", [])
    assert line["duties"][0]["citations"][0]["document"] == CITED


def test_damage_in_the_last_table_stores_nothing(tmp_path: Path) -> None:
    folder = write_workbook_release(tmp_path / "db_31_2_excel")
    (folder / "Technology Skills.xlsx").write_bytes(b"PK")

    outcome = run("import_onet", folder)

    assert (outcome.code, len(outcome.complaints), slugs()) == (2, 1, [])
    assert outcome.err.startswith(f"{folder}/Technology Skills.xlsx: this is no whole .xlsx workbook (")


@pytest.mark.parametrize("name", ["nowhere", "file.txt"])
def test_what_is_no_folder_is_reported(tmp_path: Path, name: str) -> None:
    write(tmp_path, "file.txt", "O*NET")

    outcome = run("import_onet", tmp_path / name)

    assert outcome.code == 2
    assert outcome.complaints == [
        f"{tmp_path / name}: there is no such folder; give the folder of an O*NET release, unpacked "
        "(db_…_excel or db_…_text)"
    ]


def test_a_release_stated_nowhere_is_said_to_be_so(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "tables")

    outcome = run("import_onet", folder)

    assert outcome.code == 0
    assert outcome.complaints == [
        f"{folder}: nothing states which release this is; say so with --release, e.g. --release 29.3"
    ]
    assert SourceDocument.objects.filter(name__startswith="O*NET (release not stated)").count() == 3


def test_a_killed_run_leaves_whole_roles_and_the_next_one_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")
    stored = versions.draft_version

    def killed(**arguments: object) -> object:
        if Role.objects.exists():
            raise KeyboardInterrupt
        return stored(**arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("roles.actions.profiles.draft_version", killed)
    outcome = run("import_onet", folder)
    monkeypatch.undo()

    assert (outcome.code, len(slugs()), SourceDocument.objects.count()) == (130, 1, 1)
    assert run("import_onet", folder).lines[-1] == f"3 roles from {CITED}: 2 new, draft; 1 unchanged, draft."


ADVERT = """Dune Planner

Job description

Duties
- Count seals and report their number
- Keep records of visitors

Requirements
- 2 years of experience with nature reserves
"""


def test_a_role_of_hrs_own_with_the_same_title_is_left_alone(tmp_path: Path) -> None:
    own = nurse_manager().model_copy(update={"title": "Dune Planners", "slug": "dune-planners"})
    before = make_draft(own)

    run("import_onet", write_text_release(tmp_path / "db_31_2_text"), "--only", "dune planners")
    run("import_onet", tmp_path / "db_31_2_text", "--only", "dune planners")

    assert slugs() == ["dune-planners", "dune-planners-onet"]
    assert list(before.role.versions.all()) == [before]
    assert RoleAlias.objects.get(normalised="dune planner").role == before.role


def test_a_document_with_an_occupations_title_is_merged_with_it(tmp_path: Path) -> None:
    folder = write_text_release(tmp_path / "db_31_2_text")
    run("import_onet", folder)

    run("import_roles", write(tmp_path, "planner.txt", ADVERT))
    again = run("import_onet", folder)

    role = Role.objects.get(slug="dune-planners")
    assert {document.kind for document in role.documents.all()} == {DocumentKind.ONET, DocumentKind.TEXT}
    assert again.lines[-1] == f"3 roles from {CITED}: 3 unchanged, draft."


def test_alternate_titles_draw_no_documents_to_an_occupation(tmp_path: Path) -> None:
    run("import_onet", write_text_release(tmp_path / "db_31_2_text"))

    run(
        "import_roles",
        write(tmp_path, "station.txt", ADVERT.replace("Dune Planner", "Light Station Manager")),
    )

    assert slugs() == sorted([*SLUGS, "light-station-manager"])
