"""What seeds/vocabulary holds, and what the loader says of a file that does not."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from roles.reading.components.patterns import irregular_verbs, phrases, verb_forms
from roles.reading.phrases import words
from roles.reading.vocabulary import FOLDER, Entry, SkillEntry, VocabularyError, load

KINDS = ("skills", "titles", "areas", "degrees", "fields", "certifications", "kpis", "languages")


def entries(kind: str) -> tuple[Entry, ...]:
    found: tuple[Entry, ...] = getattr(load(), kind)
    return found


def copy_with(folder: Path, file: str, *lines: str) -> Path:
    """The vocabulary with more lines at the end of one file."""
    copy = folder / "vocabulary"
    shutil.copytree(FOLDER, copy)
    with (copy / file).open("a", encoding="utf-8") as stream:
        stream.write("".join(f"{line}\n" for line in lines))
    return copy


def line_count(file: str) -> int:
    return len((FOLDER / file).read_text(encoding="utf-8").splitlines())


def names(entry: Entry) -> Iterator[tuple[str, ...]]:
    """The loose names of an entry as they are compared, each once."""
    yield from dict.fromkeys(tuple(word.form for word in words(phrase)) for phrase in phrases(entry))


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_has_entries(kind: str) -> None:
    assert len(entries(kind)) > 50


@pytest.mark.parametrize("kind", KINDS)
def test_no_name_of_an_entry_is_blank(kind: str) -> None:
    blank = [
        entry.name
        for entry in entries(kind)
        for name in (entry.name, *entry.aliases, *entry.exact, *entry.bare, *entry.not_before)
        if not name.strip() or name != name.strip()
    ]

    assert blank == []


@pytest.mark.parametrize("kind", ["skills", "titles", "certifications", "kpis"])
def test_every_area_that_an_entry_names_exists(kind: str) -> None:
    known = {area.name for area in load().areas} | {""}

    assert [entry for entry in entries(kind) if getattr(entry, "area", "") not in known] == []


def test_every_neighbouring_area_and_field_exists() -> None:
    areas = {area.name for area in load().areas}
    fields = {field.name for field in load().fields}

    unknown = [near for area in load().areas for near in area.near if near not in areas]
    unknown += [near for field in load().fields for near in field.near if near not in fields]

    assert unknown == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_entries_of_a_kind_claim_one_name(kind: str) -> None:
    owners: dict[tuple[str, ...], str] = {}
    claimed_twice = [
        (" ".join(name), owners[name], entry.name)
        for entry in entries(kind)
        for name in names(entry)
        if owners.setdefault(name, entry.name) != entry.name
    ]

    assert claimed_twice == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_entries_of_a_kind_claim_one_name_as_written(kind: str) -> None:
    owners: dict[str, str] = {}
    claimed_twice = [
        (name, owners[name], entry.name)
        for entry in entries(kind)
        for name in entry.exact
        if owners.setdefault(name, entry.name) != entry.name
    ]

    assert claimed_twice == []


def test_every_skill_can_be_found_by_some_name() -> None:
    assert [
        skill.name
        for skill in load().skills
        if not (skill.named or skill.aliases or skill.exact or skill.bare)
    ] == []


def test_no_form_belongs_to_two_irregular_verbs() -> None:
    owners: dict[str, str] = {}

    assert [
        (form, owners[form], verb)
        for verb, forms in irregular_verbs().items()
        for form in forms
        if owners.setdefault(form, verb) != verb
    ] == []


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("coach staff", ["coach staff", "coaches staff", "coaching staff", "coached staff"]),
        ("supply goods", ["supply goods", "supplies goods", "supplying goods", "supplied goods"]),
        ("manage", ["manage", "manages", "managing", "managed"]),
    ],
)
def test_a_verb_stands_for_its_forms(phrase: str, forms: list[str]) -> None:
    assert list(verb_forms(phrase)) == forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("refer", {"refers", "referring", "referred"}),
        ("transfer", {"transfers", "transferring", "transferred"}),
        ("patrol", {"patrols", "patrolling", "patrolled"}),
        ("reset", {"resets", "resetting", "reset"}),
        ("rig", {"rigs", "rigging", "rigged"}),
        ("hang", {"hangs", "hanging", "hung"}),
        ("fly", {"flies", "flying", "flew", "flown"}),
        ("proofread", {"proofreads", "proofreading", "proofread"}),
        ("lead", {"leads", "leading", "led"}),
    ],
)
def test_irregular_verbs_have_their_own_forms(verb: str, forms: set[str]) -> None:
    assert set(verb_forms(verb)) - {verb} == forms - {verb}


def test_a_name_that_stands_twice_is_reported_with_file_and_line(tmp_path: Path) -> None:
    first = load().languages[0].name
    folder = copy_with(tmp_path, "languages.jsonl", json.dumps({"name": first}))

    with pytest.raises(VocabularyError) as raised:
        load(folder)

    line = line_count("languages.jsonl") + 1
    assert str(raised.value) == f"languages.jsonl, line {line}: {first!r} stands there twice"


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"aliases": []}', '{"name": "Zarf", "type": "hat"}', '{"name": "Zarf", "alias": 1}']
)
def test_a_line_that_is_no_entry_is_reported_with_file_and_line(tmp_path: Path, line: str) -> None:
    folder = copy_with(tmp_path, "skills.jsonl", line)

    with pytest.raises(VocabularyError) as raised:
        load(folder)

    assert str(raised.value).startswith(f"skills.jsonl, line {line_count('skills.jsonl') + 1}: ")


def test_blank_lines_are_no_entries(tmp_path: Path) -> None:
    folder = copy_with(tmp_path, "skills.jsonl", "", '{"name": "Zarf turning", "type": "method"}', "   ")

    assert load(folder).skills[-1] == SkillEntry(name="Zarf turning", type="method")
