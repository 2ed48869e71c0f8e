"""Sentences of resumes with the scope of leadership that they state: written before the reader that is
measured on them, half of them traps. `DEVELOPED` may be looked at while changing the reader; `HELD_OUT`
was read for the first time when it was done (the figures stand in test_scope.py)."""

from dataclasses import dataclass

# An amount, and whether it is a lower bound ("50+", "over 200", "15-20").
Amount = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Told:
    """`budget` is the amount with its currency."""

    title: str
    sentence: str
    people: Amount | None = None
    sites: Amount | None = None
    budget: tuple[float, str] | None = None


DEVELOPED = (
    Told(
        "Contact Centre Director",
        "Led 120 agents and 8 supervisors across 3 sites, $4.2M budget.",
        people=(128, False),
        sites=(3, False),
        budget=(4_200_000, "USD"),
    ),
    Told(
        "Operations Manager",
        "Managed a team of twelve with a cost centre budget of £850,000.",
        people=(12, False),
        budget=(850_000, "GBP"),
    ),
    Told("Warehouse Supervisor", "Supervise 15-20 pickers on the late shift.", people=(15, True)),
    Told(
        "Ward Manager",
        "Accountable for 45 FTE on two wards and an annual budget of €3.1m.",
        people=(45, False),
        sites=(2, False),
        budget=(3_100_000, "EUR"),
    ),
    Told(
        "Process Manager",
        "Handled a team of 180+ associates; annual budget of Rs 6.5 crore.",
        people=(180, True),
        budget=(65_000_000, "INR"),
    ),
    Told("Head of Branches", "Reporting to me: 6 branch managers; headcount 74.", people=(74, False)),
    Told("Engineering Manager", "Built the team from 4 to 19 engineers.", people=(19, False)),
    Told(
        "Store Manager",
        "Full P&L responsibility (KES 300 million) with 38 employees.",
        people=(38, False),
        budget=(300_000_000, "KES"),
    ),
    Told(
        "Site Manager",
        "In charge of over 200 seats in two call centers.",
        people=(200, True),
        sites=(2, False),
    ),
    Told(
        "Regional Director",
        "Directed 14 stores and more than 250 staff.",
        people=(250, True),
        sites=(14, False),
    ),
    Told(
        "Head Chef",
        "Ran a brigade of nine, a food budget of 40 000 € a month.",
        people=(9, False),
        budget=(40_000, "EUR"),
    ),
    Told("Clinic Lead", "Five nurses and two receptionists reported directly to me.", people=(7, False)),
    Told(
        "Plant Manager", "Headed a 340-strong workforce in 2 plants.", people=(340, False), sites=(2, False)
    ),
    Told("Chief Technician", "Supervised 60 staff, including 4 team leaders.", people=(60, False)),
    Told("Depot Manager", "Oversaw the daily work of fourteen drivers and three clerks.", people=(17, False)),
    Told(
        "Country Manager",
        "Lead teams in 7 countries (1,200 employees); opex of ZAR 18m.",
        people=(1200, False),
        sites=(7, False),
        budget=(18_000_000, "ZAR"),
    ),
    # Traps: members, those served, those trained, those paid; prices, sales, calls, classes; others' doing.
    Told("Support Engineer", "Worked in a team of 12."),
    Told("Call Center Manager", "Grew revenue from $3M to $4.5M by serving 2,000 customers."),
    Told("Payroll Officer", "Managed payroll for 900 employees in 12 branches."),
    Told("Trainer", "Trained 300 employees at 9 locations."),
    Told("Account Manager", "Managed 45 accounts across 3 regions worth $12M in sales."),
    Told("Team Leader", "Handled 80 calls a day and cut costs by $200K."),
    Told("Teacher", "Taught three classes of 28 students."),
    Told("Project Manager", "Delivered a $2.5M project 5% under budget."),
    Told("Buyer", "Negotiated prices with 40 suppliers in 11 countries."),
    Told("Analyst", "Part of a cross-functional team of 25 people across 4 countries."),
    Told("HR Business Partner", "Supported 600 employees and 30 managers with benefits questions."),
    Told("Executive Assistant", "Assisted a director with 14 direct reports and a $6M budget."),
    Told("Software Engineer", "Team size: 14. Wrote the billing service used by 70 staff."),
    Told("Regional Manager", "Travelled to 19 countries and visited 60 stores."),
    Told("Assistant Manager", "Closed the till of a 60-seat restaurant; 24/7 operation since 2015."),
    Told("Nurse", "Cared for 30 patients with four nurses on a 30-bed ward."),
)

