"""Who does what with role profiles."""

from tests.rules.parts_table.lines import EVERYBODY, HIRING, OTHER, OUTSIDE, D, Deed, K, Look, M, R

EDITORS = (R, M, OTHER, D)
SKILL = {"name": "Triage", "necessity": "required", "applies_when": "", "seen": "{draft_digest}"}

ROLES = [
    Look("reads a published role", "/roles/{senior_role}/", (*HIRING, K, *OUTSIDE)),
    Look("checks themselves against a role", "/roles/{senior_role}/check/", EVERYBODY),
    Look("reads a vacancy", "/vacancies/{senior_opening}/", EVERYBODY),
    Look("checks themselves against a vacancy", "/vacancies/{junior_opening}/check/", EVERYBODY),
    Look("reads a role's history", "/roles/{senior_role}/history/", (*HIRING, K)),
    Look("reads a draft", "/roles/{senior_role}/versions/2/", (*HIRING, K)),
    Look("compares versions", "/roles/{senior_role}/changes/1/2/", (*HIRING, K)),
    Look("opens the editor", "/roles/{senior_role}/draft/", EDITORS),
    Look("imports documents", "/role-documents/", EDITORS),
    Deed("edits a profile, or proposes to", "/roles/{senior_role}/draft/add/skill/", EDITORS, SKILL),
    Deed("settles a disagreement", "/roles/{senior_role}/draft/settle/0/", EDITORS, whole=False),
    Deed("publishes a version", "/roles/{senior_role}/draft/publish/", (R, D), {"seen": "{draft_digest}"}),
    Deed("imports a document", "/role-documents/", EDITORS, whole=False),
]
