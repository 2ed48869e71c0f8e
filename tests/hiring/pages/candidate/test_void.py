"""What of a resume is pasted or written for a machine is marked in its text, in words."""

import pytest
from django.test import Client

from hiring.matching.report import Flag, FlagCode
from hiring.pages.candidate.void import why_void
from roles.reading.profile import Citation, Duty
from tests.factories.models import make_application, make_opening, make_version
from tests.factories.pages import parsed, texts
from tests.factories.readings import Draft, nurse_manager

DUTIES = (
    "Plan the staffing and shift rosters of the ward",
    "Investigate patient complaints and serious incidents",
    "Keep the yearly budget for supplies and agency staff",
    "Teach new nurses the rules of infection control",
    "Prepare the ward for visits of the inspectors",
)
OWN = "Cared for twelve people after operations on the heart"
NEAR = ("Wrote the roster", "Changed bandages", "Drew blood")


def marked_of(recruiter: Client, *sentences: str) -> list[str]:
    """The marked stretches of a resume with these sentences, sent for a role with the duties."""
    duties = tuple(Duty(text=text, citations=(Citation(document="ward.txt"),)) for text in DUTIES)
    opening = make_opening(role_version=make_version(nurse_manager().model_copy(update={"duties": duties})))
    reading = Draft().job("Nurse", OWN, *NEAR).job("Ward Manager", *sentences).reading()
    page = parsed(recruiter.get(f"/applications/{make_application(opening, reading=reading).pk}/"))
    return texts(page, "#resume .void, #resume .void-said")


def test_what_is_pasted_is_marked_in_words_and_what_is_far_from_it_is_not(recruiter: Client) -> None:
    said = "Does not count"

    assert marked_of(recruiter, *DUTIES) == ["Like this", said, " ".join(NEAR), said, " ".join(DUTIES)]


def test_own_words_are_not_marked(recruiter: Client) -> None:
    assert marked_of(recruiter) == []


@pytest.mark.parametrize(
    ("codes", "why"),
    [
        ((FlagCode.COPIED_FROM_ROLE, FlagCode.NO_DATES), "pasted from the advert, or right beside what is"),
        (
            (FlagCode.KEYWORD_STUFFING, FlagCode.ADDRESSED_TO_MACHINE),
            "a list of keywords or written to a machine",
        ),
        ((), "not the person's own words"),
    ],
)
def test_why_it_does_not_count_is_what_was_flagged(codes: tuple[FlagCode, ...], why: str) -> None:
    assert why_void(Flag(code=code, text="") for code in codes) == why
