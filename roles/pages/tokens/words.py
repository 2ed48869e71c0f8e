"""What a token can be for, in words of the people who make one."""

from roles.enums import Scope

SCOPES = {
    Scope.READ: "Read what you may read",
    Scope.ROLES: "Import, edit and publish roles",
    Scope.OPENINGS: "Propose, accept and close openings",
    Scope.INTAKE: "Send resumes",
    Scope.SCREENING: "Screen: judge, move, note, correct",
    Scope.DECISIONS: "Decide",
    Scope.OWN: "Apply, and look after your own applications",
    Scope.SETTINGS: "Mail texts, webhooks, absences",
}


def scope_words(scopes: list[str]) -> list[str]:
    return [words for scope, words in SCOPES.items() if scope in scopes]
