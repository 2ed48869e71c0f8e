"""Which sentences of a job tell of work: the lines that head it do not, nor what was learned."""

import pytest

from hiring.matching.view.blind import DONE, LEARNT, NOTHING
from hiring.matching.view.looking import look
from tests.evaluation import trials


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("June 2020 – to date", NOTHING),
        ("(03/2019 - 04/2021)", NOTHING),
        ("Opened two sites in June 2020", DONE),
        ("Trained 12 agents", DONE),
        ("Trained in first aid", LEARNT),
    ],
)
def test_line_of_dates_tells_nothing_and_what_was_learned_no_work(line: str, tells: int) -> None:
    view = look(
        trials.read_text(f"Ada Obi\nExperience\nManager – Operations\nAcme Ltd\n2018 – 2021\n- {line}\n")
    )

    assert view.sentences.tells[-1] == tells


def test_title_is_known_again_whatever_its_dash() -> None:
    reading = trials.read_text("Ada Obi\nExperience\nManager – Operations\nAcme Ltd\n2018 – 2021\n- Led 12\n")

    told = dict(zip(map(reading.quote, reading.units), look(reading).sentences.tells, strict=True))

    assert (told["Manager – Operations"], told["Led 12"]) == (NOTHING, DONE)
