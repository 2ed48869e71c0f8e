"""Dates as people write them on resumes."""

from enum import StrEnum

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class DateStyle(StrEnum):
    """How one resume writes a month: the value is March 2019 in that style."""

    SHORT = "Mar 2019"
    LONG = "March 2019"
    SLASH = "03/2019"
    DOT = "03.2019"
    ISO = "2019-03"
    TICK = "Mar '19"
    CAPS = "MAR 2019"
    YEAR = "2019"


def written(date: str, style: DateStyle) -> str:
    """`date` ("2019-03" or "2019") in a style; a year alone stays a year in every style."""
    year, _, month = date.partition("-")
    if not month:
        return year
    name = MONTHS[int(month) - 1]
    return {
        DateStyle.SHORT: f"{name[:3]} {year}",
        DateStyle.LONG: f"{name} {year}",
        DateStyle.SLASH: f"{month}/{year}",
        DateStyle.DOT: f"{month}.{year}",
        DateStyle.ISO: date,
        DateStyle.TICK: f"{name[:3]} '{year[2:]}",
        DateStyle.CAPS: f"{name[:3].upper()} {year}",
        DateStyle.YEAR: year,
    }[style]
