"""A role as schema.org has jobs."""

from datetime import date

from roles.posting.job_posting import job_posting
from roles.posting.offer import Offer
from roles.reading.profile import Duty, Profile
from tests.factories.readings import nurse_manager

DAY = date(2026, 3, 2)
ADDRESS = "https://rolefit.example/vacancies/7/"


def test_a_vacancy_is_posted_with_pay_place_and_requirements() -> None:
    profile = nurse_manager()
    offer = Offer(
        title="Nurse Manager, Leeds",
        address=ADDRESS,
        published=DAY,
        profile=profile,
        identifier="7",
        place="Leeds",
        headcount=2,
        bands=profile.salary_bands,
        organisation="Example Trust",
    )

    posting = job_posting(offer).model_dump(mode="json")

    assert posting.pop("description").startswith("<p>Nurse Manager in nursing.")
    assert posting == {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": "Nurse Manager, Leeds",
        "url": ADDRESS,
        "datePosted": "2026-03-02",
        "identifier": {"@type": "PropertyValue", "name": "Example Trust", "value": "7"},
        "hiringOrganization": {"@type": "Organization", "name": "Example Trust"},
        "jobLocation": {
            "@type": "Place",
            "address": {"@type": "PostalAddress", "addressLocality": "Leeds", "addressCountry": "US"},
        },
        "totalJobOpenings": 2,
        "industry": "Nursing",
        "baseSalary": {
            "@type": "MonetaryAmount",
            "name": "Pay in US",
            "currency": "USD",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": 80000,
                "maxValue": 120000,
                "unitText": "YEAR",
            },
        },
        "responsibilities": [
            "Plan the staffing and shift rosters of the ward",
            "Investigate patient complaints and incidents",
        ],
        "qualifications": [
            "Bachelor's degree in Nursing",
            "4 years of leading people in Nursing",
            "BLS (preferred)",
        ],
        "skills": ["Infection control", "Telemedicine"],
        "experienceRequirements": [
            {
                "@type": "OccupationalExperienceRequirements",
                "monthsOfExperience": 48,
                "description": "4 years of leading people in Nursing",
            }
        ],
        "educationRequirements": [
            {
                "@type": "EducationalOccupationalCredential",
                "credentialCategory": "bachelor degree",
                "description": "Bachelor's degree in Nursing",
            }
        ],
    }


def test_what_is_not_known_is_left_out() -> None:
    posting = job_posting(Offer("Buyer", ADDRESS, DAY, Profile(title="Buyer"))).model_dump()

    assert posting.keys() == {"@context", "@type", "title", "url", "datePosted", "description"}


def test_words_of_documents_are_no_markup_in_the_description() -> None:
    profile = Profile(title="Buyer", duties=(Duty(text="Buy <b>bolts</b> & nuts"),))

    description = job_posting(Offer("Buyer", ADDRESS, DAY, profile)).description

    assert "<li>Buy &lt;b&gt;bolts&lt;/b&gt; &amp; nuts</li>" in description