HELD_OUT = (
    Told(
        "Customer Care Director",
        "Oversee four contact centres with a combined headcount of 560 and opex of $21.5M.",
        people=(560, False),
        sites=(4, False),
        budget=(21_500_000, "USD"),
    ),
    Told(
        "Theatre Manager",
        "Line management of 32 theatre staff and a £1.2 million pay budget.",
        people=(32, False),
        budget=(1_200_000, "GBP"),
    ),
    Told(
        "Operations Head",
        "Spearheaded 22 team leaders and 310 advisors in Pune and Indore; budget INR 45 lakhs.",
        people=(332, False),
        budget=(4_500_000, "INR"),
    ),
    Told(
        "Maintenance Foreman",
        "Responsible for a crew of eighteen electricians and fitters at three mines.",
        people=(18, False),
        sites=(3, False),
    ),
    Told(
        "Head Teacher",
        "Leading 48 teachers, with a school budget of 2.4 million euros.",
        people=(48, False),
        budget=(2_400_000, "EUR"),
    ),
    Told("Data Engineering Lead", "Manage a distributed team of 6–8 data engineers.", people=(6, True)),
    Told(
        "Hotel General Manager",
        "Two hotels, 140 staff, annual operating budget of AED 9 million.",
        people=(140, False),
        sites=(2, False),
        budget=(9_000_000, "AED"),
    ),
    Told(
        "Logistics Manager",
        "Controlled five warehouses employing at least 400 people.",
        people=(400, True),
        sites=(5, False),
    ),
    Told("Shift Lead", "With 11 direct reports on nights.", people=(11, False)),
    Told(
        "Bank Branch Manager", "Supervised a dozen tellers and two relationship officers.", people=(14, False)
    ),
    Told(
        "Managing Director",
        "Led the company's 2,400 employees (9 plants) with a capex budget of $60 million.",
        people=(2400, False),
        sites=(9, False),
        budget=(60_000_000, "USD"),
    ),
    Told(
        "Security Manager",
        "Commanded more than ninety guards at 26 sites.",
        people=(90, True),
        sites=(26, False),
    ),
    Told(
        "Facilities Lead",
        "Managed the cleaning team (16 cleaners) and held a budget of R2.3m.",
        people=(16, False),
        budget=(2_300_000, "ZAR"),
    ),
    Told(
        "Head of Service", "Team size: 35 FTE. Budget: CHF 4m.", people=(35, False), budget=(4_000_000, "CHF")
    ),
    Told(
        "Pharmacy Manager",
        "Managing one hundred and twenty employees under my supervision in 10 pharmacies.",
        people=(120, False),
        sites=(10, False),
    ),
    Told("Production Supervisor", "Coordinated and supervised up to 70 operators.", people=(70, False)),
    # Traps.
    Told("Recruiter", "Recruited 150 nurses for 6 hospitals in 2019."),
    Told("Call Centre Agent", "Joined a team of 40 and took 70 calls daily."),
    Told("IT Manager", "Rolled out laptops to 800 employees at 22 offices."),
    Told("Store Manager", "Raised turnover to £3.4m and margin by £120k."),
    Told("Benefits Manager", "Managed the pension plan of 5,000 employees."),
    Told("Event Planner", "Organised a conference for 350 people in two countries."),
    Told("Financial Analyst", "Prepared budgets; found savings of $1.1M in the travel budget."),
    Told("Business Analyst", "Interviewed 25 managers and wrote up 90 processes."),
    Told("Sales Director", "Exceeded a $10M quota and sold to 400 stores."),
    Told("Coach Driver", "Drove 53 people between 8 countries."),
    Told("Team Member", "Worked alongside 20 cashiers; reported to two supervisors."),
    Told("Restaurant Manager", "Menu prices from $12 to $38, 90 seats, 400 guests a night."),
    Told("University Lecturer", "Led seminars of 40 students and marked 200 papers."),
    Told("Property Manager", "Managed leases for 300 tenants worth $2M in rent."),
    Told("Occupational Nurse", "Looked after the health of 1,100 workers in 3 factories."),
    Told("Project Manager", "Led a $7M project for a client with 50,000 employees in 30 countries."),
)

