"""Walks every address of the site as one person, by the URL configuration and by the links and forms that the
answers hold, so that new pages are walked too."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from lxml import html

# What is not a page of ours, or ends the visit.
LEFT_OUT = (
    *("/logout/", "/admin/logout/", "/admin/jsi18n/", "/admin/password_change/", "/admin/autocomplete/"),
    # Of the account alone: each is looked at in tests/config/accounts/test_addresses.py.
    *("/login/", "/sign-up/", "/account/again/", "/account/address/", "/account/password/"),
    *("/account/inactive/", "/account/second-factor/"),
)
# In so many values a parameter of a page is asked: a list is sorted by this and by that.
MOST_ALIKE = 2
_PARAMETER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True, slots=True)
class Values:
    """What stands for the parts of an address: by name, else by converter."""

    named: Mapping[str, tuple[str, ...]]
    ints: tuple[str, ...]
    slugs: tuple[str, ...]
    words: tuple[str, ...]
    uuids: tuple[str, ...]

    def of(self, converter: str, name: str) -> tuple[str, ...]:
        pools = {"int": self.ints, "slug": self.slugs, "uuid": self.uuids}
        return self.named.get(name) or pools.get(converter, self.words)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with everything in it that a browser gets, as text. `asked` is the method and address."""

    asked: str
    status: int
    text: str


def addresses(values: Values) -> list[str]:
    """Every route of the site with every value in its place."""
    found = {each for route in routes() for each in _filled(route, values)}
    return sorted(each for each in found if not each.startswith(LEFT_OUT))


def answers(client: Client, start: Iterable[str], undisturbed: Callable[[], bool]) -> Iterator[Answer]:
    """What the addresses answer, by GET, to htmx and by POST, and then every link and form in the answers.

    What a POST changed is taken back; its answer counts only where `undisturbed` still holds after it.
    """
    asked = _Asked()
    waiting = [each for each in start if asked.anew(each)]
    while waiting:
        address = waiting.pop(0)
        response = client.get(address)
        yield told(f"GET {address}", response)
        if "HX-Request" in response.headers.get("Vary", ""):
            yield told(f"GET {address} by htmx", client.get(address, headers={"HX-Request": "true"}))
        if "?" not in address:
            yield from _posted(client, address, {}, undisturbed)
        page = _page(response)
        for target, fields in _forms(page, address):
            if asked.anew(target, fields):
                yield from _posted(client, target, fields, undisturbed)
        waiting += filter(asked.anew, _links(page, response, address))


class _Asked:
    """What was asked so far. Every path is asked; a page further as long as one of its parameters came in
    fewer than `MOST_ALIKE` values; every form of a path, filled in as many ways."""

    def __init__(self) -> None:
        self._known: set[tuple[str, frozenset[tuple[str, str]] | None]] = set()
        self._paths: set[str] = set()
        self._ways: Counter[tuple[str, ...]] = Counter()

    def anew(self, address: str, form: dict[str, str] | None = None) -> bool:
        path, _, query = address.partition("?")
        # A blank parameter asks for nothing.
        names = {name for name, _ in parse_qsl(query)}
        ways = {(path, *form)} if form is not None else {(_page_of(path), name) for name in names}
        request = (address if names else path, None if form is None else frozenset(form.items()))
        few = any(self._ways[way] < MOST_ALIKE for way in ways)
        if request in self._known or not (few or (form is None and (not ways or path not in self._paths))):
            return False
        self._known.add(request)
        self._ways.update(ways)
        self._paths |= {path} if form is None else set()
        return True


def _page_of(path: str) -> str:
    """The route that answers, one for all that it can show."""
    try:
        return resolve(path).route
    except Resolver404:
        return path


def told(asked: str, response: HttpResponseBase) -> Answer:
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return Answer(asked, response.status_code, f"{headers}\n{_text(response.getvalue())}")


def _text(body: bytes) -> str:
    """A body in words, and what is packed in it (Excel)."""
    if zipfile.is_zipfile(BytesIO(body)):
        with zipfile.ZipFile(BytesIO(body)) as packed:
            return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    return body.decode(errors="replace")


def routes(resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + _plain(str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def _plain(route: str) -> str:
    """A route as it is written; a regular expression's as far as it is plain text."""
    return route.lstrip("^").rstrip("$").replace(r"\Z", "")


def _filled(route: str, values: Values) -> Iterator[str]:
    if "(?P" in route:
        return
    pools = [values.of(part["converter"], part["name"]) for part in _PARAMETER.finditer(route)]
    template = _PARAMETER.sub("{}", route)
    for chosen in product(*pools):
        yield template.format(*chosen)


def _posted(
    client: Client, address: str, fields: dict[str, str], undisturbed: Callable[[], bool]
) -> Iterator[Answer]:
    with transaction.atomic():
        response = client.post(address, fields)
        found = [told(f"POST {address}", response)]
        if response.status_code in (301, 302, 303):
            following = urljoin(address, response.headers["Location"])
            found.append(told(f"POST {address}, then {following}", client.get(following)))
        fine = undisturbed()
        transaction.set_rollback(True)
    if fine:
        yield from found


def _forms(page: Any, address: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The forms that are sent by POST, filled as they stand: with the first choice where none is made."""
    for form in page.xpath("//form[@method='post']"):
        target = urljoin(address, form.get("action") or address)
        if urlsplit(target).path not in LEFT_OUT:
            yield target, dict(_fields(form))


def _fields(form: Any) -> Iterator[tuple[str, str]]:
    written = ".//input[@name][not(@type='file')] | .//button[@name] | .//textarea[@name]"
    for field in form.xpath(f"({written})[@name != 'csrfmiddlewaretoken']"):
        yield field.get("name"), field.get("value") or field.text or "words"
    for select in form.xpath(".//select[@name]"):
        options = select.xpath(".//option/@value")
        yield select.get("name"), next(filter(None, options), "")


def _links(page: Any, response: HttpResponseBase, address: str) -> Iterator[str]:
    """Addresses of our own in the answer, without fragments: links, what htmx fetches, pictures, forms. The
    admin's many ways to sort the same rows are not followed."""
    found = page.xpath("//@href | //@src | //@hx-get")
    found += [
        f"{(form.get('action') or address).partition('?')[0]}?{urlencode(dict(_fields(form)))}"
        for form in page.xpath("//form[not(@method='post')]")
    ]
    if "json" in response.headers.get("Content-Type", ""):
        found += re.findall(r'"(http://testserver[^"]+)"', response.getvalue().decode())
    for each in found:
        parts = urlsplit(urljoin(address, each))
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        own = parts.netloc in ("", "testserver") and parts.scheme in ("", "http")
        if own and not path.startswith(("/static/", "/admin/", *LEFT_OUT)):
            yield path


def _page(response: HttpResponseBase) -> Any:
    is_page = "html" in response.headers.get("Content-Type", "")
    return html.fromstring((response.getvalue() if is_page else b"") or b"<p></p>")
