"""Which sentences of a job tell of work: the lines that head it do not."""

import pytest

from hiring.matching.view.looking import look
from tests.evaluation import trials


@pytest.mark.parametrize(
    ("line", "tells"),
    [
        ("June 2020 – to date", 0),
        ("(03/2019 - 04/2021)", 0),
        ("Opened two sites in June 2020", 1),
        ("Trained 12 agents", 1),
    ],
)
def test_line_of_dates_tells_of_no_work(line: str, tells: int) -> None:
    view = look(
        trials.read_text(f"Ada Obi\nExperience\nManager – Operations\nAcme Ltd\n2018 – 2021\n- {line}\n")
    )

    assert view.sentences.tells[-1] == tells


def test_title_is_known_again_whatever_its_dash() -> None:
    reading = trials.read_text("Ada Obi\nExperience\nManager – Operations\nAcme Ltd\n2018 – 2021\n- Led 12\n")

    told = dict(zip(map(reading.quote, reading.units), look(reading).sentences.tells, strict=True))

    assert (told["Manager – Operations"], told["Led 12"]) == (0, 1)
