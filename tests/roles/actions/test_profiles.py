"""Importing documents of a role: merged from drafts, the same in any order and any number of times."""

import hashlib

import pytest

from roles.actions.drafts import add_fact, change_fact, remove_fact
from roles.actions.profiles import Draft, ImportedRole, grouped, import_role
from roles.enums import DocumentKind, FactKind, Necessity, RoleLevel
from roles.models import Citation, Role, RoleVersion, SourceDocument
from roles.permissions import Part
from roles.reading.profile import Citation as ReadCitation
from roles.reading.profile import Duty, Profile, Skill
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db


def drafted(name: str, *duties: str, kind: DocumentKind = DocumentKind.TEXT, **profile: object) -> Draft:
    """A document about a ward sister in which these duties were read."""
    cited = (ReadCitation(document=name, start=0, end=5, quote="quote"),)
    given = {"title": "Ward Sister", "level": RoleLevel.MANAGER, "area": "Nursing", **profile}
    content = Profile.model_validate(
        {**given, "duties": tuple(Duty(text=text, citations=cited) for text in duties)}
    )
    sha256 = hashlib.sha256(f"{name} {duties}".encode()).hexdigest()
    return Draft(name, sha256, kind, f"text of {name}", content)


ROTA = drafted("a.txt", "Plan the rosters of the ward")
SUPPLIES = drafted("b.txt", "Order medicines and bandages")


def imported(*drafts: Draft, publish: bool = False) -> ImportedRole:
    return import_role(drafts=drafts, publish=publish, by=None)


def duties(version: RoleVersion) -> list[str]:
    return sorted(version.criteria.filter(kind="duty").values_list("label", flat=True))


def test_documents_of_one_role_become_one_version() -> None:
    result = imported(ROTA, SUPPLIES)

    assert (result.version.label, result.created, result.published) == ("ward-sister/1", True, False)
    assert duties(result.version) == ["Order medicines and bandages", "Plan the rosters of the ward"]


def test_importing_the_same_documents_again_changes_nothing() -> None:
    first = imported(ROTA, SUPPLIES)

    again = imported(SUPPLIES, ROTA)

    assert (again.version, again.created) == (first.version, False)
    assert SourceDocument.objects.count() == 2


def test_importing_one_after_the_other_is_importing_both() -> None:
    imported(ROTA)
    one_by_one = imported(SUPPLIES)

    both = imported(ROTA, SUPPLIES)

    assert (one_by_one.version.label, both.created) == ("ward-sister/2", False)


def test_a_document_with_new_content_replaces_the_one_of_its_name() -> None:
    imported(ROTA, SUPPLIES)

    result = imported(drafted("a.txt", "Lead the morning handover"))

    assert duties(result.version) == ["Lead the morning handover", "Order medicines and bandages"]
    assert SourceDocument.objects.filter(current=True).count() == 2


def test_a_document_under_an_alias_joins_its_role() -> None:
    imported(drafted("a.txt", "Plan the rosters", aliases=("Ward Manager",)))

    result = imported(drafted("c.txt", "Lead the handover", title="Manager, Ward"))

    assert (Role.objects.count(), result.version.number) == (1, 2)


def test_a_document_of_another_level_makes_a_role_of_its_own() -> None:
    imported(ROTA)

    other = drafted("c.txt", "Clean", title="Ward Aide", aliases=("Ward Sister",), level=RoleLevel.INDIVIDUAL)
    imported(other)

    assert sorted(Role.objects.values_list("slug", flat=True)) == ["ward-aide", "ward-sister"]


def test_citations_point_into_the_stored_document() -> None:
    imported(ROTA)

    citation = Citation.objects.select_related("document").get(criterion__kind="duty")
    assert citation.document
    assert (citation.document.name, citation.document.text) == ("a.txt", "text of a.txt")


def test_a_written_profile_speaks_for_the_documents_it_cites() -> None:
    told = ReadCitation(document="a.txt")
    written = drafted("ward.yaml", kind=DocumentKind.PROFILE)
    skills = (Skill(name="Leadership", citations=(told,)),)
    written = Draft(
        written.name, written.sha256, written.kind, "", written.profile.model_copy(update={"skills": skills})
    )

    result = imported(written, ROTA)

    assert (result.told, duties(result.version)) == (("a.txt",), [])


def test_a_written_profile_says_what_the_role_is_called() -> None:
    written = drafted("ward.yaml", kind=DocumentKind.PROFILE, slug="sister", aliases=("Charge Nurse",))

    result = imported(written, drafted("a.txt", "Plan the rosters", title="Charge Nurse"))

    assert (result.version.role.slug, result.version.title) == ("sister", "Ward Sister")


def test_publishing_an_unchanged_draft_publishes_it() -> None:
    draft = imported(ROTA)

    result = imported(ROTA, publish=True)

    assert (result.version, result.created, result.published) == (draft.version, False, True)


def test_publishing_twice_publishes_once() -> None:
    imported(ROTA, publish=True)

    assert not imported(ROTA, publish=True).published


def test_drafts_are_grouped_by_role() -> None:
    other = drafted("c.txt", "Fire the kiln", title="Potter", level=RoleLevel.INDIVIDUAL)

    assert grouped([ROTA, other, SUPPLIES]) == [[other], [ROTA, SUPPLIES]]


def edited(version: RoleVersion) -> RoleVersion:
    """A recruiter adds a skill, words the first duty otherwise and removes the second."""
    by = make_user(Part.RECRUITER, username="ada")
    skill = Skill(name="Triage")
    version = add_fact(version=version, seen=version.digest, kind=FactKind.SKILL, fact=skill, by=by)
    version = remove_fact(version=version, seen=version.digest, kind=FactKind.DUTY, index=1, by=by)
    worded = Duty(text="Plan every roster", necessity=Necessity.REQUIRED)
    return change_fact(version=version, seen=version.digest, kind=FactKind.DUTY, index=0, fact=worded, by=by)


def test_importing_the_same_documents_again_leaves_what_people_edited() -> None:
    version = edited(imported(ROTA, SUPPLIES).version)

    again = imported(SUPPLIES, ROTA)

    assert (again.version, again.created) == (version, False)


def test_another_document_is_merged_with_what_people_edited() -> None:
    mine = edited(imported(ROTA, SUPPLIES).version)

    result = imported(drafted("c.txt", "Lead the morning handover"))

    added = set(duties(result.version)) - set(duties(mine))
    assert added == {"Lead the morning handover"}
    assert duties(mine)[0] in duties(result.version)
    skill = result.version.criteria.get(kind="skill")
    assert [row.document_name for row in skill.citations.all()] == ["ada (by hand)"]
