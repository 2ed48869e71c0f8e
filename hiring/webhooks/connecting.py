"""Connections to addresses that were checked: a name is looked up once, and the connection goes to what was
found, while TLS still asks for the name. A name that stands for something else a moment later changes
nothing."""

import socket
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv6Address, ip_address
from ssl import SSLContext
from typing import Any

from httpcore import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream, ReadTimeout, SyncBackend

from hiring.webhooks.addresses import BadAddress, Rules, is_public

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[Address]]
LOOKUP_SECONDS = 5.0
NO_NAME = "its name could not be looked up"
PRIVATE = "its name stands for an address in a private network"


def look_up(host: str, port: int) -> Sequence[Address]:
    """What the system's resolver finds, each address once. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(each[4][0]) for each in found))


class CheckedBackend(NetworkBackend):
    """Connects where the rules allow it. All that happens on its connections ends after `seconds`: a receiver
    that sends a byte now and then keeps nobody."""

    def __init__(self, rules: Rules, *, seconds: float, resolve: Resolve = look_up) -> None:
        self._rules, self._resolve, self._plain = rules, resolve, SyncBackend()
        self._ends = time.monotonic() + seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> NetworkStream:
        """To the first of the name's addresses that answers."""
        ends = time.monotonic() + (timeout or LOOKUP_SECONDS)
        failed: Exception = ConnectError(NO_NAME)
        for address in self._addresses(host, port):
            left = ends - time.monotonic()
            if left <= 0:
                raise ConnectTimeout
            try:
                return _Timed(self._plain.connect_tcp(str(address), port, timeout=left), self._ends)
            except (ConnectError, ConnectTimeout) as error:
                failed = error
        raise failed

    def _addresses(self, host: str, port: int) -> Sequence[Address]:
        """Raises BadAddress where even one of them is private: such a name is up to no good."""
        found = self._looked_up(host, port)
        if not self._rules.private and not all(map(is_public, found)):
            raise BadAddress(PRIVATE)
        return found

    def _looked_up(self, host: str, port: int) -> Sequence[Address]:
        """In a thread of its own, because a resolver that hangs cannot be told to stop."""
        pool = ThreadPoolExecutor(1)
        try:
            return pool.submit(self._resolve, host, port).result(LOOKUP_SECONDS)
        except (OSError, UnicodeError) as error:
            raise ConnectError(NO_NAME) from error
        finally:
            pool.shutdown(wait=False)


class _Timed(NetworkStream):
    """A connection with an end: every step gets the time that is left."""

    def __init__(self, stream: NetworkStream, ends: float) -> None:
        self._stream, self._ends = stream, ends

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout))
        return _Timed(secured, self._ends)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise ReadTimeout
        return left if timeout is None else min(left, timeout)
