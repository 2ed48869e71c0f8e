"""The pages of mail: texts that recruiters change, and what was sent to whom."""

import pytest
from django.test import Client
from django.utils import timezone

from hiring.actions.mail_texts import load
from hiring.enums import MailKind
from hiring.models import MailTemplate, SentMail
from hiring.queries.mail import PAUSES
from roles.permissions import Part
from tests.factories.models import make_sent_mail, make_user
from tests.factories.pages import parsed, texts

TEXT = "/mail/texts/vetoed/"
NEW = {"subject": "Veto: {{ opening }}", "body": "{{ who }} said no.\r\n{{ link }}"}


@pytest.mark.parametrize("part", [Part.MANAGER, Part.DIRECTOR, Part.ADMINISTRATOR, None])
def test_mail_is_kept_by_recruiters_and_read_by_auditors(part: Part | None, client: Client, db: None) -> None:
    client.force_login(make_user(part))

    assert [client.get(each).status_code for each in ("/mail/", "/mail/sent/", TEXT)] == [404, 404, 404]


def test_strangers_sign_in_first(client: Client, db: None) -> None:
    assert client.get("/mail/").headers["Location"] == "/login/?next=/mail/"


def test_every_kind_is_listed_with_whom_it_is_sent_to(recruiter: Client) -> None:
    page = parsed(recruiter.get("/mail/"))

    assert texts(page, "tbody th") == [load().kinds[kind].about for kind in MailKind]


def test_a_text_is_shown_as_it_arrives(recruiter: Client) -> None:
    page = parsed(recruiter.get(TEXT))

    assert texts(page, "#preview .subject") == ["Subject: Veto: Ward Manager, Leeds"]
    assert "has vetoed hiring Candidate K7Q2XM" in texts(page, "#preview .letter")[0]


def test_a_preview_saves_nothing(recruiter: Client) -> None:
    page = parsed(recruiter.post(TEXT, {**NEW, "preview": "1"}))

    assert texts(page, "#preview .letter") == ["r.osei said no. https://rolefit.example.org/openings/12/"]
    assert texts(page, "textarea") == ["{{ who }} said no. {{ link }}"]
    assert not MailTemplate.objects.exists()


def test_a_text_is_saved_and_put_back(recruiter: Client) -> None:
    saved = parsed(recruiter.post(TEXT, NEW, follow=True))
    stored = MailTemplate.objects.get().body
    back = parsed(recruiter.post("/mail/texts/vetoed/reset/", follow=True))

    assert (texts(saved, ".notice"), texts(back, ".notice")) == (
        ["Saved. From now on mail says this."],
        ["The original text is back."],
    )
    assert stored == "{{ who }} said no.\n{{ link }}"
    assert not MailTemplate.objects.exists()


def test_a_name_that_is_not_known_is_said_at_its_field(recruiter: Client) -> None:
    page = parsed(recruiter.post(TEXT, {**NEW, "body": "{{ secret }}"}))

    assert texts(page, ".wrong") == ["“secret” is not known here."]
    assert not MailTemplate.objects.exists()


def test_a_kind_that_does_not_exist_is_not_found(recruiter: Client) -> None:
    assert recruiter.get("/mail/texts/lottery/").status_code == 404


def test_an_auditor_reads_and_finds_no_way_to_change_anything(client: Client, db: None) -> None:
    client.force_login(make_user(Part.AUDITOR))
    make_sent_mail(address="")

    assert parsed(client.get(TEXT)).select("main form") == []
    assert parsed(client.get("/mail/sent/")).select("main form") == []
    crafted = [TEXT, "/mail/texts/vetoed/reset/", "/mail/sent/1/again/"]
    assert [client.post(address, NEW).status_code for address in crafted] == [404, 404, 404]


def test_what_was_sent_says_to_whom_and_what_became_of_it(recruiter: Client) -> None:
    now = timezone.now()
    make_sent_mail(subject="Gone", sent_at=now)
    make_sent_mail(subject="Soon")
    make_sent_mail(subject="Later", attempts=1, tried_at=now, error="ConnectionRefusedError")
    make_sent_mail(subject="Never", attempts=len(PAUSES) + 1, error="SMTPRecipientsRefused")

    page = parsed(recruiter.get("/mail/sent/"))

    assert texts(page, ".sent summary") == ["Never", "Later", "Soon", "Gone"]
    assert texts(page, ".sent .chip") == ["not sent", "tried again later", "on its way", "sent"]
    assert len(page.select(".sent form")) == 1


def test_a_mail_that_was_given_up_is_sent_again(recruiter: Client) -> None:
    row = make_sent_mail(to=make_user(email="a@example.org"), attempts=len(PAUSES) + 1, error="refused")

    page = parsed(recruiter.post(f"/mail/sent/{row.pk}/again/", follow=True))
    again = parsed(recruiter.post(f"/mail/sent/{row.pk}/again/", follow=True))

    assert texts(page, ".notice") == ["The mail is on its way again."]
    assert texts(again, ".notice") == ["This mail has left already, or nobody knows an address for it yet."]
    assert SentMail.objects.get().attempts == 0
    assert recruiter.post(f"/mail/sent/{row.pk + 1}/again/").status_code == 404


def test_where_no_mail_was_sent_the_page_says_so(recruiter: Client) -> None:
    assert texts(parsed(recruiter.get("/mail/sent/")), ".empty h2") == ["No mail has been sent"]
