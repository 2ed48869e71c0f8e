from roles.enums import DegreeLevel
from roles.reading.comparing import added, recall
from roles.reading.profile import Duty, Education, Experience, Kpi, Profile, Skill


def test_a_duty_told_in_other_words_is_found() -> None:
    expected = Profile(title="A", duties=(Duty(text="Train and coach the nurses of the unit"),))
    found = Profile(title="A", duties=(Duty(text="Training nurses, and coaching them where needed"),))

    assert recall(expected, found).overall.missing == ()


def test_a_duty_that_shares_one_word_is_missing() -> None:
    expected = Profile(title="A", duties=(Duty(text="Train nurses"),))
    found = Profile(title="A", duties=(Duty(text="Train the guide dogs"),))

    assert recall(expected, found).overall.missing == ("duty: Train nurses",)


def test_names_are_equal_in_any_spelling_and_context_counts() -> None:
    expected = Profile(
        title="Director Call Center",
        skills=(Skill(name="Organisational skills"), Skill(name="Sales", applies_when="outbound")),
        kpis=(Kpi(name="Average Handle Time"),),
    )
    found = Profile(
        title="Call Center Director",
        skills=(Skill(name="Organizational"), Skill(name="Sales")),
        kpis=(Kpi(name="Average handle time (AHT)"),),
    )

    assert recall(expected, found).overall.missing == ("skill: Sales outbound",)


def test_figures_must_be_the_same() -> None:
    expected = Profile(
        title="A",
        experience=(Experience(minimum_months=60, area="nursing"),),
        education=(Education(level=DegreeLevel.BACHELOR),),
    )
    found = Profile(
        title="B",
        experience=(Experience(minimum_months=36, area="nursing"),),
        education=(Education(level=DegreeLevel.MASTER),),
    )

    assert recall(expected, found).overall.missing == (
        "title: A",
        "education: bachelor",
        "experience: 60 months of work nursing",
    )


def test_shares_of_several_documents_add_up() -> None:
    one = recall(Profile(title="A", kpis=(Kpi(name="Uptime"),)), Profile(title="A"))
    other = recall(Profile(title="B"), Profile(title="B"))

    total = added([one, other])

    assert {kind: (share.found, share.total) for kind, share in total.by_kind.items()} == {
        "title": (2, 2),
        "kpi": (0, 1),
    }
    assert round(total.overall.rate, 3) == 0.667
