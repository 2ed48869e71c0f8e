"""The API's description and the page to try it on; errors are JSON in whatever an answer would have been."""

import json

import pytest
import yaml
from django.test import Client

from config.description import DOCUMENTATION_POLICY
from config.problems import MEDIA_TYPE
from tests.factories.models import make_user

pytestmark = pytest.mark.django_db

YAML = "application/vnd.oai.openapi"


def test_the_description_comes_as_json_or_as_yaml(client: Client) -> None:
    plain = client.get("/api/v1/schema/")
    written = client.get("/api/v1/schema/", headers={"Accept": YAML})

    assert plain.headers["Content-Type"] == f"{YAML}+json"
    assert json.loads(plain.content) == yaml.load(written.content, yaml.CSafeLoader)


def test_what_the_description_cannot_be_asked_is_refused_in_json(client: Client) -> None:
    for accept in ("*/*", YAML):
        response = client.get("/api/v1/schema/?format=csv", headers={"Accept": accept})

        assert (response.status_code, response.headers["Content-Type"]) == (400, MEDIA_TYPE)
        assert [each["field"] for each in response.json()["errors"]] == ["format"]


def test_what_nobody_serves_is_refused_in_json(client: Client) -> None:
    response = client.get("/api/v1/roles/", headers={"Accept": "application/x-nothing"})

    assert (response.status_code, response.headers["Content-Type"]) == (406, MEDIA_TYPE)
    assert response.json()["status"] == 406


def test_options_tells_the_methods_and_nothing_else(client: Client) -> None:
    client.force_login(make_user())

    response = client.options("/api/v1/roles/")

    assert (response.json(), response.headers["Allow"]) == ({}, "GET, HEAD, OPTIONS")


def test_the_documentation_loads_our_own_files_only(client: Client) -> None:
    response = client.get("/api/v1/docs/")

    assert response.headers["Content-Security-Policy"] == DOCUMENTATION_POLICY
    assert "script-src 'self'; style-src 'self';" in DOCUMENTATION_POLICY
    assert "csrftoken" in response.cookies
    assert client.post("/api/v1/docs/").status_code == 405
