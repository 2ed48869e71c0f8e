"""Editing drafts: what is kept, who was faster, and what was done is on record."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from roles.actions.drafts import (
    NameTaken,
    add_fact,
    change_fact,
    discard_draft,
    remove_fact,
    rename_role,
    settle_disagreement,
)
from roles.actions.versions import Stale, publish_version
from roles.enums import DegreeLevel, FactKind, Necessity, RoleLevel
from roles.models import AuditEntry, Role, RoleVersion
from roles.permissions import Part
from roles.queries import profile_of
from roles.reading.editing import StatedAlready
from roles.reading.profile import Citation, Disagreement, Duty, Education, Position, Profile, Skill
from tests.factories.models import make_draft, make_user, make_version
from tests.factories.readings import DOCUMENT, nurse_manager

pytestmark = pytest.mark.django_db

TRIAGE = Skill(name="Triage", necessity=Necessity.REQUIRED)


@pytest.fixture
def ada() -> User:
    return make_user(Part.RECRUITER, username="ada")


def with_triage(version: RoleVersion, by: User, seen: str | None = None) -> RoleVersion:
    return add_fact(version=version, seen=seen or version.digest, kind=FactKind.SKILL, fact=TRIAGE, by=by)


def test_the_first_change_to_a_published_version_makes_the_next_draft(ada: User) -> None:
    published = make_version()

    draft = with_triage(published, ada)

    assert (draft.label, draft.published, draft.created_by) == ("nurse-manager/2", False, ada)
    assert profile_of(published) == nurse_manager()


def test_a_change_to_a_draft_changes_that_draft(ada: User) -> None:
    first = with_triage(make_version(), ada)

    second = add_fact(
        version=first, seen=first.digest, kind=FactKind.DUTY, fact=Duty(text="Round daily"), by=ada
    )

    assert (second, RoleVersion.objects.count()) == (first, 2)
    assert [duty.text for duty in profile_of(second).duties][-1] == "Round daily"


def test_the_weights_of_an_edited_draft_add_up_to_100(ada: User) -> None:
    draft = with_triage(make_version(), ada)

    assert sum(draft.criteria.values_list("weight", flat=True)) == 100


def test_a_fact_added_by_hand_is_cited_to_who_wrote_it(ada: User) -> None:
    added = profile_of(with_triage(make_version(), ada)).skills[-1]

    assert (added.name, added.citations) == ("Triage", (Citation(document="ada (by hand)"),))


def test_a_changed_fact_keeps_its_citations(ada: User) -> None:
    version = make_version()
    fact = Duty(text="Plan all rosters", necessity=Necessity.REQUIRED)

    draft = change_fact(version=version, seen=version.digest, kind=FactKind.DUTY, index=0, fact=fact, by=ada)

    assert profile_of(draft).duties[0] == fact.model_copy(update={"citations": DOCUMENT})


def test_a_removed_fact_is_gone_and_the_rest_stays(ada: User) -> None:
    version = make_version()

    draft = remove_fact(version=version, seen=version.digest, kind=FactKind.SALARY, index=0, by=ada)

    assert profile_of(draft) == nurse_manager().model_copy(update={"salary_bands": ()})


def test_a_change_that_changes_nothing_makes_no_draft(ada: User) -> None:
    version = make_version()

    same = change_fact(
        version=version,
        seen=version.digest,
        kind=FactKind.DUTY,
        index=0,
        fact=nurse_manager().duties[0],
        by=ada,
    )

    assert (same, RoleVersion.objects.count()) == (version, 1)


def test_what_is_stated_already_is_not_added(ada: User) -> None:
    draft = with_triage(make_version(), ada)

    with pytest.raises(StatedAlready, match="“Triage” is stated already"):
        with_triage(draft, ada)


def test_who_is_slower_is_told_who_was_faster_and_saves_nothing(ada: User) -> None:
    seen = make_draft()
    with_triage(RoleVersion.objects.get(), make_user(Part.MANAGER, username="ben"))

    with pytest.raises(Stale, match=r"ben changed it at \d\d:\d\d. Nothing was saved"):
        remove_fact(version=seen, seen=seen.digest, kind=FactKind.DUTY, index=0, by=ada)

    assert len(profile_of(seen).duties) == 2


def test_two_who_change_the_same_published_version_make_one_draft(ada: User) -> None:
    published = make_version()
    with_triage(published, make_user(Part.DIRECTOR, username="ben"))

    with pytest.raises(Stale, match="ben changed it"):
        with_triage(published, ada)

    assert RoleVersion.objects.count() == 2


def test_a_draft_that_was_published_meanwhile_is_not_changed(ada: User) -> None:
    draft = make_draft()
    publish_version(version=RoleVersion.objects.get(), by=ada)

    with pytest.raises(Stale, match="published already"):
        with_triage(draft, ada)


def test_a_role_is_renamed_and_found_under_its_new_names(ada: User) -> None:
    version = make_version()

    draft = rename_role(
        version=version,
        seen=version.digest,
        title="Ward Lead",
        level=RoleLevel.TEAM_LEAD,
        area="Care",
        aliases=["Nurse Manager"],
        by=ada,
    )

    role = Role.objects.get()
    assert (draft.title, draft.level, draft.area, draft.aliases) == (
        "Ward Lead",
        "team_lead",
        "Care",
        ["Nurse Manager"],
    )
    assert (role.slug, role.title) == ("nurse-manager", "Ward Lead")
    assert set(role.aliases.values_list("name", flat=True)) == {"Nurse Manager", "Ward Lead"}


def test_a_name_of_another_role_is_refused(ada: User) -> None:
    make_version(Profile(title="Ward Sister", slug="ward-sister"))
    version = make_version()

    with pytest.raises(NameTaken, match="“Ward Sister” is a name of Ward Sister"):
        rename_role(
            version=version,
            seen=version.digest,
            title="Sister, Ward",
            level=RoleLevel.MANAGER,
            area="",
            aliases=[],
            by=ada,
        )


def test_a_disagreement_settled_otherwise_names_who_and_why(ada: User) -> None:
    sides = (Position(says="a master's degree is required", documents=("ward.txt",)),)
    item = Disagreement(subject="education", positions=sides, settled="A bachelor's", rule="Most documents")
    degrees = (
        Education(level=DegreeLevel.BACHELOR, citations=DOCUMENT),
        Education(level=DegreeLevel.MASTER, necessity=Necessity.PREFERRED, citations=DOCUMENT),
    )
    version = make_version(
        nurse_manager().model_copy(update={"disagreements": (item,), "education": degrees})
    )

    draft = settle_disagreement(
        version=version,
        seen=version.digest,
        position=0,
        holds="A master's",
        why="the board asks for it",
        gate=1,
        by=ada,
    )

    profile = profile_of(draft)
    assert (profile.disagreements[0].settled, profile.disagreements[0].positions) == ("A master's", sides)
    assert profile.disagreements[0].rule.startswith("Settled by ada on ")
    assert profile.disagreements[0].rule.endswith(": the board asks for it")
    assert [fact.necessity for fact in profile.education] == [Necessity.MENTIONED, Necessity.REQUIRED]


def test_every_edit_is_on_record(ada: User) -> None:
    draft = with_triage(make_version(), ada)

    entry = AuditEntry.objects.get(verb="edited")
    assert (entry.by, entry.object_id, entry.detail) == (
        ada,
        str(draft.pk),
        {"version": "nurse-manager/2", "act": "added", "kind": "skill", "label": "Triage"},
    )


def test_a_discarded_draft_is_gone_and_the_role_is_called_as_before(ada: User) -> None:
    published = make_version()
    draft = rename_role(
        version=published,
        seen=published.digest,
        title="Ward Lead",
        level=RoleLevel.MANAGER,
        area="",
        aliases=[],
        by=ada,
    )

    discard_draft(version=draft, seen=draft.digest, by=ada)

    assert (RoleVersion.objects.get(), Role.objects.get().title) == (published, "Nurse Manager")


def test_a_published_version_is_not_discarded(ada: User) -> None:
    version = make_version()

    with pytest.raises(Stale, match="published already"):
        discard_draft(version=version, seen=version.digest, by=ada)


def test_a_manager_discards_own_proposals_only(ada: User) -> None:
    ben = make_user(Part.MANAGER)
    hers = with_triage(make_version(), ada)

    with pytest.raises(PermissionDenied):
        discard_draft(version=hers, seen=hers.digest, by=ben)
    discard_draft(version=hers, seen=hers.digest, by=ada)
    own = with_triage(RoleVersion.objects.get(), ben)
    discard_draft(version=own, seen=own.digest, by=ben)

    assert RoleVersion.objects.count() == 1


@pytest.mark.parametrize("part", [None, Part.AUDITOR, Part.ADMINISTRATOR])
@pytest.mark.parametrize(
    "act", [with_triage, lambda version, by: discard_draft(version=version, seen="", by=by)]
)
def test_who_edits_no_profiles_changes_nothing(
    part: Part | None, act: Callable[[RoleVersion, User], object]
) -> None:
    with pytest.raises(PermissionDenied):
        act(make_draft(), make_user(part))
