"""Files with named fields that are made to break what reads them. `size` is how often something is repeated:
an attack in full has a few hundred thousand."""

from collections.abc import Callable
from dataclasses import dataclass

from hiring.reading.tables.reading import MAX_CELL
from roles.reading.errors import Unreadable
from tests.factories.structured import CANDIDATE, PASSPORT, PLAIN

FULL = 300_000
_JSON, _XML = PLAIN.read_bytes().rstrip(), PASSPORT.read_bytes()
_BODY = _XML.split(b"?>", 1)[1]


@dataclass(frozen=True, slots=True)
class Broken:
    """`refused` is why it is refused; null where it is read."""

    name: str
    suffix: str
    make: Callable[[int], bytes]
    refused: Unreadable | None = None


def _json(fields: bytes) -> bytes:
    """The plain resume with more fields behind it."""
    return _JSON[:-1] + b"," + fields + b"}"


def _summary(text: bytes) -> bytes:
    return b'{"basics": {"name": "Ada Obi", "summary": "' + text + b'"}, "work": []}'


def _entries(section: bytes, entry: bytes) -> Callable[[int], bytes]:
    return lambda size: _json(b'"' + section + b'": [' + b",".join([entry] * (size // 60)) + b"]")


def _name(name: bytes) -> bytes:
    """The old Europass CV of somebody of this name."""
    return _XML.replace(b"Betty", name)


def _with_doctype(doctype: bytes, name: bytes = b"Betty") -> bytes:
    return b"<!DOCTYPE x " + doctype + b">" + _BODY.replace(b"Betty", name)


def _laughs(size: int) -> bytes:
    levels = (b"<!ENTITY a%d '%s'>" % (each, b"&a%d;" % (each - 1) * 10) for each in range(1, 10))
    return _with_doctype(b"[<!ENTITY a0 'ha'>" + b"".join(levels) + b"]", b"&a9;")


_J, _X, _C = ".json", ".xml", ".csv"
JSONS = (
    Broken("digits without end", _J, lambda size: _summary(b"9" * size)),
    Broken("commas without end", _J, lambda size: _summary(b"a," * (size // 2))),
    Broken("figures without end", _J, lambda size: _summary(b"5 to " * (size // 5))),
    Broken("tags without end", _J, lambda size: _summary(b"<a " * (size // 3))),
    Broken("one thing inside the other", _J, lambda size: b'{"work":' + b"[" * size, Unreadable.LIMIT),
    Broken(
        "lists of empty lists",
        _J,
        lambda size: _json(b'"skills": [{"keywords": [' + b"[]," * size + b"[]]}]"),
    ),
    Broken("a number longer than any", _J, lambda size: _json(b'"x": ' + b"9" * 5_000), Unreadable.DAMAGED),
    Broken(
        "numbers that are none", _J, lambda size: _json(b'"work": [{"position": NaN, "startDate": 1e999}]')
    ),
    Broken("a field a thousand times", _J, lambda size: _json(b",".join([b'"work": []'] * (size // 100)))),
    Broken("halves of characters", _J, lambda size: _summary(rb"\ud800" * (size // 60))),
    Broken("zero bytes", _J, lambda size: _summary(rb"\u0000" * (size // 60) + b"x")),
    Broken("text in two directions", _J, lambda size: _summary(rb"\u202e" * (size // 60) + b"reganaM")),
    Broken("marks on one letter", _J, lambda size: _summary(b"Z" + rb"\u0301" * (size // 20))),
    Broken("thousands of jobs", _J, _entries(b"work", b'{"position": "Manager", "startDate": "2001"}')),
    Broken(
        "thousands of degrees", _J, _entries(b"education", b'{"studyType": "BSc", "institution": "Leeds"}')
    ),
    Broken(
        "thousands of certificates", _J, _entries(b"certificates", b'{"name": "PRINCE2", "date": "2001"}')
    ),
    Broken("thousands of languages", _J, _entries(b"languages", b'{"language": "Polish", "fluency": "C1"}')),
    Broken("UTF-32", _J, lambda size: _JSON.decode().encode("utf-32"), Unreadable.DAMAGED),
    Broken("UTF-16", _J, lambda size: _JSON.decode().encode("utf-16")),
    Broken("two documents", _J, lambda size: _JSON + b"\n" + _JSON, Unreadable.DAMAGED),
)
XMLS = (
    Broken("a billion laughs", _X, _laughs, Unreadable.DAMAGED),
    Broken(
        "an entity of a file",
        _X,
        lambda size: _with_doctype(b'[<!ENTITY e SYSTEM "file:///etc/passwd">]', b"&e;"),
        Unreadable.DAMAGED,
    ),
    Broken(
        "an entity of the network",
        _X,
        lambda size: _with_doctype(b'[<!ENTITY % e SYSTEM "http://127.0.0.1:9/e"> %e;]'),
        Unreadable.DAMAGED,
    ),
    Broken(
        "a document type elsewhere",
        _X,
        lambda size: _with_doctype(b'SYSTEM "http://127.0.0.1:9/d"'),
        Unreadable.DAMAGED,
    ),
    Broken(
        "XInclude",
        _X,
        lambda size: _name(
            b'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'
        ),
    ),
    Broken(
        "an attribute without end",
        _X,
        lambda size: _XML.replace(b"<LearnerInfo", b"<LearnerInfo a='" + b"x" * size + b"'"),
    ),
    Broken("a text without end", _X, lambda size: _name(b"B" * 2 * FULL), Unreadable.TOO_LARGE),
    Broken("elements without end", _X, lambda size: _name(b"<a/>" * FULL), Unreadable.LIMIT),
    Broken("one element inside the other", _X, lambda size: b"<a>" * 200 + b"</a>" * 200, Unreadable.LIMIT),
    Broken(
        "another encoding than it says", _X, lambda size: _name("Zoë".encode("latin-1")), Unreadable.DAMAGED
    ),
    Broken(
        "an encoding that nobody knows",
        _X,
        lambda size: _XML.replace(b"UTF-8", b"klingon"),
        Unreadable.DAMAGED,
    ),
    Broken("UTF-16", _X, lambda size: _XML.decode().replace("UTF-8", "UTF-16").encode("utf-16")),
    Broken("half a character", _X, lambda size: _name(b"&#xD800;"), Unreadable.DAMAGED),
    Broken("zero bytes", _X, lambda size: _name(b"\0"), Unreadable.DAMAGED),
    Broken("two roots", _X, lambda size: _XML + _BODY, Unreadable.DAMAGED),
    Broken(
        "a date longer than any", _X, lambda size: CANDIDATE.read_bytes().replace(b"2019-03-01", b"9" * size)
    ),
)
FILES = (*JSONS, *XMLS)
# Tables: none of these is taken, and each says why.
TABLES: dict[str, Callable[[int], bytes]] = {
    "a thousand columns": lambda size: b",".join(b"column%d" % each for each in range(1_000)) + b"\nAda\n",
    "columns of one name": lambda size: b"name,name\nAda,Obi\n",
    "quotes that do not close": lambda size: b'name,email\n"Ada,' + b"x," * size,
    "more cells than columns": lambda size: b"name\nAda" + b",x" * size + b"\n",
    "zero bytes": lambda size: b"name\nA\0da\n",
    "nobody's name": lambda size: b"name,email\n" + b",\n" * (size // 2),
    "rows without end": lambda size: b"name\n" + b"Ada\n" * size,
    "a cell without end": lambda size: b"name,summary\nAda," + b"x" * (MAX_CELL + size),
    "neither UTF-8 nor UTF-16": lambda size: b"name\n\xff\xfe\n",
}
