"""Pages as tests look at them: parsed, and their words without the white space of templates."""

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponseBase


def parsed(response: HttpResponseBase) -> BeautifulSoup:
    """The page of a response that went well."""
    assert response.status_code == 200
    return BeautifulSoup(response.getvalue(), "lxml")


def words(element: Tag) -> str:
    return " ".join(element.get_text(" ").split())


def texts(page: Tag, selector: str) -> list[str]:
    """The words of every element that a CSS selector finds."""
    return [words(element) for element in page.select(selector)]
