"""A role as JSON Resume writes jobs."""

from datetime import date
from decimal import Decimal

from roles.enums import CentreKind, PayPeriod
from roles.posting.job_description import band_words, job_description
from roles.posting.offer import Offer
from roles.reading.profile import SalaryBand
from tests.factories.readings import nurse_manager

DAY = date(2026, 3, 2)
ADDRESS = "https://rolefit.example/vacancies/1/"


def test_a_job_is_described_with_all_that_is_known() -> None:
    profile = nurse_manager()
    offer = Offer(
        title="Nurse Manager, Leeds",
        address=ADDRESS,
        published=DAY,
        profile=profile,
        place="Leeds",
        bands=profile.salary_bands,
        organisation="Example Trust",
        context=frozenset({CentreKind.INBOUND}),
    )

    assert job_description(offer).model_dump(mode="json") == {
        "title": "Nurse Manager, Leeds",
        "company": "Example Trust",
        "date": "2026-03-02",
        "description": "Nurse Manager in nursing. Its results are measured by Readmission rate.",
        "location": {"city": "Leeds", "countryCode": "US"},
        "salary": "USD 80000-120000 a year",
        "experience": "Manager",
        "responsibilities": [
            "Plan the staffing and shift rosters of the ward",
            "Investigate patient complaints and incidents",
        ],
        "qualifications": [
            "Bachelor's degree in Nursing",
            "4 years of leading people in Nursing",
            "BLS (preferred)",
        ],
        "skills": [{"name": "Infection control", "level": "required"}],
        "meta": {"canonical": ADDRESS, "version": "v1.0.0"},
    }


def test_what_is_not_known_is_left_out() -> None:
    described = job_description(Offer("Nurse Manager", ADDRESS, DAY, nurse_manager()))

    assert {"company", "location", "salary"} & described.model_dump().keys() == set()


def test_pay_is_told_by_whichever_figure_there_is() -> None:
    typical = SalaryBand(currency="EUR", typical=Decimal("18.50"), period=PayPeriod.HOUR)

    assert band_words(typical) == "EUR 18.5 an hour"
    assert band_words(SalaryBand(currency="EUR", minimum=Decimal(40000))) == "EUR from 40000 a year"
    assert band_words(SalaryBand(currency="EUR", maximum=Decimal(50000))) == "EUR up to 50000 a year"
