"""ESCO's skills beside our vocabulary: known ones are joined, risky labels name nothing by themselves."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import spacy

from roles.reading.components.vocabulary_spans import VocabularySpans
from roles.reading.esco import Counts, Merging, concepts, release_of, skills_file
from roles.reading.esco.labels import Use, name_of, unqualified, use_of
from roles.reading.pipeline import use_normal_forms
from roles.reading.releases import ReleaseError
from roles.reading.vocabulary import SkillEntry, Vocabulary, load_own
from tests.factories.releases import ESCO, ESCO_COLUMNS, URI, write_esco


def merged(folder: Path, rows: Iterable[Sequence[str]] = ESCO) -> tuple[dict[str, SkillEntry], Counts]:
    """The entries by name, and what was counted."""
    counts = Counts()
    merging = Merging(load_own(), counts)
    found = list(concepts(skills_file(write_esco(folder, rows))))
    for concept in found:
        merging.claim(concept)
    entries = [entry for concept in found if (entry := merging.entry(concept))]
    return {entry.name: entry for entry in entries}, counts


def with_added(*entries: SkillEntry) -> Vocabulary:
    """One skill of our own and those added."""
    own = tuple(entry for entry in load_own().skills if entry.name == "Conflict resolution")
    return replace(load_own(), skills=own, added=entries)


def found_in(text: str, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    nlp = spacy.blank("en")
    use_normal_forms(nlp)
    doc = VocabularySpans(nlp, vocabulary, ["skills"])(nlp.make_doc(text))
    return [(span.text, span.id_) for span in doc.spans["skills"]]


def test_a_new_skill_has_its_uri_and_other_labels(tmp_path: Path) -> None:
    entries, _ = merged(tmp_path)

    assert entries["Trim lighthouse wicks"] == SkillEntry(
        name="Trim lighthouse wicks",
        type="method",
        uris=(URI + "1",),
        named=False,
        aliases=("to trim lighthouse wicks", "snip lighthouse wicks", "wick trimming for lighthouses"),
    )


def test_a_skill_that_we_know_keeps_its_name_and_gets_the_rest(tmp_path: Path) -> None:
    entries, counts = merged(tmp_path)

    assert entries["Conflict resolution"].uris == (URI + "2",)
    assert entries["Conflict resolution"].aliases == ("settling of quarrels",)
    assert (counts.joined, counts.left_out["known already"]) == (1, 2)


def test_one_common_word_names_a_skill_in_lists_only(tmp_path: Path) -> None:
    entries, _ = merged(tmp_path)

    assert (entries["Pharology"].bare, entries["Pharology"].aliases) == (
        ("pharology",),
        ("science of lighthouses",),
    )
    assert entries["Fresnelix"].exact == ("Fresnelix",)


def test_a_label_of_two_skills_names_neither(tmp_path: Path) -> None:
    entries, counts = merged(tmp_path)

    assert "study of beacons" not in {name for entry in entries.values() for name in entry.aliases}
    assert counts.left_out["of several skills"] == 2


def test_what_could_not_be_found_by_any_label_is_left_out(tmp_path: Path) -> None:
    entries, counts = merged(tmp_path)

    assert sorted(entries) == [
        "Conflict resolution", "Fresnelix", "Pharology", "Stand long watches", "Trim lighthouse wicks",
    ]  # fmt: skip
    assert counts.told() == {
        "concepts joined to known skills": 1,
        "skills added": 4,
        "labels added": 9,
        "languages left out": 1,
        "labels left out: known already": 2,
        "labels left out: of several skills": 2,
        "labels left out: one word that needs its explanation": 1,
        "labels left out: too long to be written by anyone": 1,
        "labels left out: too short to be sure of": 1,
    }


def test_a_transversal_skill_is_a_soft_one(tmp_path: Path) -> None:
    entries, _ = merged(tmp_path)

    assert entries["Stand long watches"].type == "soft"


@pytest.mark.parametrize(
    ("label", "use"),
    [
        ("manage musical staff", Use.ANY_CASE),
        ("plan", Use.IN_LISTS),
        ("communication", Use.IN_LISTS),
        ("Haskell", Use.AS_WRITTEN),
        ("ADO.NET", Use.AS_WRITTEN),
        ("C#", Use.TOO_SHORT),
        ("Go", Use.TOO_SHORT),
        ("Swift (computer programming)", Use.UNCLEAR),
        ("scratch (dance)", Use.UNCLEAR),
        ("CoffeeScript (programming)", Use.AS_WRITTEN),
        ("data models (statistics)", Use.ANY_CASE),
        ("keep the lamps of lighthouses in order", Use.TOO_LONG),
    ],
)
def test_how_a_label_may_be_found(label: str, use: Use) -> None:
    assert use_of(label) is use


def test_labels_as_names() -> None:
    assert (name_of("manage staff"), name_of("ADO.NET"), unqualified("Gull (computer programming)")) == (
        "Manage staff", "ADO.NET", "Gull",
    )  # fmt: skip


def test_an_import_adds_to_what_is_found_and_takes_nothing_away() -> None:
    text = "Handled conflict resolution on night watches, trimmed lighthouse wicks."
    entry = SkillEntry(
        name="Trim wicks",
        type="method",
        aliases=("conflict resolution on night watches", "trimmed lighthouse wicks"),
    )
    before = found_in(text, with_added())

    assert found_in(text, with_added(entry)) == [*before, ("trimmed lighthouse wicks", "Trim wicks")]


def test_names_that_were_added_to_a_known_skill_find_it() -> None:
    entry = SkillEntry(
        name="Conflict resolution", type="soft", named=False, aliases=("settling of quarrels",)
    )
    vocabulary = with_added(entry)

    assert found_in("Settling of quarrels", vocabulary) == [("Settling of quarrels", "Conflict resolution")]
    together = [each for each in vocabulary.all_skills if each.name == "Conflict resolution"]
    assert [each.aliases[-1] for each in together] == ["settling of quarrels"]


@pytest.mark.parametrize(
    ("folder", "number"),
    [("ESCO dataset - v1.2.0 - classification - en - csv", "1.2.0"), ("esco_v1.1", "1.1"), ("skills", "")],
)
def test_the_folder_states_the_release(tmp_path: Path, folder: str, number: str) -> None:
    assert release_of(write_esco(tmp_path / folder)).number == number


def test_a_read_me_states_the_release(tmp_path: Path) -> None:
    folder = write_esco(tmp_path / "skills")
    (folder / "readme.txt").write_text("ESCO v1.2.1, English", encoding="utf-8")

    assert release_of(folder).number == "1.2.1"
    with pytest.raises(ReleaseError, match=r"this folder states release 1\.2\.1, not 1\.1"):
        release_of(folder, "1.1")


def test_obsolete_skills_are_passed_over(tmp_path: Path) -> None:
    path = write_esco(tmp_path) / "skills_en.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("released", "obsolete", 1), encoding="utf-8")

    assert len(list(concepts(path))) == len(ESCO) - 1


def test_a_folder_of_another_language_is_refused(tmp_path: Path) -> None:
    (write_esco(tmp_path) / "skills_en.csv").rename(tmp_path / "skills_de.csv")

    with pytest.raises(ReleaseError, match=r"no skills_en\.csv in it \(skills_de\.csv is another language\)"):
        skills_file(tmp_path)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    columns = [name for name in ESCO_COLUMNS if name != "altLabels"]
    path = write_esco(tmp_path, columns=columns) / "skills_en.csv"

    with pytest.raises(ReleaseError, match=r"no column “altLabels” in its first row"):
        list(concepts(path))


@pytest.mark.parametrize(
    ("cut", "why"), [(-60, "download it again"), (-3, "download it again")], ids=["in a row", "in its end"]
)
def test_a_file_cut_short_is_refused(tmp_path: Path, cut: int, why: str) -> None:
    path = write_esco(tmp_path) / "skills_en.csv"
    path.write_bytes(path.read_bytes()[:cut])

    with pytest.raises(ReleaseError, match=why):
        list(concepts(path))


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    path = write_esco(tmp_path) / "skills_en.csv"
    path.write_bytes(json.dumps(list(ESCO_COLUMNS)).encode("utf-16"))

    with pytest.raises(ReleaseError, match=r"this is no whole CSV file"):
        list(concepts(path))
