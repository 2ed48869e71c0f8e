"""A document opens at the words that a fact cites."""

import pytest
from django.test import Client

from roles.actions.profiles import import_role
from roles.models import SourceDocument
from roles.pages.document import MarkedText, marked
from tests.factories.pages import parsed, texts
from tests.roles.actions.test_profiles import ROTA

TEXT = "Plan the <rosters> of the ward."


@pytest.mark.parametrize(
    ("start", "end", "quote"),
    [
        ("5", "8", "the"),
        ("0", str(len(TEXT)), TEXT),
        ("5", "99", ""),
        ("8", "5", ""),
        ("-1", "5", ""),
        ("x", "5", ""),
        ("²", "5", ""),
        (None, None, ""),
    ],
)
def test_the_text_is_cut_at_the_quote_where_there_is_one(
    start: str | None, end: str | None, quote: str
) -> None:
    cut = marked(TEXT, start, end)

    assert (cut.quote, cut.before + cut.quote + cut.after) == (quote, TEXT)


def test_an_uncut_text_stands_before() -> None:
    assert marked(TEXT, None, None) == MarkedText(TEXT, "", "")


@pytest.mark.django_db
def test_a_citation_leads_to_the_marked_quote(recruiter: Client) -> None:
    import_role(drafts=[ROTA], publish=True, by=None)
    role = parsed(recruiter.get("/roles/ward-sister/"))
    link = role.select("blockquote a")[0]["href"]
    pk = SourceDocument.objects.get().pk

    page = parsed(recruiter.get(str(link)))

    assert link == f"/role-documents/{pk}/?start=0&end=5#quote"
    assert texts(page, "mark#quote") == ["text"]


@pytest.mark.django_db
def test_strangers_get_quotes_without_documents(client: Client) -> None:
    import_role(drafts=[ROTA], publish=True, by=None)
    pk = SourceDocument.objects.get().pk

    page = parsed(client.get("/roles/ward-sister/"))

    assert texts(page, "blockquote")[0] == "quote"
    assert page.select("blockquote a") == []
    assert client.get(f"/role-documents/{pk}/").status_code == 302


@pytest.mark.django_db
def test_a_document_that_was_replaced_says_so(recruiter: Client) -> None:
    import_role(drafts=[ROTA], publish=True, by=None)
    SourceDocument.objects.update(current=False)

    page = parsed(recruiter.get(f"/role-documents/{SourceDocument.objects.get().pk}/"))

    assert texts(page, ".notice")[0].startswith("A newer document has taken this one's place")
