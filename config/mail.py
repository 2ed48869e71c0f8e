"""EMAIL_URL as Django takes it: the console, or a mail server."""

from typing import NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

CONSOLE = "django.core.mail.backends.console.EmailBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"
# By scheme: (port where none is named, TLS from the start, TLS after a greeting in the clear).
_SCHEMES = {"smtp": (25, False, False), "smtp+tls": (587, False, True), "smtps": (465, True, False)}
_WRONG = (
    "EMAIL_URL is not a mail server's address: write it as smtp://HOST:PORT, as smtp+tls://USER:PASSWORD@HOST"
    " (STARTTLS), as smtps://USER:PASSWORD@HOST (TLS from the start), or as console: to print mail."
)


class MailServer(NamedTuple):
    """The backend, and for SMTP where to and how."""

    backend: str
    host: str = "localhost"
    port: int = 25
    user: str = ""
    password: str = ""
    use_ssl: bool = False
    use_tls: bool = False


def mail_server(url: str) -> MailServer:
    """What an EMAIL_URL says. Its value is not shown where it is wrong: it may hold a password."""
    if url.strip() in ("", "console:", "console://"):
        return MailServer(CONSOLE)
    try:
        return _smtp(urlsplit(url.strip()))
    except (ValueError, KeyError) as error:
        raise ImproperlyConfigured(_WRONG) from error


def _smtp(parts: SplitResult) -> MailServer:
    usual_port, use_ssl, use_tls = _SCHEMES[parts.scheme]
    if not parts.hostname:
        raise ValueError("no host")
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return MailServer(SMTP, parts.hostname, parts.port or usual_port, user, password, use_ssl, use_tls)
