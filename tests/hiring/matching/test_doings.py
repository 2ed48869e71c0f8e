import pytest

from hiring.matching.doings import Doings
from hiring.matching.view.said import Said
from hiring.matching.view.tokens import tokens


def told(name: str, *sentences: str) -> set[int]:
    """The sentences that tell the doing of a name."""
    said = Said.by([tokens(sentence.lower()) for sentence in sentences])
    return {sentence for _, sentence in Doings([(name, 0)]).found(said)}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("training", "Trained 40 nurses in hand hygiene"),
        ("training", "Able to train and assess"),
        ("coaching", "Hired, coached and reviewed twelve agents"),
        ("communication", "Communicated the new rota to the ward"),
        ("prioritization", "Prioritized urgent referrals"),
        ("selling", "Sold boilers to hospitals"),
        ("budget management", "Managed the yearly theatre budget"),
        ("managing budgets", "Manages a budget of 2 million"),
        ("managing budgets", "Personally manages a budget of 2 million"),
    ],
)
def test_a_verb_tells_the_skill_that_is_named_after_it(name: str, sentence: str) -> None:
    assert told(name, "Keen on choirs", sentence) == {1}


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("accounting", "Kept the accounts of three wards"),
        ("marketing", "Opened new markets"),
        ("personable", "Personal trainer"),
        ("positivity", "Held the position for two years"),
        ("programming", "Ran the summer programs"),
        ("motivation", "Highly motivated nurse"),
        ("motivation", "Motivated to learn"),
        ("training", "Was trained in first aid"),
        ("excel", "Excelled in service"),
        ("budget management", "Managed the ward, and kept to the budget"),
        ("performance management", "Managed top performers"),
        ("leading and managing", "Led the ward"),
    ],
)
def test_other_words_of_its_family_do_not(name: str, sentence: str) -> None:
    assert told(name, sentence) == set()


def test_every_sentence_that_tells_it_is_found_wherever_it_stands() -> None:
    sentences = ("Keen on choirs", "–", "Trained nurses", "Chess", "Planned rotas, trained porters, hired")

    assert told("training", *sentences) == {2, 4}


def test_a_row_is_that_of_its_criterion() -> None:
    said = Said.by([tokens("planned rotas and trained nurses")])

    assert sorted(Doings([("training", 3), ("rota planning", 5)]).found(said)) == [(3, 0), (5, 0)]


def test_without_words_nothing_is_told() -> None:
    assert told("training") == set()
    assert list(Doings([]).found(Said.by([tokens("trained nurses")]))) == []
