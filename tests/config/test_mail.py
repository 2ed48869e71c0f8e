import pytest
from django.core.exceptions import ImproperlyConfigured

from config.mail import CONSOLE, SMTP, MailServer, mail_server


@pytest.mark.parametrize("url", ["", "console:", "console://"])
def test_mail_is_printed_where_no_server_is_named(url: str) -> None:
    assert mail_server(url) == MailServer(CONSOLE)


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example.org", MailServer(SMTP, "mail.example.org", 25)),
        ("smtp://mail.example.org:2525", MailServer(SMTP, "mail.example.org", 2525)),
        (
            "smtp+tls://hr%40example.org:p%2Fw@mail.example.org",
            MailServer(SMTP, "mail.example.org", 587, "hr@example.org", "p/w", use_tls=True),
        ),
        (
            "smtps://hr:pw@mail.example.org",
            MailServer(SMTP, "mail.example.org", 465, "hr", "pw", use_ssl=True),
        ),
    ],
)
def test_an_address_says_where_to_and_how(url: str, server: MailServer) -> None:
    assert mail_server(url) == server


@pytest.mark.parametrize(
    "url", ["mail.example.org", "http://hr:geheim@mail", "smtp://", "smtp://hr:geheim@x:y"]
)
def test_a_faulty_address_says_how_it_is_written_and_keeps_the_password(url: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="write it as smtp://HOST:PORT") as refused:
        mail_server(url)

    assert "geheim" not in str(refused.value)
