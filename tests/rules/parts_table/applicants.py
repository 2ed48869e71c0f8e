"""What applicants do with what is their own, and who answers them."""

from tests.factories.people import Person
from tests.rules.parts_table.lines import OUTSIDE, REASON, Deed, Look, R

APPLICANT = (Person.APPLICANT,)
ONE = "/me/applications/{applicant_code}/"
APPLY = "/vacancies/{senior_opening}/apply/"
REVIEW = "/applications/{asking}/reviews/{review}/answer/"
PROPOSAL = "/applications/{asking}/proposals/{proposal}/answer/"

ANSWERS = [
    Deed("answers who asks for a review", REVIEW, (R,), {"answer": REASON}),
    Deed("accepts what an applicant says", PROPOSAL, (R,), {"verdict": "accept", "answer": REASON}),
    Deed("declines what an applicant says", PROPOSAL, (R,), {"verdict": "decline", "answer": REASON}),
]

OWN = [
    Look("lists their own applications", "/me/", OUTSIDE),
    Look("starts to apply", APPLY, OUTSIDE),
    Deed("applies", APPLY, OUTSIDE, whole=False),
    Look("reads an application of their own", ONE, APPLICANT),
    Look("reads how it was understood", f"{ONE}explanation/", APPLICANT),
    Look("opens what was misread", f"{ONE}correct/employment/0/", APPLICANT),
    Deed(
        "says what was misread",
        f"{ONE}correct/employment/0/",
        APPLICANT,
        {"title": "Ward Sister", "start": "2016", "why": "Page 1 says so."},
    ),
    Deed("asks for a review", f"{ONE}review/", APPLICANT, {"text": REASON}),
    Look("thinks of withdrawing", f"{ONE}withdraw/", APPLICANT),
    Deed("withdraws", f"{ONE}withdraw/", APPLICANT),
    Look("thinks of being erased", "/me/erase/", OUTSIDE),
    # Where nothing is kept of somebody the trail has nothing to say.
    Deed("has everything of them erased", "/me/erase/", OUTSIDE, {"sure": "on"}, whole=False),
]
