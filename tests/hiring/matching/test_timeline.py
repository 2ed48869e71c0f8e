from datetime import date

from hiring.matching.timeline import weighted_months
from hiring.reading.months import Interval, stretch
from hiring.reading.record import Job
from roles.reading.scoring import Fading

AS_OF = "2026-06-30"
HALF_AFTER_TEN = Fading(years=10, share=0.5)


def job(start: str, end: str) -> Interval | None:
    return stretch(Job(title="Nurse", start=start, end=end), date.fromisoformat(AS_OF))


def test_months_in_two_jobs_count_once_with_the_larger_share() -> None:
    jobs = [(job("2024-01", "2024-12"), 0.5), (job("2024-07", "2025-06"), 1.0)]

    assert weighted_months(jobs, AS_OF) == 3 + 12


def test_months_long_ago_count_by_their_lower_share() -> None:
    recent, old, across = job("2020-01", "2020-12"), job("2010-01", "2010-12"), job("2016-01", "2016-12")

    assert weighted_months([(recent, 1.0)], AS_OF, HALF_AFTER_TEN) == 12
    assert weighted_months([(old, 1.0)], AS_OF, HALF_AFTER_TEN) == 6
    # From July 2016 on it is less than ten years ago.
    assert weighted_months([(across, 1.0)], AS_OF, HALF_AFTER_TEN) == 3 + 6


def test_nothing_fades_where_nothing_says_so() -> None:
    assert weighted_months([(job("1990-01", "1990-12"), 1.0)], AS_OF) == 12
