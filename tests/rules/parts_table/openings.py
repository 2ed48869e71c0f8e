"""Who does what with openings, their templates and weights."""

from tests.rules.parts_table.lines import HIRING, REASON, SEES_ALL, A, D, Deed, Look, M, R

ACCEPT = {"seen": "{senior_terms}"}

OPENINGS = [
    Look("lists openings", "/openings/", HIRING),
    Look("sees a senior opening", "/openings/{senior_opening}/", SEES_ALL),
    Look("sees a junior opening", "/openings/{junior_opening}/", SEES_ALL),
    Look("sees an opening's settings", "/openings/{senior_opening}/settings/", SEES_ALL),
    Look("sees an opening's history", "/openings/{senior_opening}/history/", SEES_ALL),
    Look("sees an opening's numbers", "/openings/{senior_opening}/numbers/", SEES_ALL),
    Look("starts an opening", "/openings/new/", (R,)),
    Deed(
        "creates an opening",
        "/openings/new/",
        (R,),
        {"role_version": "{senior_version}", "title": "Night shift", "headcount": "1"},
    ),
    Deed("accepts a senior opening", "/openings/{senior_proposed}/answer/accept/", (D,), ACCEPT),
    Deed(
        "accepts a junior opening",
        "/openings/{junior_proposed}/answer/accept/",
        (M, D),
        {"seen": "{junior_terms}"},
    ),
    Deed(
        "declines a senior opening",
        "/openings/{senior_proposed}/answer/decline/",
        (D,),
        ACCEPT | {"reason": REASON},
    ),
    # Templates, and the weights that they bring along.
    Look("reads opening templates", "/openings/templates/", (R,)),
    Deed(
        "keeps an opening as a template",
        "/openings/{senior_opening}/template/",
        (R,),
        {"name": "Night shift"},
    ),
    Deed("removes an opening template", "/openings/templates/{template}/remove/", (R,)),
    Look("sees weights", "/openings/{senior_opening}/weights/", (R, A)),
    Deed("sets weights", "/openings/{senior_opening}/weights/", (R,), {"factor-skill": "2"}, whole=False),
]
