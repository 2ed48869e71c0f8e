"""The fixed words of roles, shared by reading, models, API and pages."""

from enum import StrEnum


class RoleLevel(StrEnum):
    """How high a role stands: it decides who decides."""

    INDIVIDUAL = "individual"
    TEAM_LEAD = "team_lead"
    MANAGER = "manager"
    DIRECTOR = "director"
    EXECUTIVE = "executive"


class Scope(StrEnum):
    """What an API token may be used for, of all that its user may do."""

    READ = "read"
    ROLES = "roles"
    OPENINGS = "openings"
    INTAKE = "intake"
    SCREENING = "screening"
    DECISIONS = "decisions"
    # An applicant's own applications and data.
    OWN = "own"
    # Mail texts, webhooks, absences.
    SETTINGS = "settings"


class Necessity(StrEnum):
    """How strongly a document asks for something."""

    REQUIRED = "required"
    PREFERRED = "preferred"
    MENTIONED = "mentioned"


class DegreeLevel(StrEnum):
    """Levels of education, lowest first."""

    HIGH_SCHOOL = "high_school"
    DIPLOMA = "diploma"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    DOCTORATE = "doctorate"

    @property
    def rank(self) -> int:
        return _RANKS[self]


_RANKS = {level: rank for rank, level in enumerate(DegreeLevel)}


class PayPeriod(StrEnum):
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class CriterionKind(StrEnum):
    """What a role can ask for."""

    DUTY = "duty"
    SKILL = "skill"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    CERTIFICATION = "certification"
    KPI = "kpi"


class FactKind(StrEnum):
    """What a profile states: everything that a role can ask for, and what it pays."""

    DUTY = "duty"
    SKILL = "skill"
    EDUCATION = "education"
    EXPERIENCE = "experience"
    CERTIFICATION = "certification"
    KPI = "kpi"
    SALARY = "salary"


class CentreKind(StrEnum):
    """Contexts in which some requirements hold only (a kind of centre)."""

    INBOUND = "inbound"
    OUTBOUND = "outbound"
    VIRTUAL = "virtual"


class VersionStatus(StrEnum):
    """A role version is a draft until HR publishes it; then it never changes."""

    DRAFT = "draft"
    PUBLISHED = "published"


class DocumentKind(StrEnum):
    """What a role's document is: a file that was read, a profile that a person wrote, or what the O*NET
    database says of an occupation."""

    PDF = "pdf"
    DOCX = "docx"
    HTML = "html"
    MARKDOWN = "md"
    TEXT = "txt"
    PROFILE = "yaml"
    ONET = "onet"
