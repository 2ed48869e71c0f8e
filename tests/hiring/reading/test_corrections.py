"""Corrections laid over a reading: what was set right holds, with what follows from it."""

from typing import Any

import pytest

from hiring.reading.correction_checks import Misfit, check
from hiring.reading.corrections import Fix, corrected, digest, overlay
from hiring.reading.record import ResumeReading, Scope, ScopeKind
from roles.enums import DegreeLevel, RoleLevel
from tests.factories.readings import Draft


def reading() -> ResumeReading:
    draft = Draft().job("Ward Clerk", "Filed letters.", start="2010-01", end="2014-12")
    draft.job("Nurse", "Looked after patients.", start="2015", end=None)
    draft.degree(DegreeLevel.BACHELOR, "Nursing").certifications.append("BLS")
    return draft.reading()


def test_without_corrections_a_reading_stays_as_it_is() -> None:
    told = reading()

    assert corrected(told, []) is told


def test_a_fact_is_set_right() -> None:
    told = corrected(reading(), [Fix("education/0/field", "Nursing", "Midwifery")])

    assert [degree.field for degree in told.record.education] == ["Midwifery"]


def test_a_jobs_level_and_field_follow_from_its_title() -> None:
    told = corrected(reading(), [Fix("employment/1/title", "Nurse", "Call Center Manager")])

    job = told.record.employment[1]
    assert (job.title, job.level, job.area) == ("Call Center Manager", RoleLevel.MANAGER, "Customer service")


def test_the_line_that_heads_a_job_is_no_sentence_about_it_once_its_title_is_another() -> None:
    told = Draft().job("Nurse", "Nurse (2018 - 2022)", "Looked after patients.").reading()

    told = corrected(told, [Fix("employment/0/title", "Nurse", "Charge Nurse")])

    assert [told.quote(unit) for unit in told.units] == ["Looked after patients."]


def test_a_level_that_was_set_right_stays_whatever_the_title() -> None:
    fixes = [
        Fix("employment/1/level", "individual", "director"),
        Fix("employment/1/title", "Nurse", "Call Center Manager"),
    ]

    assert corrected(reading(), fixes).record.employment[1].level is RoleLevel.DIRECTOR


def test_months_follow_from_dates() -> None:
    told = corrected(reading(), [Fix("employment/0/end", "2014-12", "2010-06")])

    assert told.record.employment[0].months == 6
    assert told.record.months.total == 6 + (2024 * 12 - (2015 * 12 + 6) + 1)


def test_a_job_that_is_none_goes_and_its_sentences_belong_to_no_job() -> None:
    told = reading()
    scope = Scope(kind=ScopeKind.PEOPLE, amount=3, job=1, start=0, end=1, quote="x")
    told = told.model_copy(update={"record": told.record.model_copy(update={"scope": (scope,)})})

    told = corrected(told, [Fix("employment/0", told.record.employment[0].model_dump(mode="json"), None)])

    assert [job.title for job in told.record.employment] == ["Nurse"]
    assert [unit.job for unit in told.units] == [None, 0]
    assert told.record.scope[0].job == 0


def test_a_job_that_was_missed_is_added_with_what_follows_from_it() -> None:
    missed = {"title": "Ward Manager", "employer": "Elm Hospital", "start": "2020-01", "end": "2020-12"}

    told = corrected(reading(), [Fix("employment/2", None, missed)])

    job = told.record.employment[2]
    assert (job.employer, job.months, job.level) == ("Elm Hospital", 12, RoleLevel.MANAGER)


def test_corrections_build_on_each_other() -> None:
    fixes = [
        Fix("contact/name", "Ada Obi", "Ada Obi-Lee"),
        Fix("contact/name", "Ada Obi-Lee", "Ada Lee"),
    ]

    assert corrected(reading(), fixes).record.contact.name == "Ada Lee"


@pytest.mark.parametrize(
    "path", ["contact/name", "employment/7/title", "skills/0/name", "employment/x/title"]
)
def test_a_correction_of_what_the_reading_no_longer_says_is_told_and_not_applied(path: str) -> None:
    stale = Fix(path, "Adam Obi", "Ada Lee")

    laid = overlay(reading().record, [stale])

    assert (laid.stale, laid.fixed) == ((stale,), frozenset())


def test_other_corrections_have_another_digest_and_none_has_none() -> None:
    one, other = Fix("contact/name", "a", "b"), Fix("contact/name", "a", "c")

    assert digest([]) == ""
    assert len({digest([one]), digest([other]), digest([one, other])}) == 3


@pytest.mark.parametrize(
    ("fixes", "told"),
    [
        ({"employment/0/start": "June"},
         {"employment/0/start": "Write a year or a year and month, such as 2019 or 2019-06."}),
        ({"employment/0/start": "2015-01"}, {"employment/0/end": "It ends before it begins."}),
        ({"employment/0/start": None}, {"employment/0/start": "Say when it began."}),
        ({"employment/0/current": True}, {"employment/0/end": "A job that is held now has no end."}),
        ({"employment/0/level": "king"}, {"employment/0/level": "Choose one of the levels."}),
        ({"employment/0/title": ""}, {"employment/0/title": "A job has a title or an employer."}),
        ({"employment/0/title": "x" * 301}, {"employment/0/title": "Keep it under 300 letters."}),
        ({"education/0/level": "king"}, {"education/0/level": "Choose one of the levels."}),
        ({"education/0/year": "1066"}, {"education/0/year": "Write a year, such as 2019."}),
        ({"education/0/level": None, "education/0/field": ""},
         {"education/0/level": "Say at least the level, the field or the institution."}),
        ({"certifications/0/name": ""}, {"certifications/0/name": "Say what it is called."}),
        ({"contact/email": "ada"}, {"contact/email": "Write one e-mail address."}),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_words(fixes: dict[str, Any], told: dict[str, str]) -> None:
    before = overlay(reading().record, [])
    laid = overlay(reading().record, [Fix(path, before.at(path), after) for path, after in fixes.items()])

    with pytest.raises(Misfit) as misfit:
        check(laid)

    assert misfit.value.problems == told


def test_a_year_may_end_in_the_month_it_begins() -> None:
    laid = overlay(reading().record, [Fix("employment/0/end", "2014-12", "2010")])

    check(laid)

    assert laid.at("employment/0/end") == "2010"
