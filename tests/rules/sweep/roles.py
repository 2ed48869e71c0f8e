"""Role profiles: what is published is for everybody."""

from tests.rules.sweep.calls import HIRING, A, Call, D, K, R, get, public

READERS = (*HIRING, K)
EDITORS = tuple(each for each in HIRING if each is not A)
DRAFT = "/api/v1/roles/{senior_role}/draft/"
KINDS = ("duties", "skills", "education", "experience", "certifications", "kpis", "salary-bands")


def edits(method: str, path: str) -> Call:
    """What everybody may who edits; auditors and administrators see it."""
    return Call(method, f"{DRAFT}{path}", EDITORS, sees=(A, K))


CALLS = (
    public("/schema/"),
    public("/docs/"),
    public("/roles/"),
    public("/roles/{senior_role}/"),
    public("/roles/{senior_role}/requirements/"),
    public("/roles/{senior_role}/duties/"),
    public("/roles/{senior_role}/skills/"),
    public("/roles/{senior_role}/kpis/"),
    public("/roles/{senior_role}/salary-bands/"),
    public("/roles/{senior_role}/job-description/"),
    public("/roles/{senior_role}/job-posting/"),
    public("/roles/{senior_role}/versions/"),
    public("/roles/{senior_role}/versions/1/"),
    get("/roles/{senior_role}/changes/1/2/", *READERS),
    get("/role-drafts/", *READERS),
    get("/role-documents/", *READERS),
    get("/role-documents/{document}/", *READERS),
    Call("POST", "/api/v1/role-documents/", EDITORS, sees=(A, K)),
    get("/roles/{senior_role}/draft/", *READERS),
    edits("PATCH", ""),
    # A manager discards what they drafted: this one somebody else did.
    Call("DELETE", DRAFT, (R, D), sees=tuple(each for each in READERS if each not in (R, D))),
    Call("POST", f"{DRAFT}publish/", (R, D), sees=tuple(each for each in READERS if each not in (R, D))),
    edits("POST", "take-back/"),
    edits("PUT", "disagreements/0/"),
    *(edits("POST", f"{kind}/") for kind in KINDS),
    *(edits(method, f"{kind}/0/") for kind in KINDS for method in ("PUT", "DELETE")),
)
