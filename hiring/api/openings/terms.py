"""The terms of an opening: what is proposed, and accepted as it stands."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from rest_framework.exceptions import ValidationError

from hiring.actions.openings import MAX_HEADCOUNT, Terms
from hiring.models import Opening
from hiring.queries.openings import hiring_managers
from roles.api.inputs import Input
from roles.enums import CentreKind
from roles.models import RoleVersion, SalaryBand
from roles.queries import public_versions, published_versions

NO_BAND = "The role version has no such salary band."
NOT_A_MANAGER = "There is no hiring manager of this name."
NO_ROLE = "There is no published version of this role with this number."
BAND = "One of the role version's salary bands, by its place in their list, counted from 0; null for none."


class TermsGiven(Input):
    """Terms of an opening; what is not given stays as it is."""

    # No default is told: an empty one could not be sent.
    title: str = Field(
        default_factory=str, min_length=1, max_length=200, examples=["Call Center Manager, Leeds"]
    )
    place: str = Field("", max_length=200, examples=["Leeds"])
    centre_kind: CentreKind | None = Field(
        None, description="Requirements that hold only in another kind are not asked; null for any."
    )
    headcount: int = Field(1, ge=1, le=MAX_HEADCOUNT, description="People to hire.")
    salary_band: int | None = Field(None, ge=0, le=1000, description=BAND, examples=[None])
    hiring_manager: str | None = Field(None, max_length=150, description="A username.", examples=[None])
    blind: bool = Field(False, description="Hide who candidates are until they are in a decision packet.")
    judges_first: bool = Field(
        False, description="A screener records their own judgement before the score is shown."
    )
    internal: bool = Field(
        False, description="Advertised nowhere: it is no vacancy, and nobody can apply for it by themselves."
    )


class OpeningProposed(TermsGiven):
    """A new opening. What is not given is as the template has it; without one, as the role is called."""

    role: str = Field(max_length=100, description="The role's slug.", examples=["call-center-manager"])
    role_version: int | None = Field(
        None, ge=1, le=1_000_000, description="Another published version than the newest.", examples=[None]
    )
    template: int | None = Field(
        None, ge=1, le=2**31, description="Brings its terms and weights.", examples=[None]
    )


class OpeningTerms(BaseModel):
    """The terms of an opening as they stand. Their ETag changes with them."""

    model_config = ConfigDict(frozen=True)

    role: str = Field(description="The role's slug.", examples=["call-center-manager"])
    role_version: int
    title: str = Field(examples=["Call Center Manager, Leeds"])
    place: str = Field(examples=["Leeds"])
    centre_kind: CentreKind | None = Field(description="null for any")
    headcount: int
    salary_band: int | None = Field(description=BAND, examples=[0])
    hiring_manager: str | None = Field(description="A username.", examples=["morgan"])
    blind: bool
    judges_first: bool
    internal: bool


def terms_tag(opening: Opening) -> str:
    return f'"{opening.terms_digest}"'


def terms_shown(opening: Opening) -> OpeningTerms:
    manager = opening.hiring_manager
    return OpeningTerms(
        role=opening.role_version.role.slug,
        role_version=opening.role_version.number,
        title=opening.title,
        place=opening.place,
        centre_kind=CentreKind(opening.centre_kind) if opening.centre_kind else None,
        headcount=opening.headcount,
        salary_band=opening.band.position if opening.band else None,
        hiring_manager=manager.get_username() if manager else None,
        blind=opening.blind,
        judges_first=opening.judges_first,
        internal=opening.internal,
    )


def terms_of(opening: Opening) -> dict[str, Any]:
    """As an action takes them."""
    kept = ("title", "place", "headcount", "band", "hiring_manager", "blind", "judges_first", "internal")
    kind = CentreKind(opening.centre_kind) if opening.centre_kind else None
    return {name: getattr(opening, name) for name in kept} | {"centre_kind": kind}


def with_given(terms: dict[str, Any], given: TermsGiven, version: RoleVersion) -> Terms:
    """The terms with what was given laid over them. Raises ValidationError for what the version has not."""
    said = {name: getattr(given, name) for name in given.model_fields_set & TermsGiven.model_fields.keys()}
    if "salary_band" in said:
        said["band"] = _band(version, said.pop("salary_band"))
    if said.get("hiring_manager") is not None:
        said["hiring_manager"] = _manager(said["hiring_manager"])
    return Terms(**terms | said)


def version_for(given: OpeningProposed) -> RoleVersion:
    """Raises ValidationError where nothing was published of that."""
    asked = public_versions() if given.role_version is None else published_versions()
    if given.role_version is not None:
        asked = asked.filter(number=given.role_version)
    version = asked.filter(role__slug=given.role).first()
    if version is None:
        raise ValidationError({"role" if given.role_version is None else "role_version": [NO_ROLE]})
    return version


def _band(version: RoleVersion, position: int | None) -> SalaryBand | None:
    if position is None:
        return None
    band = version.salary_bands.filter(position=position).first()
    if band is None:
        raise ValidationError({"salary_band": [NO_BAND]})
    return band


def _manager(username: str) -> Any:
    manager = hiring_managers().filter(username=username).first()
    if manager is None:
        raise ValidationError({"hiring_manager": [NOT_A_MANAGER]})
    return manager
