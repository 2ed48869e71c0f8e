"""Which addresses webhooks go to: those of the internet, however the others are written."""

from contextlib import suppress
from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.webhooks.addresses import BadAddress, Rules, check, is_public

STRICT = Rules()
PRIVATE = Rules(private=True)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254",  # noqa: S104
        "169.254.169.254",
        "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1",
        "2002:7f00:1::", "2002:a00:1::1", "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1",
        "ff02::1", "::ffff:0:127.0.0.1",
    ],
)  # fmt: skip
def test_an_address_of_a_private_or_special_network_is_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1", "8.8.8.8", "93.184.216.34", "172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255",
        "2606:2800:220:1::1", "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1",
    ],
)  # fmt: skip
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


NETWORKS = ("10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/4")
private = st.builds(
    lambda network, number: network[number % network.num_addresses],
    st.sampled_from([IPv4Network(each) for each in NETWORKS]),
    st.integers(0, 2**32 - 1),
)


@given(private)
def test_whatever_stands_for_a_private_address_is_private(address: IPv4Address) -> None:
    number = int(address)
    written: list[IPv4Address | IPv6Address] = [
        address,
        IPv6Address((0xFFFF << 32) | number),
        IPv6Address(number),
        IPv6Address((0x64FF9B << 96) | number),
        IPv6Address((0x2002 << 112) | (number << 80)),
    ]

    assert [is_public(each) for each in written] == [False] * 5


@given(st.integers(0, 2**32 - 1).map(IPv4Address))
def test_an_address_is_as_public_as_the_one_that_it_stands_for(address: IPv4Address) -> None:
    mapped = IPv6Address((0xFFFF << 32) | int(address))

    assert is_public(mapped) == is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "https://hooks.example.org/in?key=1", "https://hooks.example.org:8443/", "https://1.1.1.1/",
        "https://[2606:2800:220:1::1]:443/hook", "https://xn--hks-5qa.example.org/",
    ],
)  # fmt: skip
def test_an_address_on_the_internet_is_taken(url: str) -> None:
    check(url, STRICT)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "whole address"),
        ("hooks.example.org", "whole address"),
        ("https://", "whole address"),
        ("https:///path", "whole address"),
        ("ftp://example.org/", "whole address"),
        ("file:///etc/passwd", "whole address"),
        ("http://example.org/", "Only https"),
        ("https://user:secret@example.org/", "No user"),
        ("https://user@example.org/", "No user"),
        ("https://@example.org/", "No user"),
        ("https://example.org/#part", "after #"),
        ("https://example.org:0/", "no address"),
        ("https://example.org:99999/", "no address"),
        ("https://example.org:x/", "no address"),
        ("https://[::1/", "no address"),
        ("https://example.org\\@127.0.0.1/", "another way"),
        ("https://exa mple.org/", "another way"),
        ("https://example.org/\n", "another way"),
        ("https://example.org/\0", "another way"),
        ("https://hööks.example.org/", "another way"),
        ("https://" + "a" * 500, "longer"),
        ("https://example.org:22/", "port"),
        ("https://example.org:25/", "port"),
        ("https://localhost/", "private network"),
        ("https://LOCALHOST./", "private network"),
        ("https://db.internal/", "private network"),
        ("https://printer.local/", "private network"),
        ("https://127.0.0.1/", "private network"),
        ("https://127.1/", "private network"),
        ("https://2130706433/", "private network"),
        ("https://0x7f000001/", "private network"),
        ("https://017700000001/", "private network"),
        ("https://0/", "private network"),
        ("https://[::1]/", "private network"),
        ("https://[::ffff:127.0.0.1]/", "private network"),
        ("https://169.254.169.254/latest/meta-data/", "private network"),
    ],
)
def test_a_bad_address_is_refused_in_words(url: str, says: str) -> None:
    with pytest.raises(BadAddress, match=says):
        check(url, STRICT)


def test_the_settings_open_ones_own_network_and_plain_http() -> None:
    check("https://10.0.0.5:22/hook", PRIVATE)
    check("http://example.org/", Rules(plain_http=True))
    check("http://localhost:8000/", Rules(private=True, plain_http=True))
    with pytest.raises(BadAddress, match="Only https"):
        check("http://10.0.0.5/", PRIVATE)


@given(st.text(max_size=60))
def test_whatever_is_written_is_taken_or_refused(text: str) -> None:
    for url in (text, f"https://{text}"):
        with suppress(BadAddress):
            check(url, STRICT)
