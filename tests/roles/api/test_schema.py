"""The API describes itself, without warnings, and is answered in one shape where something is wrong."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from openapi_spec_validator import OpenAPIV31SpecValidator

from config.description import description
from roles.api.schema import example_of
from roles.api.shapes import Requirements, RoleSummary

PROBLEM = "application/problem+json"


def test_the_description_validates_without_warnings(tmp_path: Path) -> None:
    """By the specification, defaults and all."""
    file = tmp_path / "schema.json"

    call_command("spectacular", fail_on_warn=True, format="openapi-json", file=str(file))

    schema = json.loads(file.read_text(encoding="utf-8"))
    assert schema["openapi"].startswith("3.1")
    assert [str(error) for error in OpenAPIV31SpecValidator(schema).iter_errors()] == []


def test_every_operation_is_described_and_names_its_errors() -> None:
    paths = description()["paths"]
    operations = [(path, operation) for path, methods in paths.items() for operation in methods.values()]
    for what in ("summary", "description"):
        assert {path for path, operation in operations if not operation.get(what)} == set()
    errors = {
        (path, status): list(answer["content"])
        for path, operation in operations
        for status, answer in operation["responses"].items()
        if status >= "400"
    }
    assert {key for key, types in errors.items() if types != [PROBLEM]} == set()
    assert {path for path, _ in errors} == set(paths)


def test_every_operation_has_examples() -> None:
    """Of what it takes as JSON, and of every answer that says something."""
    paths = description()["paths"]
    bodies = [
        (path, method, content)
        for path, methods in paths.items()
        for method, operation in methods.items()
        for content in [
            *operation.get("requestBody", {}).get("content", {}).items(),
            *(
                each
                for answer in operation["responses"].values()
                for each in answer.get("content", {}).items()
            ),
        ]
    ]

    assert {
        (path, method) for path, method, (kind, body) in bodies if "json" in kind and not body.get("examples")
    } == set()
    assert len(bodies) > 10


def test_an_example_is_put_together_from_the_fields() -> None:
    assert example_of(RoleSummary)["slug"] == "call-center-manager"
    assert example_of(Requirements)["requirements"][0]["kind"] == "duty"


def test_an_unknown_address_under_the_api_is_a_problem_document(client: Client) -> None:
    response = client.get("/api/v1/nothing/")

    assert (response.status_code, response.headers["Content-Type"]) == (404, PROBLEM)


@pytest.mark.django_db
def test_wrong_credentials_are_401_even_where_none_are_needed(client: Client) -> None:
    response = client.get("/api/v1/roles/", headers={"Authorization": "Bearer rolefit_nobody"})

    assert (response.status_code, response.headers["Content-Type"]) == (401, PROBLEM)
    assert response.headers["WWW-Authenticate"] == 'Bearer realm="api"'


@pytest.mark.django_db
def test_what_cannot_be_had_as_it_is_accepted_is_a_problem_document(client: Client) -> None:
    response = client.get("/api/v1/roles/", headers={"Accept": "text/turtle"})

    assert (response.status_code, response.headers["Content-Type"]) == (406, PROBLEM)
