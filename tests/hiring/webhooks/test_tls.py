"""Over TLS the receiver has to be who the address names, although we connect to a number."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from hiring.webhooks.addresses import Rules
from hiring.webhooks.sending import send
from tests.factories.receiver import Receiver, receiving

NAME = "hooks.example.org"


@pytest.fixture
def receiver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """With a certificate for its name, which this machine trusts."""
    certificate = _certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with receiving(context) as receiver:
        yield receiver


def _certificate(folder: Path) -> Path:
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    made = x509.CertificateBuilder(who, who, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    kept = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    file = folder / "receiver.pem"
    pem = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    file.write_bytes(pem + key.private_bytes(*kept))
    return file


def called(receiver: Receiver, name: str) -> Any:
    rules = Rules(private=True)
    return send(receiver.url(name), b"{}", {}, rules=rules, resolve=lambda *_: [ip_address("127.0.0.1")])


def test_who_has_the_certificate_of_the_name_is_told(receiver: Receiver) -> None:
    assert (called(receiver, NAME).status, len(receiver.got)) == (200, 1)


def test_who_has_another_one_is_told_nothing(receiver: Receiver) -> None:
    answer = called(receiver, "other.example.org")

    assert (answer.status, "certificate verify failed" in answer.error, receiver.got) == (None, True, [])
