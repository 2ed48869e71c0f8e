"""Packets, and what is decided on them."""

from tests.rules.sweep.calls import HIRING, SEES_ALL, A, Call, D, M, R, get

SEAL = {"sha256": "{junior_seal}", "reason": "Best."}
WHO = (M, D)
CALLS = (
    get("/packets/", *HIRING),
    get("/packets/{senior_packet}/", *SEES_ALL),
    get("/decisions/", *HIRING),
    get("/decisions/{decision}/", *SEES_ALL),
    Call(
        "POST",
        "/api/v1/openings/{senior_opening}/packets/",
        (R,),
        sees=HIRING,
        takes={"applications": [{"id": "{senior_finalist}"}], "summary": "Ada."},
    ),
    Call("POST", "/api/v1/packets/{senior_packet}/take-back/", (R,), sees=HIRING, takes={"reason": "Gone."}),
    Call(
        "POST",
        "/api/v1/packets/{junior_packet}/hire/",
        WHO,
        sees=(R, A),
        takes={**SEAL, "application": "{junior_finalist}"},
    ),
    Call(
        "POST",
        "/api/v1/packets/{junior_packet}/turn-down/",
        WHO,
        sees=(R, A),
        takes={**SEAL, "reason_code": "skills"},
    ),
    Call("POST", "/api/v1/packets/{junior_packet}/send-back/", WHO, sees=(R, A), takes=SEAL),
    Call(
        "POST",
        "/api/v1/packets/{senior_packet}/hire/",
        (D,),
        sees=(R, M, A),
        takes={"sha256": "{senior_seal}", "reason": "Best.", "application": "{senior_finalist}"},
    ),
    Call(
        "POST",
        "/api/v1/packets/{senior_packet}/turn-down/",
        (D,),
        sees=(R, M, A),
        takes={"sha256": "{senior_seal}", "reason": "No.", "reason_code": "skills"},
    ),
    Call(
        "POST",
        "/api/v1/applications/{senior_application}/veto/",
        (D,),
        sees=HIRING,
        takes={"reason": "Not here."},
    ),
)
