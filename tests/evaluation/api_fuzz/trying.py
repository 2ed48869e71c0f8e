"""Makes up requests for every operation and checks each answer against the API's own description.

Each is sent as everybody and taken back. Half of those with parts in their address are about what is there,
as tests/rules/sweep knows it; half of all are meant to be refused.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import schemathesis
from django.core.cache import cache
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi import checks

from tests.evaluation.api_fuzz.people import Headers
from tests.factories.connection import one_connection

SCHEMA = "/api/v1/schema/"
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
    checks.missing_required_header,
    checks.ignored_auth,
]
# Meant to be taken, meant to be refused; about what is there, about anything.
KINDS = tuple(product((GenerationMode.POSITIVE, GenerationMode.NEGATIVE), (True, False)))
# Where operations that can be asked in one way only have used it up, the others are asked more often.
ROUNDS = 20


@dataclass
class Tried:
    """What came of it: answers by operation and status, and the first of every kind of failure."""

    statuses: Counter[tuple[str, int]] = field(default_factory=Counter)
    failures: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def cases(self) -> int:
        return self.statuses.total()


@dataclass(frozen=True)
class Trial:
    """`people` with the headers that say who they are; `paths` are addresses of things that are there."""

    people: Mapping[str, Headers]
    paths: Sequence[str]
    tried: Tried = field(default_factory=Tried)

    def run(self, wanted: int) -> Tried:
        """At least so many cases, over all operations."""
        with one_connection():
            schema: Any = schemathesis.openapi.from_wsgi(SCHEMA, WSGIHandler())
            # Whoever is nobody sends nothing: credentials that are not good come with ignored_auth.
            schema.config.generation.update(with_security_parameters=False)
            # It reads what changes something only after it knows that nobody was faster.
            schema.config.checks.negative_data_rejection.expected_statuses += ["412", "413"]
            operations = [each.ok() for each in schema.get_all_operations()]
            # An address without parts may look like one with them, and is another operation.
            whole = {each.path for each in operations}
            paths = [path for path in self.paths if path not in whole]
            for number in range(ROUNDS):
                missing = wanted - self.tried.cases
                each = -(-missing // (len(operations) * len(KINDS) * len(self.people)))
                for operation, (mode, known) in product(operations, KINDS) if missing > 0 else ():
                    parts = _parts(operation.path, paths) if known else None
                    # Without parts both kinds would be the same requests.
                    if known and parts is None:
                        continue
                    self._try(operation.as_strategy(mode, path_parameters=parts), each, number)
        return self.tried

    def _try(self, cases: Any, examples: int, number: int) -> None:
        @seed(number)
        @settings(
            max_examples=examples,
            phases=[Phase.generate],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(case=cases)
        def send(case: Any) -> None:
            for person, headers in self.people.items():
                self._send(case, person, headers)

        try:
            send()
        except Unsatisfiable:
            # Nothing about it can be wrong.
            return

    def _send(self, case: Any, person: str, headers: Headers) -> None:
        before = transaction.savepoint()
        cache.clear()
        said = headers.of(case.operation.tags)
        response = case.call(headers=said)
        self.tried.statuses[case.operation.label, response.status_code] += 1
        try:
            case.validate_response(response, checks=CHECKS, headers=said)
        except FailureGroup as group:
            for failure in group.exceptions:
                kind = (case.operation.label, getattr(failure, "title", type(failure).__name__))
                self.tried.failures.setdefault(kind, f"as {person}: {failure}\n{case.as_curl_command()}")
        finally:
            transaction.savepoint_rollback(before)
            # Gone for good: PostgreSQL holds a lock for each that one of them stands in.
            transaction.savepoint_commit(before)


def _parts(template: str, paths: Sequence[str]) -> dict[str, str] | None:
    """The parts of an address of something that is there; None where the address has no parts."""
    pattern = re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template))
    found = next(filter(None, map(pattern.fullmatch, paths)), None)
    return (found.groupdict() or None) if found else None
