from itertools import permutations

import pytest

from roles.enums import DegreeLevel, Necessity, RoleLevel
from roles.reading.merging import group, merge, slug
from roles.reading.profile import Citation, Duty, Education, Experience, Profile, Skill


def cited(document: str) -> tuple[Citation, ...]:
    return (Citation(document=document, start=0, end=4, quote="text"),)


def draft(
    document: str,
    title: str = "Harbour Director",
    level: RoleLevel = RoleLevel.DIRECTOR,
    aliases: tuple[str, ...] = (),
    duty: str = "",
    skills: tuple[Skill, ...] = (),
    education: tuple[Education, ...] = (),
    experience: tuple[Experience, ...] = (),
) -> Profile:
    """A draft of one document; a duty by default, so that the document is cited."""
    return Profile(
        title=title,
        level=level,
        aliases=aliases,
        duties=(Duty(text=duty or f"Inspect quay {document}", citations=cited(document)),),
        skills=skills,
        education=education,
        experience=experience,
    )


def titles(drafts: list[Profile]) -> list[list[str]]:
    return [[member.title for member in members] for members in group(drafts)]


def test_titles_with_the_same_words_are_one_role() -> None:
    assert titles([draft("a", "Call Center Director"), draft("b", "Director Call Centers")]) == [
        ["Call Center Director", "Director Call Centers"]
    ]


def test_an_alias_joins_roles_of_one_level() -> None:
    drafts = [
        draft("a", "Port Director"),
        draft("b", "Harbour Director", aliases=("Port Director",)),
        draft("c", "Quay Director"),
    ]

    assert titles(drafts) == [["Harbour Director", "Port Director"], ["Quay Director"]]


def test_a_manager_never_joins_a_director() -> None:
    manager = draft("a", "Harbour Manager", RoleLevel.MANAGER, aliases=("Harbour Director",))

    assert titles([manager, draft("b")]) == [["Harbour Director"], ["Harbour Manager"]]


def test_the_order_of_drafts_changes_nothing() -> None:
    drafts = [
        draft("a", duty="Develop and implement strategies for the harbour"),
        draft(
            "b", "Port Director", aliases=("Harbour Director",), duty="Developing and implementing strategies"
        ),
        draft("c", duty="Train pilots", skills=(Skill(name="Leadership", citations=cited("c")),)),
    ]

    merged = {merge(list(order)).model_dump_json() for order in permutations(drafts)}

    assert len(merged) == 1


def test_near_identical_duties_join_and_pool_their_citations() -> None:
    drafts = [
        draft("a", duty="Monitoring harbour traffic and safety indicators"),
        draft("b", duty="Monitor harbour traffic and all safety indicators"),
        draft("c", duty="Train harbour pilots"),
    ]

    duties = {duty.text: sorted(duty.documents) for duty in merge(drafts).duties}

    assert duties == {
        "Monitor harbour traffic and all safety indicators": ["a", "b"],
        "Train harbour pilots": ["c"],
    }


@pytest.mark.parametrize(
    ("stated", "settled"),
    [
        ([Necessity.REQUIRED, Necessity.MENTIONED], Necessity.REQUIRED),
        ([Necessity.REQUIRED, Necessity.MENTIONED, Necessity.MENTIONED], Necessity.MENTIONED),
        ([Necessity.REQUIRED, Necessity.PREFERRED, Necessity.MENTIONED], Necessity.PREFERRED),
        ([Necessity.MENTIONED, Necessity.MENTIONED], Necessity.MENTIONED),
    ],
)
def test_a_skill_is_as_necessary_as_half_of_its_documents_say(
    stated: list[Necessity], settled: Necessity
) -> None:
    drafts = [
        draft(name, skills=(Skill(name="Leadership", necessity=necessity, citations=cited(name)),))
        for name, necessity in zip("abc", stated, strict=False)
    ]

    (skill,) = merge(drafts).skills

    assert skill.necessity is settled
    assert len(skill.documents) == len(stated)


def degree(document: str, level: DegreeLevel, necessity: Necessity = Necessity.REQUIRED) -> Profile:
    fact = Education(level=level, necessity=necessity, citations=cited(document))
    return draft(document, education=(fact,))


def test_the_degree_that_most_documents_require_is_the_gate() -> None:
    merged = merge(
        [
            degree("a", DegreeLevel.BACHELOR),
            degree("b", DegreeLevel.BACHELOR),
            degree("c", DegreeLevel.MASTER),
            degree("d", DegreeLevel.ASSOCIATE),
        ]
    )

    assert {fact.level: fact.necessity for fact in merged.education} == {
        DegreeLevel.ASSOCIATE: Necessity.MENTIONED,
        DegreeLevel.BACHELOR: Necessity.REQUIRED,
        DegreeLevel.MASTER: Necessity.PREFERRED,
    }


def test_a_tie_between_degrees_goes_to_the_lower_one_and_stays_visible() -> None:
    merged = merge([degree("a", DegreeLevel.MASTER), degree("b", DegreeLevel.BACHELOR)])

    (disagreement,) = merged.disagreements
    assert [(position.says, position.documents) for position in disagreement.positions] == [
        ("a bachelor's degree is required", ("b",)),
        ("a master's degree is required", ("a",)),
    ]
    assert disagreement.settled == "a bachelor's degree is required; a master's degree is preferred"
    assert disagreement.rule.startswith("The level that most documents give as required is the gate")


def test_different_numbers_of_months_leave_one_gate() -> None:
    drafts = [
        draft(name, experience=(Experience(minimum_months=months, area="Shipping", citations=cited(name)),))
        for name, months in (("a", 120), ("b", 60))
    ]

    merged = merge(drafts)

    assert [(fact.minimum_months, fact.necessity) for fact in merged.experience] == [
        (120, Necessity.PREFERRED),
        (60, Necessity.REQUIRED),
    ]
    assert [d.settled for d in merged.disagreements] == ["60 months of work in Shipping are required"]


def test_the_title_is_the_one_that_most_documents_use() -> None:
    merged = merge([draft("a"), draft("b", "Port Director", aliases=("Harbour Director",)), draft("c")])

    assert (merged.title, merged.aliases, merged.slug) == (
        "Harbour Director",
        ("Port Director",),
        "harbour-director",
    )


def test_a_slug_is_plain_letters() -> None:
    assert slug("Café Manager (Zürich)") == "cafe-manager-zurich"


def test_merging_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="nothing to merge"):
        merge([])