# Written after real resumes had been looked at (by eye, what was found and what was left out), before the
# reader saw any of these.
LATER = (
    Told(
        "Customer Success Director",
        "Grew the organisation from 11 to 46 CSMs and team leads.",
        people=(46, False),
    ),
    Told(
        "Branch Head",
        "Managing 4 relationship managers & 11 tellers; annual cost budget ₹85 lakh.",
        people=(15, False),
        budget=(8_500_000, "INR"),
    ),
    Told(
        "Catering Manager",
        "Day-to-day running of seven school kitchens with 52 catering assistants.",
        people=(52, False),
        sites=(7, False),
    ),
    Told(
        "Director of Nursing",
        "Nursing leadership of 6 wards, 210 WTE staff and a £9.8m pay and non-pay budget.",
        people=(210, False),
        sites=(6, False),
        budget=(9_800_000, "GBP"),
    ),
    Told(
        "Fleet Supervisor",
        "I was in charge of thirty-five drivers and mechanics at the Mombasa depot.",
        people=(35, False),
    ),
    Told(
        "CTO", "Direct reports: 5 engineering managers; total organisation of 62 people.", people=(62, False)
    ),
    Told(
        "Area Manager",
        "Area covering 18 stores in Gauteng with ± 310 staff, opex budget R42 million p.a.",
        people=(310, False),
        sites=(18, False),
        budget=(42_000_000, "ZAR"),
    ),
    Told(
        "Call Centre Shift Manager", "Lead a 75-seat floor with 5 Team Leaders on nights.", people=(75, False)
    ),
    Told(
        "Construction Superintendent",
        "Supervising multiple crews totaling 140+ tradesmen and 12 foremen.",
        people=(152, True),
    ),
    Told(
        "Finance Director",
        "Managed finance teams in Lagos, Accra and Nairobi (28 accountants in total).",
        people=(28, False),
    ),
    Told(
        "Library Services Manager",
        "Responsible for 9 branch libraries, 64 employees and an operating budget of $5.1m.",
        people=(64, False),
        sites=(9, False),
        budget=(5_100_000, "USD"),
    ),
    Told("Quality Manager", "Supervision and mentoring of eight inspectors.", people=(8, False)),
    # Traps.
    Told("Training Manager", "Designed onboarding for 250 agents in 4 centres."),
    Told("Network Engineer", "Managed 300 servers and 40 switches in 12 branch offices."),
    Told("Sales Executive", "Managed a territory of 60 stores and a pipeline of $5M."),
    Told("Consultant", "Advised a retailer with 9,000 employees on its $30M IT budget."),
    Told("HR Manager", "Handled grievances of 80 staff and interviewed 30 operators a month."),
    Told("Accountant", "Prepared monthly accounts for 14 restaurants and reduced budget variance by $90K."),
    Told("Team Leader", "Won best team out of 25 teams; 98% attendance; team of the year 2019."),
    Told("Customer Service Manager", "Improved service for 12,000 members in 40 branches."),
    Told("Nurse Educator", "Educated 120 nurses and 18 physicians in infection control."),
    Told("Project Coordinator", "Coordinated travel for 45 consultants to 7 countries."),
    Told("Marketing Lead", "Marketing spend returned $4M; launched in 6 countries."),
    Told("Security Guard", "One of 30 guards protecting two plants."),
)
