"""Facts that were read, and corrections of them, as the API takes and gives them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from hiring import identity
from hiring.models import Application, Correction
from hiring.reading.corrections import CONTACT
from roles.api.inputs import Input
from roles.api.lists import Page

# More entries than any resume has.
MOST = 1_000


class ResumePart(StrEnum):
    EMPLOYMENT = "employment"
    EDUCATION = "education"
    CERTIFICATIONS = "certifications"
    CONTACT = CONTACT


class CorrectionMade(Input):
    """One entry set right. The number after the last entry's adds one that was missed."""

    kind: ResumePart
    index: int = Field(ge=0, le=MOST, description="Of the entry, from 0; 0 for the contact.", examples=[0])
    facts: dict[str, str | bool | None] = Field(
        default_factory=dict,
        max_length=10,
        description="What it says, by field; null for nothing. Those of a job: title, employer, start, end, "
        "current, level; of a degree: level, field, institution, year, completed; of a certification: name; "
        "of the contact: name, email, phone, location.",
        examples=[{"title": "Ward Manager"}],
    )
    gone: bool = Field(False, description="There is no such thing: takes the entry out.", examples=[False])
    why: str = Field(
        min_length=1, max_length=500, description="How you know.", examples=["Said so on the phone."]
    )
    seen: str | None = Field(
        None, max_length=64, description="`seen` of the facts that you went by.", examples=[""]
    )


class FactsShown(BaseModel):
    """What was read in a resume with corrections laid over. Entries keep their numbers: one that was taken
    out is null. `contact` is null while nobody may know whose it is."""

    model_config = ConfigDict(frozen=True)

    employment: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"title": "Ward Manager"}]])
    education: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"level": "bachelor"}]])
    certifications: tuple[dict[str, Any] | None, ...] = Field(examples=[[{"name": "RN"}]])
    contact: dict[str, Any] | None = Field(examples=[{"name": "Ada Obi"}])
    seen: str = Field(description="Send it with a correction: it is refused if others came.", examples=[""])


class CorrectionShown(BaseModel):
    """A misread fact that somebody set right. `path` leads to it; before and after are null for nothing."""

    model_config = ConfigDict(frozen=True)

    id: int
    path: str = Field(examples=["employment/0/title"])
    before: Any = Field(examples=["Ward Manger"])
    after: Any = Field(examples=["Ward Manager"])
    why: str = Field(examples=["Said so on the phone."])
    by: str = Field(description="User name.", examples=["rita"])
    at: datetime
    undone_at: datetime | None = Field(examples=[None])


class CorrectionPage(Page[CorrectionShown]):
    """Corrections."""


class CorrectionsMade(BaseModel):
    """The corrections that were made: none for what was said already."""

    model_config = ConfigDict(frozen=True)

    corrections: tuple[CorrectionShown, ...]


def correction_shown(correction: Correction, application: Application) -> CorrectionShown:
    return CorrectionShown(
        id=correction.pk,
        path=correction.path,
        before=identity.masked_fact(correction.before, application),
        after=identity.masked_fact(correction.after, application),
        why=identity.masked(correction.why, application),
        by=correction.by.get_username(),
        at=correction.at,
        undone_at=correction.undone_at,
    )
