from roles.models.audit import AuditEntry
from roles.models.criterion import Citation, Criterion
from roles.models.document import SourceDocument
from roles.models.idempotency import IdempotentAnswer
from roles.models.role import Role, RoleAlias
from roles.models.session import Session
from roles.models.token import ApiToken
from roles.models.version import Disagreement, RoleVersion, SalaryBand

__all__ = [
    "ApiToken",
    "AuditEntry",
    "Citation",
    "Criterion",
    "Disagreement",
    "IdempotentAnswer",
    "Role",
    "RoleAlias",
    "RoleVersion",
    "SalaryBand",
    "Session",
    "SourceDocument",
]
