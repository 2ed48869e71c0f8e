from pathlib import Path

import pytest

from roles.enums import Necessity
from roles.reading import profiles_yaml
from roles.reading.profile import Citation, Duty, Profile, Skill
from roles.reading.profiles_yaml import ProfileError

SEEDS = Path(__file__).parents[3] / "seeds" / "roles"

PROFILE = Profile(
    title="Harbour Master",
    slug="harbour-master",
    duties=(
        Duty(
            text="Inspect the quay", citations=(Citation(document="a.txt", start=3, end=9, quote="inspect"),)
        ),
    ),
    skills=(Skill(name="Navigation", necessity=Necessity.REQUIRED, citations=(Citation(document="b.txt"),)),),
)


def test_what_is_dumped_is_what_is_loaded() -> None:
    assert profiles_yaml.loads(profiles_yaml.dump(PROFILE), "p.yaml") == PROFILE


def test_a_citation_without_a_place_is_the_documents_name() -> None:
    assert "citations:\n  - b.txt\n" in profiles_yaml.dump(PROFILE)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.yaml")), ids=lambda path: path.name)
def test_a_seed_is_named_by_its_slug_and_cites_every_fact(path: Path) -> None:
    profile = profiles_yaml.load(path)

    assert profile.slug == path.stem
    facts = [
        *profile.duties, *profile.skills, *profile.education, *profile.experience,
        *profile.certifications, *profile.kpis, *profile.salary_bands,
    ]  # fmt: skip
    assert all(fact.citations for fact in facts)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title: [", "p.yaml: is not YAML (line 1, column 9); correct that place"),
        ("just words", "p.yaml: holds no profile; start it with 'title: …'"),
        (
            "title: A\nskills:\n- name: B\n  necessity: must\n",
            "p.yaml: skills.0.necessity: Input should be 'required', 'preferred' or 'mentioned'",
        ),
        ("title: A\ncolour: red\n", "p.yaml: colour: Extra inputs are not permitted"),
        ("slug: a\ncolour: red\n", "p.yaml: title: Field required (and 1 more)"),
    ],
)
def test_a_wrong_file_gets_one_line_that_names_the_place(text: str, message: str) -> None:
    with pytest.raises(ProfileError) as wrong:
        profiles_yaml.loads(text, "p.yaml")

    assert str(wrong.value) == message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match=r"^gone\.yaml: cannot be read"):
        profiles_yaml.load(tmp_path / "gone.yaml")


def test_aliases_are_refused_however_little_they_are() -> None:
    with pytest.raises(ProfileError, match="is not YAML"):
        profiles_yaml.loads("title: &name Nurse\narea: *name\n", "nurse.yaml")


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(ProfileError, match="nested too deeply"):
        profiles_yaml.loads("title: " + "[" * 5000, "nurse.yaml")
