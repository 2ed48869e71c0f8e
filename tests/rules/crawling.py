"""Walks every address of the site as one person, by the URL configuration and by the links and forms that the
answers hold, so that new pages are walked too."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import product
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from lxml import html

# What is not a page of ours, or ends the visit.
LEFT_OUT = ("/logout/", "/admin/logout/", "/admin/jsi18n/", "/admin/password_change/", "/admin/autocomplete/")
# Links that differ in the values of their parameters only: a list sorted by this and by that.
MOST_ALIKE = 2
_PARAMETER = re.compile(r"<(?:(?P<converter>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True, slots=True)
class Values:
    """What stands for the parts of an address, by converter."""

    ints: tuple[str, ...]
    slugs: tuple[str, ...]
    words: tuple[str, ...]
    uuids: tuple[str, ...]

    def of(self, converter: str) -> tuple[str, ...]:
        pools = {"int": self.ints, "slug": self.slugs, "uuid": self.uuids}
        return pools.get(converter, self.words)


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer with everything in it that a browser gets, as text. `asked` is the method and address."""

    asked: str
    status: int
    text: str


def addresses(values: Values) -> list[str]:
    """Every route of the site with every value in its place."""
    found = {each for route in _routes() for each in _filled(route, values)}
    return sorted(each for each in found if not each.startswith(LEFT_OUT))


def answers(client: Client, start: Iterable[str], undisturbed: Callable[[], bool]) -> Iterator[Answer]:
    """What the addresses answer, by GET, to htmx and by POST, and then every link and form in the answers.

    What a POST changed is taken back; its answer counts only where `undisturbed` still holds after it.
    """
    waiting, shapes = list(start), Counter[str]()
    known = set(waiting)
    while waiting:
        address = waiting.pop(0)
        response = client.get(address)
        yield told(f"GET {address}", response)
        if "HX-Request" in response.headers.get("Vary", ""):
            yield told(f"GET {address} by htmx", client.get(address, headers={"HX-Request": "true"}))
        if "?" not in address:
            yield from _posted(client, address, {}, undisturbed)
        for form in _forms(response, address):
            yield from _posted(client, *form, undisturbed)
        for link in _links(response, address):
            if link not in known and shapes[_shape(link)] < MOST_ALIKE:
                waiting.append(link)
                known.add(link)
                shapes[_shape(link)] += 1


def _shape(address: str) -> str:
    """Of an address with a query: the path and what is asked; others are each their own."""
    parts = urlsplit(address)
    names = sorted(name for name, _ in parse_qsl(parts.query, keep_blank_values=True))
    return " ".join((parts.path, *names))


def told(asked: str, response: HttpResponseBase) -> Answer:
    headers = "\n".join(f"{name}: {value}" for name, value in response.headers.items())
    return Answer(asked, response.status_code, f"{headers}\n{_text(response.getvalue())}")


def _text(body: bytes) -> str:
    """A body in words, and what is packed in it (Excel)."""
    if zipfile.is_zipfile(BytesIO(body)):
        with zipfile.ZipFile(BytesIO(body)) as packed:
            return "\n".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    return body.decode(errors="replace")


def _routes(resolver: URLResolver | None = None, before: str = "/") -> Iterator[str]:
    for pattern in (resolver or get_resolver()).url_patterns:
        route = before + _plain(str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from _routes(pattern, route)


def _plain(route: str) -> str:
    """A route as it is written; a regular expression's as far as it is plain text."""
    return route.lstrip("^").rstrip("$").replace(r"\Z", "")


def _filled(route: str, values: Values) -> Iterator[str]:
    if "(?P" in route:
        return
    names = [match["converter"] or "str" for match in _PARAMETER.finditer(route)]
    pools = [values.of(name) for name in names]
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


def _forms(response: HttpResponseBase, address: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The forms that are sent by POST, filled as they stand: with the first choice where none is made."""
    for form in _page(response).xpath("//form[@method='post']"):
        target = urljoin(address, form.get("action") or address)
        if urlsplit(target).path not in LEFT_OUT:
            yield target, dict(_fields(form))


def _fields(form: Any) -> Iterator[tuple[str, str]]:
    for field in form.xpath(".//input[@name][not(@type='file')] | .//button[@name] | .//textarea[@name]"):
        yield field.get("name"), field.get("value") or field.text or "words"
    for select in form.xpath(".//select[@name]"):
        options = select.xpath(".//option/@value")
        yield select.get("name"), next(filter(None, options), "")


def _links(response: HttpResponseBase, address: str) -> Iterator[str]:
    """Addresses of our own in the answer, without fragments: links, what htmx fetches, pictures, forms. The
    admin's many ways to sort the same rows are not followed."""
    page = _page(response)
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
