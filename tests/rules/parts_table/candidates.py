"""Who does what with resumes, applications, boards and people."""

from roles.reading.criteria import criteria
from tests.factories.readings import nurse_manager
from tests.rules.parts_table.lines import HIRING, SEES_ALL, Deed, Look, M, R

NOTE = {"text": "Call her."}

CANDIDATES = [
    Look("sees where resumes are added", "/openings/{senior_opening}/resumes/", SEES_ALL),
    Deed("adds resumes", "/openings/{senior_opening}/resumes/", (R,), whole=False),
    Look("reads an application", "/applications/{senior_application}/", SEES_ALL),
    Look("reads an application's history", "/applications/{senior_application}/history/", SEES_ALL),
    Look("reads what screeners said", "/applications/{senior_application}/screening/", SEES_ALL),
    Deed("comments", "/applications/{senior_application}/notes/", (R, M), NOTE),
    Deed(
        "corrects what was read",
        "/applications/{senior_application}/correct/employment/0/",
        (R,),
        {"why": "Page 1 says so"},
        whole=False,
    ),
    Deed("judges", "/applications/{senior_application}/screening/judge/", (R,), whole=False),
    Deed(
        "shortlists",
        "/openings/{senior_opening}/move/",
        (R,),
        {"application": "{senior_application}:0", "to": "shortlisted"},
    ),
    Deed(
        "records a judgement, which reveals the score",
        "/applications/{senior_application}/screening/judge/",
        (R,),
        {f"level:{asked.id}": "0" for asked in criteria(nurse_manager())},
    ),
    Deed(
        "recommends",
        "/applications/{senior_application}/screening/recommend/",
        (R,),
        {"outcome": "hold", "revision": "0"},
    ),
    # Boards: taken along, kept as views, many moved at once and back.
    Look("takes a board along as CSV", "/openings/{senior_opening}/board.csv", SEES_ALL),
    Look("takes a board along to Excel", "/openings/{senior_opening}/board.xlsx", SEES_ALL),
    Deed("takes a bulk move back", "/openings/{senior_opening}/undo/", (R,), {"batch": "{bulk_move}"}),
    Deed(
        "saves a view",
        "/openings/{senior_opening}/views/",
        SEES_ALL,
        {"name": "Mine", "asked": "stage=new"},
        whole=False,
    ),
    Deed(
        "removes a view of their own",
        "/openings/{senior_opening}/views/{view}/remove/",
        (R,),
        {"asked": ""},
        whole=False,
    ),
    # Uploads.
    Look("follows an upload", "/batches/{upload}/", SEES_ALL),
    Deed("cancels an upload", "/batches/{upload}/cancel/", (R,)),
    Deed("tries files of an upload again", "/batches/{upload}/retry/", (R,)),
    # People: found, merged, told apart, and back.
    Look("looks for people", "/candidates/", HIRING),
    Look("looks through people who may be one", "/duplicates/", HIRING),
    Look("reads a person", "/candidates/{senior_candidate}/", SEES_ALL),
    Look("compares two people", "/candidates/{senior_candidate}/merge/{junior_candidate}/", (R,)),
    Deed("merges two people", "/candidates/{senior_candidate}/merge/{junior_candidate}/", (R,)),
    Deed("takes a merge back", "/merges/{merge}/undo/", (R,)),
    Deed("tells two people apart", "/candidates/{senior_candidate}/not/{junior_candidate}/", (R,)),
    Deed("asks again whether two are one", "/candidates/{one_apart}/perhaps/{other_apart}/", (R,)),
]
