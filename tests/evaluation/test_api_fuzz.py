"""Made-up requests to every operation, a few each; `make fuzz` sends 10,000."""

import pytest

from tests.evaluation.api_fuzz.people import STRANGER, everybody
from tests.evaluation.api_fuzz.trying import KINDS, Trial
from tests.factories.people import Person, make_world
from tests.rules.sweep.table import TABLE
from tests.rules.sweep.world import more_of


# Schemathesis reads a file that is answered, and does not close it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.django_db
def test_every_operation_answers_made_up_requests_as_it_is_described() -> None:
    world = more_of(make_world())
    people = everybody(world)
    some = {person: people[person] for person in (STRANGER, Person.RECRUITER)}

    tried = Trial(some, [world.fill(call.path) for call in TABLE]).run(1)

    assert tried.failures == {}
    assert len({operation for operation, _ in tried.statuses}) * len(KINDS) * len(some) >= tried.cases > 100
