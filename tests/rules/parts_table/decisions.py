"""Who does what with packets and decisions, also in somebody's place."""

from tests.rules.parts_table.lines import (
    DEPUTIES,
    DEPUTY,
    OTHER,
    REASON,
    SEES_ALL,
    D,
    Deed,
    Look,
    M,
    R,
    junior,
    senior,
)

SEALED = {"sha256": "{_seal}", "reason": REASON}
HIRE = SEALED | {"application": "{_finalist}"}
TURN_DOWN = HIRE | {"reason_code": "others_stronger"}
AWAY = {"taker": "{other_director}", "first_day": "2090-01-01", "last_day": "2090-01-02"}

DECISIONS = [
    Look("sees a desk", "/desk/", (M, OTHER, D)),
    Look("lists packets", "/openings/{senior_opening}/packets/", SEES_ALL),
    Look("reads a packet", "/packets/{senior_packet}/", SEES_ALL),
    Deed("submits a packet", "/openings/{senior_opening}/packets/", (R,), whole=False),
    Deed("takes a packet back", "/packets/{senior_packet}/take-back/", (R,), {"reason": REASON}),
    Deed("hires at manager level", "/packets/{senior_packet}/hire/", (D,), senior(HIRE)),
    Deed("hires below manager level", "/packets/{junior_packet}/hire/", (M, D), junior(HIRE)),
    Deed("turns down at manager level", "/packets/{senior_packet}/turn-down/", (D,), senior(TURN_DOWN)),
    Deed("turns down below manager level", "/packets/{junior_packet}/turn-down/", (M, D), junior(TURN_DOWN)),
    Deed("sends a senior packet back", "/packets/{senior_packet}/send-back/", (D,), senior(SEALED)),
    Deed("sends a junior packet back", "/packets/{junior_packet}/send-back/", (M, D), junior(SEALED)),
    Deed("vetoes at manager level", "/applications/{senior_finalist}/veto/", (D,), {"reason": REASON}),
    Deed("vetoes below manager level", "/applications/{junior_finalist}/veto/", (D,), {"reason": REASON}),
    # Absences.
    Look("sees absences", "/absences/", (M, OTHER, D)),
    Deed("hands a desk over", "/absences/", (M, OTHER, D), AWAY),
    Deed("takes a desk back", "/absences/{absence}/end/", (M,)),
]

# Tried by who looks after the own manager's desk today, and by who did last week.
STANDING_IN = [
    Look("sees a desk", "/desk/", DEPUTIES),
    Look("sees a senior opening", "/openings/{senior_opening}/", (DEPUTY,)),
    Look("sees a junior opening", "/openings/{junior_opening}/", (DEPUTY,)),
    Look("reads an application", "/applications/{junior_application}/", (DEPUTY,)),
    Look("reads a senior packet", "/packets/{senior_packet}/", (DEPUTY,)),
    Look("reads a junior packet", "/packets/{junior_packet}/", (DEPUTY,)),
    Deed("comments", "/applications/{junior_application}/notes/", (DEPUTY,), {"text": "Call her."}),
    Deed(
        "accepts a junior opening",
        "/openings/{junior_proposed}/answer/accept/",
        (DEPUTY,),
        {"seen": "{junior_terms}"},
    ),
    Deed(
        "accepts a senior opening",
        "/openings/{senior_proposed}/answer/accept/",
        (),
        {"seen": "{senior_terms}"},
    ),
    Deed("hires below manager level", "/packets/{junior_packet}/hire/", (DEPUTY,), junior(HIRE)),
    Deed("hires at manager level", "/packets/{senior_packet}/hire/", (), senior(HIRE)),
    Deed(
        "turns down below manager level", "/packets/{junior_packet}/turn-down/", (DEPUTY,), junior(TURN_DOWN)
    ),
    Deed("sends a junior packet back", "/packets/{junior_packet}/send-back/", (DEPUTY,), junior(SEALED)),
    Deed("vetoes below manager level", "/applications/{junior_finalist}/veto/", (), {"reason": REASON}),
    Deed("takes another's desk back", "/absences/{absence}/end/", ()),
]
