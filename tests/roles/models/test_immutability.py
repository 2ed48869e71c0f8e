"""Published versions and the audit trail stay as they are, whatever way into the database is taken."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from roles.actions.audit import record
from roles.models import Citation, Criterion, Disagreement, RoleVersion, SalaryBand
from roles.reading.profile import Disagreement as ReadDisagreement
from roles.reading.profile import Position
from tests.factories.models import make_draft, make_version
from tests.factories.readings import DOCUMENT, nurse_manager

pytestmark = pytest.mark.django_db


def everything() -> RoleVersion:
    """A published version with a row in every table."""
    profile = nurse_manager()
    side = Position(says="4 years", documents=("ward.txt",))
    disagreement = ReadDisagreement(subject="experience", positions=(side,), settled="4 years", rule="first")
    bands = tuple(band.model_copy(update={"citations": DOCUMENT}) for band in profile.salary_bands)
    return make_version(profile.model_copy(update={"disagreements": (disagreement,), "salary_bands": bands}))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE roles_roleversion SET title = 'Another'",
        "UPDATE roles_criterion SET label = 'Another'",
        "UPDATE roles_salaryband SET currency = 'EUR'",
        "UPDATE roles_disagreement SET settled = 'Another'",
        "UPDATE roles_citation SET quote = 'Another'",
        "DELETE FROM roles_roleversion",
        "DELETE FROM roles_criterion",
        "DELETE FROM roles_salaryband",
        "DELETE FROM roles_disagreement",
        "DELETE FROM roles_citation",
    ],
)
def test_a_published_version_and_its_rows_stay(statement: str) -> None:
    everything()

    with pytest.raises(DatabaseError, match="published role version"), transaction.atomic():
        _execute(statement)


def test_a_published_version_takes_no_new_rows() -> None:
    version = everything()
    criterion = version.criteria.all()[0]
    fact = {"kind": "duty", "necessity": "required", "label": "More", "weight": 1}
    additions: list[Callable[[], object]] = [
        lambda: Criterion.objects.create(version=version, position=99, key="duty:more", **fact),
        lambda: SalaryBand.objects.create(version=version, position=99, currency="EUR", period="year"),
        lambda: Disagreement.objects.create(version=version, position=99, subject="x", positions=[]),
        lambda: Citation.objects.create(criterion=criterion, position=99, document_name="x.txt"),
    ]

    for add in additions:
        with pytest.raises(DatabaseError, match="published role version"), transaction.atomic():
            add()


def test_a_criterion_cannot_be_moved_into_a_published_version() -> None:
    published, draft = everything(), make_draft(nurse_manager().model_copy(update={"title": "Sister"}))

    with pytest.raises(DatabaseError, match="published role version"), transaction.atomic():
        draft.criteria.update(version=published)


def test_rows_of_a_draft_may_change() -> None:
    draft = make_draft()

    changed = draft.criteria.filter(kind="kpi").update(label="Another")

    assert changed == 1


@pytest.mark.parametrize(
    "statement", ["UPDATE roles_auditentry SET who = 'nobody'", "DELETE FROM roles_auditentry"]
)
def test_the_audit_trail_is_only_added_to(statement: str) -> None:
    record(by=None, verb="drafted", subject=make_draft())

    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        _execute(statement)


def _execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
