"""What writers of resumes expect to be paid, in the words of many countries; present pay is never read."""

import pytest

from hiring.reading.salary import read_salary
from roles.enums import PayPeriod

HOUR, DAY, MONTH, YEAR = PayPeriod.HOUR, PayPeriod.DAY, PayPeriod.MONTH, PayPeriod.YEAR

EXPECTED = [
    ("Salary expectation: £38k - £42k pro rata", 40000, "GBP", YEAR),
    ("Salary Expected: PKR 220,000 per month", 220000, "PKR", MONTH),
    ("Expected salary: $85,000", 85000, "USD", YEAR),
    ("Desired salary $95k+", 95000, "USD", YEAR),
    ("Salary requirements: 70-75K USD", 72500, "USD", YEAR),
    ("Expected CTC: 12 LPA", 1200000, "INR", YEAR),
    ("Expected CTC - Rs. 9,50,000 p.a.", 950000, "INR", YEAR),
    ("Current CTC: 8 LPA, Expected CTC: 11 LPA", 1100000, "INR", YEAR),
    ("Current salary: $60,000. Expected salary: $72,000.", 72000, "USD", YEAR),
    ("Present salary R25 000 per month; expected R32 000 per month", 32000, "ZAR", MONTH),
    ("Salary expectation R32 000 per month", 32000, "ZAR", MONTH),
    ("Gross annual salary expectation: 65.000 €", 65000, "EUR", YEAR),
    ("Salary expectations: EUR 55,000 gross per annum", 55000, "EUR", YEAR),
    ("Gehaltsvorstellung: 60.000 EUR", 60000, "EUR", YEAR),
    ("Desired Pay: $25/hr", 25, "USD", HOUR),
    ("Desired hourly rate: $28.50", 28.5, "USD", HOUR),
    ("Minimum acceptable salary: £29,500", 29500, "GBP", YEAR),
    ("Looking for around £45,000", 45000, "GBP", YEAR),
    ("Seeking a package in the region of AED 18,000 per month", 18000, "AED", MONTH),
    ("Expected remuneration: KES 150,000/month", 150000, "KES", MONTH),
    ("Asking: PHP 45,000 monthly", 45000, "PHP", MONTH),
    ("Target compensation: $140k base", 140000, "USD", YEAR),
    ("Compensation expectations $120,000 - $130,000", 125000, "USD", YEAR),
    ("Day rate: £450", 450, "GBP", DAY),
    ("Rate expectation: €600 per day", 600, "EUR", DAY),
    ("Remuneration expected NGN 350,000 monthly", 350000, "NGN", MONTH),
    ("Salary desired: 4,500 CHF per month", 4500, "CHF", MONTH),
    ("My salary expectation is 48,000 euros a year", 48000, "EUR", YEAR),
    ("I would expect a salary of about £33,000", 33000, "GBP", YEAR),
    ("Pay expectation: 18 USD per hour", 18, "USD", HOUR),
    ("Expected pay 5,500 zł per month", 5500, "PLN", MONTH),
    ("Salary aspirations: £52,000", 52000, "GBP", YEAR),
    ("Expected annual CTC: INR 14,00,000", 1400000, "INR", YEAR),
    ("Salary range sought: $65,000-$70,000", 67500, "USD", YEAR),
    ("Required salary: $58,000 per year", 58000, "USD", YEAR),
]

NOT_EXPECTED = [
    "Current salary: £30,000",
    "Salary: negotiable",
    "Expected salary: negotiable",
    "Salary history: $50,000 to $60,000",
    "Managed a salary budget of $2m",
    "Negotiated salary increases of 3%",
    "Expected graduation: 2026",
    "Exceeded expectations and grew sales to $4m",
    "Looking for savings, cut $45,000 of spend",
    "Set pay for 300 drivers",
    "Present CTC: 8 LPA",
]


@pytest.mark.parametrize(
    ("line", "amount", "currency", "period"), EXPECTED, ids=[line for line, *_ in EXPECTED]
)
def test_expected_pay_is_read(line: str, amount: float, currency: str, period: PayPeriod) -> None:
    found = read_salary(f"Ada Example\n{line}\nReferences")

    assert found is not None
    assert (found.amount, found.currency, found.period) == (amount, currency, period)


@pytest.mark.parametrize("line", NOT_EXPECTED)
def test_other_money_is_no_expectation(line: str) -> None:
    assert read_salary(f"Ada Example\n{line}\nReferences") is None
