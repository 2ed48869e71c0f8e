"""Errors and headers of the whole site."""

import pytest
from bs4 import BeautifulSoup
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from config import errors, urls
from config.content_policy import POLICY
from tests.factories.pages import texts
from tests.factories.pages import words as words_of


def crash(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("the secret is 42")


urlpatterns = [*urls.urlpatterns, path("crash/", crash), path("api/v1/crash/", crash)]
handler500 = errors.crashed


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/roles/", "/login/", "/nothing/", "/admin/login/", "/api/v1/roles/"])
def test_every_answer_carries_the_content_policy(client: Client, address: str) -> None:
    headers = client.get(address).headers

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_an_unknown_address_is_a_page_that_leads_back(client: Client) -> None:
    response = client.get("/nothing/")

    page = BeautifulSoup(response.content, "lxml")
    assert (response.status_code, texts(page, "h1")) == (404, ["Not Found"])
    assert "There is nothing here" in words_of(page)


@override_settings(ROOT_URLCONF="tests.rules.test_site_errors")
@pytest.mark.parametrize(
    ("address", "kind"), [("/crash/", "text/html"), ("/api/v1/crash/", "application/problem+json")]
)
def test_a_crash_tells_nothing_about_our_insides(address: str, kind: str) -> None:
    response = Client(raise_request_exception=False).get(address)

    assert response.status_code == 500
    assert response.headers["Content-Type"].startswith(kind)
    assert b"secret" not in response.content


@pytest.mark.django_db
def test_a_form_without_its_token_says_what_to_do() -> None:
    response = Client(enforce_csrf_checks=True).post("/login/", {"username": "a", "password": "b"})

    assert response.status_code == 403
    assert "reload the page" in response.content.decode()
