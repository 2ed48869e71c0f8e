import subprocess
import sys
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from roles.enums import CentreKind, CriterionKind, DegreeLevel, Necessity, RoleLevel
from roles.reading.criteria import criteria, education_label, experience_label, years
from roles.reading.profile import Citation, Duty, Education, Experience, Profile, Skill
from tests.factories.readings import nurse_manager


def by_label(profile: Profile) -> dict[str, Decimal]:
    return {item.label: item.weight for item in criteria(profile)}


def cited(*documents: str) -> tuple[Citation, ...]:
    return tuple(Citation(document=document) for document in documents)


def test_weights_sum_to_one_hundred() -> None:
    assert sum(item.weight for item in criteria(nurse_manager())) == Decimal(100)


@given(st.lists(st.integers(1, 4), min_size=1, max_size=60))
def test_weights_sum_to_one_hundred_whatever_the_documents(documents: list[int]) -> None:
    duties = tuple(
        Duty(text=f"Duty {index}", citations=cited(*(f"{name}.txt" for name in range(count))))
        for index, count in enumerate(documents)
    )

    weights = [item.weight for item in criteria(Profile(title="Clerk", duties=duties))]

    assert sum(weights) == Decimal(100)
    assert all(weight * 8 == int(weight * 8) for weight in weights)


def test_fact_of_two_documents_weighs_twice_a_fact_of_one() -> None:
    profile = Profile(
        title="Clerk",
        duties=(
            Duty(text="File letters", citations=cited("a.txt", "b.txt")),
            Duty(text="Answer calls", citations=cited("a.txt")),
            Duty(text="Greet guests", citations=cited("b.txt")),
        ),
    )

    assert by_label(profile) == {
        "File letters": Decimal(50),
        "Answer calls": Decimal(25),
        "Greet guests": Decimal(25),
    }


def test_education_is_a_gate_and_brings_no_points() -> None:
    weights = [item.weight for item in criteria(nurse_manager()) if item.kind is CriterionKind.EDUCATION]

    assert weights == [Decimal(0)]


def test_requirement_of_one_context_is_left_out_in_another() -> None:
    skills = (
        Skill(name="Selling by phone", applies_when="outbound", citations=cited("a.txt")),
        Skill(name="Patience", citations=cited("a.txt")),
    )
    profile = Profile(title="Agent", skills=skills)

    assert [item.label for item in criteria(profile, frozenset({CentreKind.INBOUND}))] == ["Patience"]
    assert [item.label for item in criteria(profile, frozenset({CentreKind.OUTBOUND}))] == [
        "Selling by phone",
        "Patience",
    ]


def test_managers_title_asks_for_leading_in_its_field_where_no_document_does() -> None:
    profile = Profile(
        title="Head Chef", level=RoleLevel.MANAGER, area="Cooking", duties=(Duty(text="Plan menus"),)
    )

    added = criteria(profile)[-1]

    assert (added.label, added.necessity) == (
        "Leading people in work like that of a Head Chef",
        Necessity.PREFERRED,
    )


def test_equal_labels_get_different_ids() -> None:
    profile = Profile(title="Clerk", skills=(Skill(name="Typing"), Skill(name="Typing!")))

    assert [item.id for item in criteria(profile)] == ["skill:typing", "skill:typing-2"]


def test_labels_are_words_for_people() -> None:
    experience = Experience(minimum_months=60, area="Nursing", management=True)
    education = Education(level=DegreeLevel.BACHELOR, fields=("Nursing", "Public health"))

    assert experience_label(experience) == "5 years of leading people in Nursing"
    assert education_label(education) == "Bachelor's degree in Nursing or Public health"
    assert [years(12), years(18), years(1), years(24)] == [
        "1 year",
        "1 year 6 months",
        "1 month",
        "2 years",
    ]


def test_required_is_a_must_have_where_paper_can_show_it() -> None:
    required = Necessity.REQUIRED
    skills = (
        Skill(name="Leadership", necessity=required),
        Skill(name="Python", necessity=required),
        Skill(name="Django", necessity=Necessity.PREFERRED),
    )
    education = (Education(level=DegreeLevel.BACHELOR),)

    found = criteria(Profile(title="Developer", skills=skills, education=education))

    assert [item.label for item in found if item.must_have] == ["Python", "Bachelor's degree"]


def test_weights_take_no_vocabulary() -> None:
    """An imported one takes a while to load, and somebody waits for the first preview of other weights."""
    program = """
from roles.reading import criteria, vocabulary
from roles.reading.profile import Experience, Profile, Skill
asked = dict(skills=[Skill(name="Triage", necessity="required")], experience=[Experience(area="Nursing")])
criteria.criteria(Profile(title="Nurse", area="Nursing", **asked))
print(vocabulary.load.cache_info().currsize, vocabulary.load_own.cache_info().currsize)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "0 0\n"


def test_own_kind_of_work_brings_its_part_of_the_points_of_experience() -> None:
    profile = Profile(
        title="Call Center Director",
        level=RoleLevel.DIRECTOR,
        area="Customer service",
        experience=(Experience(area="Customer service", minimum_months=60, management=True),),
    )

    told, own = criteria(profile)

    assert (told.weight, own.weight) == (Decimal(10), Decimal(90))
    assert own.label == "5 years of leading people in work like that of a Call Center Director"


def test_field_of_one_kind_of_work_is_asked_for_once() -> None:
    profile = Profile(
        title="Nurse Manager",
        level=RoleLevel.MANAGER,
        area="Nursing",
        experience=(Experience(area="Nursing", minimum_months=36, management=True),),
    )

    assert [item.label for item in criteria(profile)] == ["3 years of leading people in Nursing"]
