from datetime import UTC, datetime, timedelta

from hiring.pages.numbers.charts import HEIGHT, MOST_WEEKS, STEP, bars, columns

MONDAY = datetime(2026, 11, 2, tzinfo=UTC)


def test_bars_are_drawn_beside_the_longest_and_counted_against_what_is_given() -> None:
    (received, hired) = bars([("Received", 40), ("Hired", 10)], of=80)

    assert (received.share, received.percent) == (100.0, 50.0)
    assert (hired.share, hired.percent) == (25.0, 12.5)


def test_bars_of_nothing_are_empty() -> None:
    assert [bar.share for bar in bars([("Received", 0)])] == [0.0]
    assert bars([]) == ()


def test_weeks_without_anything_have_a_column_too() -> None:
    drawn = columns([(MONDAY, 4), (MONDAY + timedelta(weeks=2), 2)])

    assert [(column.number, column.x, column.height) for column in drawn.columns] == [
        (4, 0, HEIGHT), (0, STEP, 0), (2, 2 * STEP, HEIGHT / 2)
    ]  # fmt: skip
    assert (drawn.width, drawn.most) == (3 * STEP, 4)


def test_a_year_is_shown_at_most() -> None:
    drawn = columns([(MONDAY, 1), (MONDAY + timedelta(weeks=100), 1)])

    assert len(drawn.columns) == MOST_WEEKS


def test_no_week_gives_no_column() -> None:
    assert columns([]).columns == ()
