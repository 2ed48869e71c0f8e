"""An applicant's own: theirs alone. Who has a part in hiring has nothing here."""

from tests.rules.sweep.calls import APPLICANT, APPLICANTS, OTHER_APPLICANT, Call, get

OWN = "/api/v1/me/applications/{applicant_code}"

CALLS = (
    get("/vacancies/{senior_opening}/applications/", *APPLICANTS),
    Call("POST", "/api/v1/vacancies/{senior_opening}/applications/", APPLICANTS, takes={"consent": False}),
    Call("DELETE", "/api/v1/me/", APPLICANTS),
    get("/me/data/", *APPLICANTS),
    get("/me/applications/", *APPLICANTS),
    get("/me/applications/{applicant_code}/", APPLICANT),
    get("/me/applications/{other_applicant_code}/", OTHER_APPLICANT),
    get("/me/applications/{applicant_code}/explanation/", APPLICANT),
    get("/me/applications/{other_applicant_code}/explanation/", OTHER_APPLICANT),
    get("/me/applications/{applicant_code}/corrections/", APPLICANT),
    Call(
        "POST",
        f"{OWN}/corrections/",
        (APPLICANT,),
        takes={"path": "employment/0/title", "after": "Ward Sister"},
    ),
    get("/me/applications/{applicant_code}/reviews/", APPLICANT),
    Call("POST", f"{OWN}/reviews/", (APPLICANT,), takes={"text": "Please look again."}),
    Call("POST", f"{OWN}/withdrawal/", (APPLICANT,)),
    get("/me/resumes/{applicant_resume}/file/"),
)
