"""How often one client may have work done for it that costs the site something: pages and API alike."""

from ipaddress import IPv6Address, ip_address, ip_network
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from rest_framework.request import Request
from rest_framework.throttling import SimpleRateThrottle

# What one household or company has of IPv6 at least: its addresses are as good as free.
IPV6_PREFIX = 64


class CheckThrottle(SimpleRateThrottle):
    """Checks of one client: of a user where one is signed in or a token sent, else of an address.

    Which address that is behind proxies, the setting NUM_PROXIES says.
    """

    scope = "check"

    def get_rate(self) -> str:
        rate: str = settings.CHECK_RATE
        return rate

    def get_cache_key(self, request: Request, view: Any) -> str:
        user = request.user
        client = f"user-{user.pk}" if user and user.is_authenticated else _household(self.get_ident(request))
        return self.cache_format % {"scope": self.scope, "ident": client}


def seconds_to_wait(request: HttpRequest) -> int:
    """0 where the client of a page may go on, and counts it; else the seconds until it may."""
    throttle = CheckThrottle()
    if throttle.allow_request(request, None):  # type: ignore[arg-type]
        return 0
    return int(throttle.wait() or 0) + 1


def _household(address: str) -> str:
    """The address as clients are told apart by. What is no address counts as one client."""
    try:
        found = ip_address(address)
    except ValueError:
        return "unknown"
    if isinstance(found, IPv6Address) and found.ipv4_mapped is None:
        return str(ip_network((found, IPV6_PREFIX), strict=False).network_address)
    return str(found)
