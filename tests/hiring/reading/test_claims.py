"""Wordings of measured results: metric, from, to, change, unit, and whether it is an improvement."""

import pytest

from tests.hiring.reading.documents import record

Told = tuple[str, float | None, float | None, float | None, str | None, bool | None]

CLAIMS: list[tuple[str, Told]] = [
    ("Reduced AHT from 7:10 to 5:45", ("Average handle time", 430, 345, -85, "seconds", True)),
    (
        "Reduced average handle time from 7 min 10 s to 5 min 45 s",
        ("Average handle time", 430, 345, -85, "seconds", True),
    ),
    ("CSAT 78 -> 91%", ("Customer satisfaction", 78, 91, 13, "percent", True)),
    ("CSAT from 78% to 91%", ("Customer satisfaction", 78, 91, 13, "percent", True)),
    ("Raised CSAT by 13 points", ("Customer satisfaction", None, None, 13, "points", True)),
    ("Cut churn by a third", ("Churn rate", None, None, -33.3, "percent", True)),
    ("Doubled NPS", ("Net promoter score", None, None, 100, "percent", True)),
    ("Doubled NPS to 44", ("Net promoter score", None, 44, 100, "percent", True)),
    ("ESAT +12 pts", ("Employee engagement", None, None, 12, "points", True)),
    ("Service level up from 64/20 to 82/20 in two quarters", ("Service level", 64, 82, 18, "percent", True)),
    ("Abandonment rate fell from 14% to 5%", ("Abandonment rate", 14, 5, -9, "percent", True)),
    ("Halved attrition in eighteen months", ("Employee turnover", None, None, -50, "percent", True)),
    ("Attrition down 9 points year on year", ("Employee turnover", None, None, -9, "points", True)),
    ("Grew revenue 38% to $12.4M", ("revenue", None, 12400000, 38, "percent", True)),
    ("Increased first call resolution to 84%", ("First call resolution", None, 84, None, "percent", True)),
    ("FCR: 61% to 77%", ("First call resolution", 61, 77, 16, "percent", True)),
    ("Improved FCR by 11 pp", ("First call resolution", None, None, 11, "points", True)),
    ("Saved $1.3MM a year in overtime", ("cost", None, None, -1300000, "USD", True)),
    ("Saved the company 240k per annum", ("cost", None, None, -240000, None, True)),
    ("Backlog reduced from 4,200 to 310 tickets", ("Backlog", 4200, 310, -3890, None, True)),
    ("Cycle time: 12 days → 4 days", ("Cycle time", 12, 4, -8, "days", True)),
    ("Brought food cost from 34% to 28.5%", ("Food cost", 34, 28.5, -5.5, "percent", True)),
    ("TRIR down from 1.9 to 0.6", ("Incident rate", 1.9, 0.6, -1.3, None, True)),
    ("Tripled qualified leads in a year", ("Leads generated", None, None, 200, "percent", True)),
    ("Lost-time injuries down by half", ("Incident rate", None, None, -50, "percent", True)),
    ("Turnover from 24% to 11% in two years", ("Turnover", 24, 11, -13, "percent", True)),
    ("On-time delivery improved to 98.7%", ("On-time delivery", None, 98.7, None, "percent", True)),
    ("Month-end close from twelve working days to five", ("Month-end close", 12, 5, -7, "days", True)),
    ("Truck turn time 71 to 44 minutes", ("Cycle time", 71, 44, -27, "minutes", True)),
    ("Error rate down two thirds", ("Error rate", None, None, -66.7, "percent", True)),
    ("Quality score averaged 96% over three years", ("Call quality score", None, 96, None, "percent", None)),
    ("Boosted conversion rate from 2.1% to 3.4%", ("Conversion rate", 2.1, 3.4, 1.3, "percent", True)),
    ("Sales up 22% year over year", ("Sales", None, None, 22, "percent", True)),
    ("Net promoter score rose 18 points to 61", ("Net promoter score", None, 61, 18, "points", True)),
    ("Schedule adherence 88% to 95%", ("Schedule adherence", 88, 95, 7, "percent", True)),
    ("Absenteeism cut by 3.5 percentage points", ("Absenteeism rate", None, None, -3.5, "points", True)),
    ("Costs per contact lowered from €5.10 to €3.85", ("Cost per call", 5.1, 3.85, -1.25, "EUR", True)),
    ("Response time decreased by 40%", ("Response time", None, None, -40, "percent", True)),
    ("Occupancy increased from 79 to 86 percent", ("Occupancy", 79, 86, 7, "percent", True)),
    ("Ticket volume reduced by 1,200 a month", ("Ticket volume", None, None, -1200, None, True)),
    ("Customer complaints dropped a quarter", ("Customer complaints", None, None, -25, "percent", True)),
    ("Escalations fell by more than 60%", ("Escalations", None, None, -60, "percent", True)),
    ("Uptime of 99.97%", ("System uptime", None, 99.97, None, "percent", None)),
    ("Productivity +15%", ("Productivity", None, None, 15, "percent", True)),
    ("Wait time went down from 6 minutes to 90 seconds", ("Wait time", 360, 90, -270, "seconds", True)),
    (
        "Grew the loan book from KES 140M to KES 310M",
        ("loan book", 140000000, 310000000, 170000000, "KES", True),
    ),
    ("Exceeded sales quota by 18%", ("Quota attainment", None, None, 18, "percent", True)),
    ("Achieved 112% of target", ("target", None, 112, None, "percent", True)),
    ("Cut paging volume by 62%", ("paging volume", None, None, -62, "percent", None)),
]


@pytest.mark.parametrize(("bullet", "expected"), CLAIMS, ids=[bullet for bullet, _ in CLAIMS])
def test_result_is_read_in_any_wording(bullet: str, expected: Told) -> None:
    found = record(f"Experience\nService Manager, Larkfield Bank\n2015 – 2020\n• {bullet}").outcomes

    assert [(one.metric, one.from_, one.to, one.change, one.unit, one.improved) for one in found] == [
        expected
    ]


@pytest.mark.parametrize(
    "bullet",
    [
        "Handled 80 calls a day",
        "Shrink below 0.6%",
        "Worked 24/7 on-call rotations",
        "Open from 9:00 to 17:30 on weekdays",
        "Team of 45 in 3 sites",
        "Target of 80% service level",
        "Double-checked invoices of 40 suppliers",
        "Grew up in a family of five",
        "Moved from Leeds to York in 2019",
        "Wrote code in C++ 20% of the time",
    ],
)
def test_workload_and_plain_figures_are_no_results(bullet: str) -> None:
    assert record(f"Experience\nService Manager, Larkfield Bank\n2015 – 2020\n• {bullet}").outcomes == ()
