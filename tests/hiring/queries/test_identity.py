"""What may be searched before it is known who somebody is."""

import pytest

from hiring.models import Application
from hiring.queries import saying
from tests.factories.models import make_application, make_candidate, make_opening, make_packet, make_reading

pytestmark = pytest.mark.django_db


@pytest.fixture(params=[True, False], ids=["blind", "open"])
def application(request: pytest.FixtureRequest) -> Application:
    opening = make_opening()
    opening.blind = request.param
    opening.save()
    reading = make_reading("obi.pdf")
    named = reading.model_copy(update={"text": reading.text + "Yours, Ada Obi\n"})
    made = make_application(
        opening,
        reading=named,
        name="obi.pdf",
        candidate=make_candidate(name="Ada Obi", email="o@mail.example"),
    )
    made.source = "Fair"
    made.save()
    return made


def found(words: str) -> list[Application]:
    return list(saying(Application.objects.all(), words))


@pytest.mark.parametrize("words", ["obi", "Ada Obi", "yours obi", "obi.pdf", "o@mail.example", "ob"])
def test_a_name_is_found_only_where_it_may_be_known(application: Application, words: str) -> None:
    assert found(words) == ([] if application.opening.blind else [application])


@pytest.mark.parametrize("words", ["rosters", "ward manager", "fair"])
def test_everything_else_is_found(application: Application, words: str) -> None:
    assert found(words) == [application]


def test_a_code_is_found_whole(application: Application) -> None:
    assert found(application.code.lower()) == [application]


def test_after_the_packet_names_are_found(application: Application) -> None:
    make_packet(application)

    assert found("Ada Obi") == [application]
