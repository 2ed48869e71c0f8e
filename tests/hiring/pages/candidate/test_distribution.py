"""Where a score stands among the opening's: drawn, and told in words."""

from decimal import Decimal

import pytest
from django.test import Client

from hiring.models import Match
from hiring.pages.candidate.distribution import HEIGHT, distribution
from hiring.queries.around import score_counts, spread
from tests.factories.models import make_application, make_opening
from tests.factories.pages import parsed, texts

SCORE = Decimal("47.5")


def test_a_bar_is_as_high_as_its_number_and_the_candidates_own_is_told() -> None:
    chart = distribution(spread([(2, 4, 0), (9, 1, 0), (19, 2, 2), (20, 2, 2)], SCORE), SCORE)

    bars = {bar.first: bar for bar in chart.told}
    assert {first: bar.number for first, bar in bars.items()} == {10: 4, 45: 1, 95: 4}
    assert (bars[10].height, bars[45].height) == (HEIGHT, HEIGHT // 4)
    assert [bar.first for bar in chart.bars if bar.own] == [45]
    assert (chart.rank, chart.total, chart.behind) == (5, 9, 4)
    assert chart.marker == 114


def test_a_full_hundred_stands_in_the_last_bar() -> None:
    chart = distribution(spread([(20, 1, 0)], Decimal(100)), Decimal(100))

    assert [(bar.last, bar.own) for bar in chart.told] == [(100, True)]


@pytest.mark.django_db
def test_scores_are_counted_in_steps() -> None:
    opening = make_opening()
    for score in ("0", "4.9", "5", "62.5", "100"):
        match = make_application(opening).match
        assert match
        Match.objects.filter(pk=match.pk).update(score=Decimal(score))
    unscored = make_application(opening).match
    assert unscored
    Match.objects.filter(pk=unscored.pk).update(score=None)
    make_application()

    assert score_counts(opening, 5, Decimal(5)) == [(0, 2, 0), (1, 1, 0), (12, 1, 1), (20, 1, 1)]


def test_the_page_tells_the_place_in_words_and_as_a_table(recruiter: Client) -> None:
    opening = make_opening()
    application = make_application(opening)
    weaker = make_application(opening).match
    assert weaker
    Match.objects.filter(pk=weaker.pk).update(score=Decimal(1))

    page = parsed(recruiter.get(f"/applications/{application.pk}/"))

    assert texts(page, "#distribution-words") == [
        "Place 1 of 2 scores in this opening; 1 is the same or lower."
    ]
    assert [row.split()[-1] for row in texts(page, ".distribution tbody tr")] == ["1", "1"]
    assert len(page.select(".distribution rect")) == 2
    assert len(page.select(".distribution rect.own")) == 1
