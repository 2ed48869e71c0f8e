"""Words are found whether few or many have them, and where they came from is known from a few rows."""

import pytest
from django.db import connection

from hiring.models import Application, CandidateWords, ResumeWords
from hiring.queries import words
from hiring.queries.distinct import sources_of
from hiring.queries.identity import saying
from tests.factories.models import make_application, make_candidate, make_opening
from tests.factories.readings import Draft

pytestmark = pytest.mark.django_db

SAID = Draft().job("Ward Manager", "Wrote C++ and C# for the café of a ward").reading()


@pytest.fixture(params=[0, words.FEW], ids=["many have it", "few have it"])
def _few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "FEW", request.param)


@pytest.mark.usefixtures("_few")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("c++", ["Ada"]),
        ("c#", ["Ada"]),
        ("CAFÉ", ["Ada"]),
        ("war", ["Ada", "Ben"]),
        ("war c++", ["Ada"]),
        ("ben@mail", ["Ben"]),
        ("fair", ["Ben"]),
        ("ard", []),
        ("xylophone", []),
    ],
)
def test_a_word_is_found_by_how_it_begins(query: str, found: list[str]) -> None:
    opening = make_opening()
    make_application(opening, candidate=make_candidate(name="Ada", email="a@example.org"), reading=SAID)
    ben = make_application(opening, candidate=make_candidate(name="Ben", email="ben@mail.example"))
    Application.objects.filter(pk=ben.pk).update(source="Job fair")

    said = saying(Application.objects.order_by("candidate__name"), query)

    assert list(said.values_list("candidate__name", flat=True)) == found


@pytest.mark.parametrize(("kept", "name"), [(ResumeWords, "resumewords"), (CandidateWords, "candidatewords")])
def test_a_word_is_looked_up_in_an_index(kept: type[ResumeWords] | type[CandidateWords], name: str) -> None:
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")

    plan = kept._default_manager.filter(everything__says="ward").values("pk").explain()

    assert f"hiring_{name}_" in plan


def test_what_is_written_anew_is_found_and_what_is_gone_is_not() -> None:
    one = make_candidate(name="Ada")
    CandidateWords.objects.filter(candidate=one).update(everything=" bea ")
    made = make_candidate(name="Cyd")
    CandidateWords.objects.filter(candidate=made).delete()

    found = {
        word: list(CandidateWords.objects.filter(everything__says=word).values_list("pk", flat=True))
        for word in ("ada", "bea", "cyd")
    }

    assert found == {"ada": [], "bea": [one.pk], "cyd": []}


def test_every_source_is_told_once_of_all_and_of_one_opening() -> None:
    one, other = make_opening(), make_opening()
    for opening, source in (
        (one, "Website"),
        (one, "Fair"),
        (one, "Website"),
        (other, "Éclair"),
        (other, ""),
    ):
        made = make_application(opening)
        Application.objects.filter(pk=made.pk).update(source=source)

    assert sources_of(one) == ["Fair", "Website"]
    assert sources_of(other) == ["Éclair"]
    assert set(sources_of()) == {"Fair", "Website", "Éclair"}
    assert sources_of(make_opening()) == []
