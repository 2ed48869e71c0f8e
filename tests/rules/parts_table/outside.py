"""Who does what through the API, and in the admin."""

from tests.rules.parts_table.lines import HIRING, OUTSIDE, SEES_ALL, A, Deed, K, Look, R
from tests.rules.parts_table.webhooks import WEBHOOKS_API

API = [
    Look("lists openings", "/api/v1/openings/", HIRING),
    Look("sees an opening", "/api/v1/openings/{senior_opening}/", SEES_ALL),
    Look("takes a board along", "/api/v1/openings/{senior_opening}/applications.csv", SEES_ALL),
    Look("sees a ranking", "/api/v1/openings/{senior_opening}/ranking/", SEES_ALL),
    Look("follows a resume that was sent", "/api/v1/screenings/{senior_job}/", SEES_ALL),
    Look("reads an application", "/api/v1/applications/{senior_application}/", SEES_ALL),
    Look("reads a match", "/api/v1/applications/{senior_application}/match/", SEES_ALL),
    Look("takes a resume as JSON", "/api/v1/applications/{senior_application}/resume/", SEES_ALL),
    Look("reads a published role", "/api/v1/roles/{senior_role}/", (*HIRING, K, *OUTSIDE)),
    Deed("sends a table", "/api/v1/openings/{senior_opening}/candidates/", (R,), whole=False),
    Deed("sends a resume", "/api/v1/openings/{senior_opening}/resumes/", (R,), whole=False),
    *WEBHOOKS_API,
]
ADMIN = [
    Look("enters", "/admin/", (A, K)),
    Look("looks at people", "/admin/auth/user/", (A, K)),
    Look("looks at a person", "/admin/auth/user/{nobody}/change/", (A, K)),
    Look("looks at roles", "/admin/roles/roleversion/{senior_version}/change/", (A, K)),
    Look("looks at openings", "/admin/hiring/opening/{senior_opening}/change/", (A,)),
    Look("looks at candidates", "/admin/hiring/candidate/{senior_candidate}/change/", (A,)),
    Look("looks at applications", "/admin/hiring/application/{senior_application}/change/", (A,)),
    Look("looks at tokens", "/admin/roles/apitoken/", (A, K)),
    Look("looks at the trail", "/admin/roles/auditentry/", (A,)),
    Deed(
        "says who plays which part",
        "/admin/auth/user/{nobody}/change/",
        (K,),
        {"username": "nobody", "is_active": "on"},
    ),
    Deed("sets a password", "/admin/auth/user/{nobody}/password/", (K,), whole=False),
    Deed("changes a version", "/admin/roles/roleversion/{senior_version}/change/", ()),
    Deed("changes an opening", "/admin/hiring/opening/{senior_opening}/change/", ()),
    Deed("changes a candidate", "/admin/hiring/candidate/{senior_candidate}/change/", ()),
]
