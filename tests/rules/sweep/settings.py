"""The desk, absences and mail."""

from tests.factories.people import Person
from tests.rules.sweep.calls import OTHER, A, Call, D, M, R, get

API = "/api/v1"
DESKS = (M, OTHER, Person.DEPUTY, Person.FORMER_DEPUTY, D)
TEXT = {"subject": "A packet waits", "body": "Dear {{{{ name }}}}"}
AWAY = {"taker": "director", "first_day": "2031-03-01", "last_day": "2031-03-02"}
CALLS = (
    get("/desk/", *DESKS),
    get("/absences/", *DESKS),
    get("/absences/takers/", *DESKS),
    Call("POST", f"{API}/absences/", DESKS, takes=AWAY),
    Call("DELETE", f"{API}/absences/{{absence}}/", (M,)),
    get("/mail/texts/", R, A),
    get("/mail/texts/packet_submitted/", R, A),
    Call("PUT", f"{API}/mail/texts/packet_submitted/", (R,), sees=(A,), takes=TEXT),
    Call("DELETE", f"{API}/mail/texts/packet_submitted/", (R,), sees=(A,)),
    get("/mail/sent/", R, A),
    Call("POST", f"{API}/mail/sent/{{mail}}/again/", (R,), sees=(A,)),
)
