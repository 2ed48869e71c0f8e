"""Where webhooks may be sent: to the internet, and never into the network that we stand in ourselves.

Checked twice. What is written in an address, when somebody gives it; and what its name stands for, at every
call, because names can be made to stand for something else a moment later (connecting.py).
"""

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

MAX_LENGTH = 500
SCHEMES = ("https", "http")
# Ports of the web, and those that services choose for themselves; below lie mail, name servers and their kin.
WEB_PORTS = (80, 443)
OWN_PORTS = range(1024, 65536)
LOCAL_NAMES = ("localhost", "local", "internal", "localdomain", "home.arpa")

# IPv6 addresses that stand for an IPv4 one, which is what is reached: where in the address it stands.
MAPPED = IPv6Network("::ffff:0:0/96")
NAT64 = IPv6Network("64:ff9b::/96")
SIX_TO_FOUR = IPv6Network("2002::/16")
# Left to whoever runs the network, or to nobody any more: no receiver lives there.
NEVER = tuple(
    ip_network(each)
    for each in (
        "::/96",  # IPv4-compatible
        "64:ff9b:1::/48",  # NAT64 of one's own network (RFC 8215)
        "100::/64",  # discard
        "2001::/23",  # Teredo, ORCHID and other protocols
        "fec0::/10",  # site-local
        "192.0.0.0/24",  # protocols
        "192.88.99.0/24",  # 6to4 relays
    )
)


class BadAddress(ValueError):
    """An address that is no place for webhooks; the words say why."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings allow beyond the internet and https."""

    private: bool = False
    plain_http: bool = False


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Does the address lie on the internet, whichever way it is written?"""
    if isinstance(address, IPv6Address) and (inner := _inner(address)):
        return is_public(inner)
    if any(address in network for network in NEVER if network.version == address.version):
        return False
    unusable = address.is_multicast or address.is_reserved or address.is_unspecified or address.is_link_local
    return address.is_global and not unusable


def check(url: str, rules: Rules) -> None:
    """Raises BadAddress where the address as it is written cannot be one for webhooks."""
    parts = _split(url)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise BadAddress("Write a whole address that begins with https://.")
    if parts.scheme == "http" and not rules.plain_http:
        raise BadAddress("Only https is called: what is sent must not be read on its way.")
    if "@" in parts.netloc:
        raise BadAddress("No user or password in the address: the signature says who is calling.")
    if parts.fragment:
        raise BadAddress("No part after # in the address: it would not be sent.")
    if not rules.private:
        _check_place(parts.hostname, _port(parts))


def _split(url: str) -> SplitResult:
    """Raises BadAddress for what no two programs would read alike."""
    if len(url) > MAX_LENGTH:
        raise BadAddress(f"The address is longer than {MAX_LENGTH} characters.")
    if not url.isascii() or any(not " " < letter < "\x7f" or letter == "\\" for letter in url):
        raise BadAddress("The address has a character that must be written another way.")
    try:
        parts = urlsplit(url)
        _port(parts)
    except ValueError as error:
        raise BadAddress("This is no address.") from error
    return parts


def _port(parts: SplitResult) -> int:
    port = parts.port
    if port == 0:
        raise ValueError("port 0")
    return port or (443 if parts.scheme == "https" else 80)


def _check_place(host: str, port: int) -> None:
    if port not in WEB_PORTS and port not in OWN_PORTS:
        raise BadAddress("This port is not called: only 80, 443 and those from 1024.")
    name = host.rstrip(".").lower()
    if any(name == local or name.endswith(f".{local}") for local in LOCAL_NAMES):
        raise BadAddress("This address is in a private network, where nothing is sent.")
    literal = _literal(name)
    if literal and not is_public(literal):
        raise BadAddress("This address is in a private network, where nothing is sent.")


def _literal(host: str) -> IPv4Address | IPv6Address | None:
    """A host that is a number, in any way that networks read one: 127.1, 0x7f000001, 017700000001."""
    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(socket.inet_aton(host))
    except OSError:
        return None


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 address stands for."""
    number = int(address)
    if address in MAPPED or address in NAT64:
        return IPv4Address(number & 0xFFFFFFFF)
    return IPv4Address((number >> 80) & 0xFFFFFFFF) if address in SIX_TO_FOUR else None
