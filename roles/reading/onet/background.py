"""What education and experience an occupation asks for.

O*NET asks people in an occupation what is required of a new one and gives the share of each answer.
Our rule: required is what at least three of four say it takes, preferred what at least half say, where
that is more. Where nobody was asked, the occupation's job zone tells what is usual.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from roles.enums import DegreeLevel, Necessity
from roles.reading.criteria import education_label, years
from roles.reading.onet.occupations import Occupation
from roles.reading.profile import Education, Experience

AmountT = TypeVar("AmountT")

# The percentage of answers from which an amount counts as asked for so strongly.
SHARES = {Necessity.REQUIRED: 75.0, Necessity.PREFERRED: 50.0}
# Months below which experience is not worth asking for.
LEAST_MONTHS = 6

# Categories of O*NET's question on education (scale RL). Courses without a degree, or a certificate after
# one, are no degree more; a first professional degree is a doctor's (MD, JD).
DEGREES = {
    2: DegreeLevel.HIGH_SCHOOL,
    3: DegreeLevel.DIPLOMA,
    4: DegreeLevel.HIGH_SCHOOL,
    5: DegreeLevel.ASSOCIATE,
    6: DegreeLevel.BACHELOR,
    7: DegreeLevel.BACHELOR,
    8: DegreeLevel.MASTER,
    9: DegreeLevel.MASTER,
    10: DegreeLevel.DOCTORATE,
    11: DegreeLevel.DOCTORATE,
    12: DegreeLevel.DOCTORATE,
}
# Categories of the question on related work (scale RW): the least months of each.
MONTHS = {1: 0, 2: 0, 3: 1, 4: 3, 5: 6, 6: 12, 7: 24, 8: 48, 9: 72, 10: 96, 11: 120}
# Job zones 1 to 5 (O*NET's own descriptions): the usual education, and the least months of the
# preparation (SVP) that their range begins with.
ZONE_DEGREES = {
    2: DegreeLevel.HIGH_SCHOOL,
    3: DegreeLevel.DIPLOMA,
    4: DegreeLevel.BACHELOR,
    5: DegreeLevel.MASTER,
}
ZONE_MONTHS = {3: 12, 4: 24, 5: 48}


def education(occupation: Occupation) -> Iterator[tuple[Education, str]]:
    """Degrees with the line that states each, the required one first; none where most ask for none."""
    for need, degree, why in _wanted(occupation, occupation.education, DEGREES.get, ZONE_DEGREES, _rank):
        fact = Education(level=degree, necessity=need)
        yield fact, f"{education_label(fact)}: {why}"


def experience(occupation: Occupation, area: str) -> Iterator[tuple[Experience, str]]:
    """Months of related work in the occupation's area, with the line that states them."""
    for need, months, why in _wanted(occupation, occupation.experience, MONTHS.get, ZONE_MONTHS, int):
        if months >= LEAST_MONTHS:
            fact = Experience(minimum_months=months, area=area, necessity=need)
            yield fact, f"{years(months)} of related work: {why}"


def _rank(degree: DegreeLevel) -> int:
    return degree.rank


def _wanted(
    occupation: Occupation,
    shares: Mapping[int, float] | None,
    amount: Callable[[int], AmountT | None],
    by_zone: Mapping[int, AmountT],
    rank: Callable[[AmountT], int],
) -> Iterator[tuple[Necessity, AmountT, str]]:
    if shares:
        yield from _asked_by_shares(shares, amount, rank)
    elif occupation.zone is not None and occupation.zone in by_zone:
        yield Necessity.PREFERRED, by_zone[occupation.zone], f"usual in job zone {occupation.zone}"


def _asked_by_shares(
    shares: Mapping[int, float], amount: Callable[[int], AmountT | None], rank: Callable[[AmountT], int]
) -> Iterator[tuple[Necessity, AmountT, str]]:
    last = -1
    for need, share in SHARES.items():
        category = _reached(shares, share)
        found = amount(category)
        if found is not None and rank(found) > last:
            last = rank(found)
            says = sum(part for number, part in shares.items() if (other := amount(number)) is not None
                       and rank(other) >= last)  # fmt: skip
            yield need, found, f"{says:.0f}% of those asked call for this or more"


def _reached(shares: Mapping[int, float], share: float) -> int:
    """The highest category that at least `share` percent of the answers reach."""
    total = 0.0
    for category in sorted(shares, reverse=True):
        total += shares[category]
        if total >= share:
            return category
    return 0
