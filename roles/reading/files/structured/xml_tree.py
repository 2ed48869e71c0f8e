"""XML from strangers: parsed without entities, without a DTD, without the network, and not too deep.

Elements are found by their names alone: exporters disagree about namespaces.
"""

from collections.abc import Iterator

from lxml import etree

from roles.reading.errors import Unreadable, UnreadableFile

# Europass files nest 12 deep; lxml itself stops at 256.
MAX_DEPTH = 60
# A long one has some 3,000 elements.
MAX_ELEMENTS = 100_000
NOT_XML = "this is not whole XML: {reason}; export it from Europass again, or save it as PDF"
TRAPS = "this XML defines entities or a document type, which no resume does; export it from Europass again"
TOO_DEEP = "this XML nests deeper than any resume; export it from Europass again, or save it as PDF"
TOO_MANY = "this XML has more parts than any resume; export it from Europass again, or save it as PDF"

Element = etree._Element


def parse(data: bytes) -> Element:
    """The root element. Raises UnreadableFile."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(Unreadable.DAMAGED, _reason(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(Unreadable.DAMAGED, TRAPS)
    _check_size(root)
    return root


def _reason(error: etree.XMLSyntaxError | ValueError) -> str:
    told = getattr(error, "msg", None) or "it has no end"
    # Entities that multiply are stopped by the parser itself.
    return TRAPS if "entity" in told.lower() else NOT_XML.format(reason=told[:100])


def _check_size(root: Element) -> None:
    depth = elements = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > MAX_DEPTH:
            raise UnreadableFile(Unreadable.LIMIT, TOO_DEEP)
        if elements > MAX_ELEMENTS:
            raise UnreadableFile(Unreadable.LIMIT, TOO_MANY)


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def children(element: Element | None, *path: str) -> Iterator[Element]:
    """The elements that a path of names leads to, from this one down."""
    if element is None:
        return
    if not path:
        yield element
        return
    for child in element:
        if local(child) == path[0]:
            yield from children(child, *path[1:])


def within(element: Element | None, name: str) -> Iterator[Element]:
    """All elements of a name inside this one, however deep."""
    if element is not None:
        yield from (each for each in element.iter() if each is not element and local(each) == name)


def first(element: Element | None, *path: str) -> Element | None:
    return next(children(element, *path), None)


def content(element: Element | None, *path: str) -> str:
    """All the text in the first element of a path; "" where there is none."""
    found = first(element, *path)
    return "" if found is None else "".join(str(piece) for piece in found.itertext())
