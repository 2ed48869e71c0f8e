"""Whether a statement says that its writer leads people, in forty wordings and more."""

import pytest

from hiring.reading.leadership import says_leading

LEADING = [
    "Managed 45 FTE across 3 sites",
    "Led a team of twelve",
    "Team of 45",
    "Supervised 15+ claims specialist",
    "Line management of six officers",
    "Responsible for a span of 180 FTE, 6 Team Leaders and 2 Assistant Managers",
    "Lead 34 staff over two shifts",
    "Direct a department of 63 and a $9.4MM budget",
    "Disciplinary responsibility for 18 employees",
    "Coordination of 3 team leaders and 41 agents in five languages",
    "85 FTE over two sites, opex $7.9m",
    "Head a squad of four engineers",
    "Three press officers reporting to me",
    "Five direct reports",
    "Manage three designers",
    "Look after six plumbers and two apprentices",
    "In charge of a branch with 22 staff and 9,000 members",
    "Trained and led nine soldiers",
    "Four engineers and one product owner report to me",
    "Handled team of 20 for a US telecom process",
    "Team lead for 8 analysts",
    "Oversaw day-to-day work of 9 quality analysts",
    "Personnel responsibility for 23 people",
    "Hired, coached and reviewed the performance of eleven agents",
    "Built the team from 3 to 25 people",
    "Grew team to 40",
    "Managed managers: 4 team leaders, 60 advisors",
    "People manager of seven",
    "Led cross-functional team of 9",
    "Accountable for 12 nurses on nights",
    "Chef of a brigade of 9",
    "Full responsibility for 140 employees over three shifts",
    "Supervise 9 GS-9 specialists",
    "26 associates on second shift under my supervision",
    "Direct line responsibility for 14 people",
    "Headed up customer care (54 people)",
    "Staff of 18",
    "Run the night shift with 14 pickers and 3 forklifts",
    "Recruited, trained and disciplined the front desk",
    "Provided day-to-day leadership to the claims team",
]

NOT_LEADING = [
    "Member of a team of 20 developers",
    "Worked in a team of six",
    "Supported a sales team of 12",
    "Reported to the team leader",
    "Managed project schedules and budgets",
    "Managed 45 accounts across 3 regions",
    "Managed a caseload of 60 patients",
    "Trained on the job with three technicians",
    "Collaborated with managers and engineers",
    "Answered 80 calls a day for 12 agents' overflow",
    "Part of the 5-person finance team",
    "Assisted the head of staff",
    "Served 200 customers daily",
    "Looked after 14 supermarket accounts",
    "Managed staff schedules",
    "Led meetings with the client",
    "Directed calls to the right department",
    "Sat on a panel of six people",
    "Responsible for answering calls in a busy office",
    "Ran 14 marathons with friends",
    "Responsible for payroll of 900 employees",
    "Looked after the files of two departments",
    "Grew tomatoes for three markets",
    "Coordination of travel for executives",
    "Reported daily to the operations manager",
]


@pytest.mark.parametrize("statement", LEADING)
def test_statement_says_that_people_are_led(statement: str) -> None:
    assert says_leading(statement)


@pytest.mark.parametrize("statement", NOT_LEADING)
def test_statement_of_other_work_leads_nobody(statement: str) -> None:
    assert not says_leading(statement)
