import pytest

from hiring.matching.view.learning import asks_to_learn, learnt


@pytest.mark.parametrize(
    "sentence",
    [
        "attended training on hospitality management in lausanne",
        "• regularly attended conferences on pain relief",
        "was trained in electrical safety",
        "trained as a pharmacy technician before university",
        "completed a six-week course in welding.",
        "participated in workshops on budgeting",
        "i have learned how to manage people",
        "studied crop rotation",
    ],
)
def test_what_was_attended_or_taught_is_learnt(sentence: str) -> None:
    assert learnt(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "trained 12 nurses in hand hygiene",
        "trained in-house mechanics",
        "completed training of 40 new drivers",
        "completed training manuals for two plants",
        "attended to children's needs by feeding them",
        "attending customer calls and complaints",
        "attended conferences and sold 30 machines",
        "attended meetings and led a team of nine",
        "participated in the design of a bridge",
        "held training courses",
        "learning software rolled out to 40 schools",
    ],
)
def test_what_was_done_is_not(sentence: str) -> None:
    assert not learnt(sentence)


def test_duties_to_learn_are_told_from_others() -> None:
    assert asks_to_learn("keep abreast of developments in the field")
    assert asks_to_learn("attend professional meetings")
    assert not asks_to_learn("hold training sessions for managers")
    assert not asks_to_learn("train the attendants of the car park")
