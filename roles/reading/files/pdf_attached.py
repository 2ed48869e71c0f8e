"""Files that are attached to a PDF, as Europass attaches its XML. They are named and not read: nobody who
looks at the pages sees what they say, so it cannot count."""

import pypdfium2

from roles.reading.files.structured.texts import one_line

# Every attachment is a stream of this kind, whose dictionary is never compressed.
CLUE = b"/EmbeddedFile"
ATTACHED = "This PDF has files attached ({names}): only what its pages show was read."
MOST, LONGEST_NAME = 3, 60


def note(document: pypdfium2.PdfDocument) -> str:
    """What is said of the attachments of a document; "" where there are none."""
    count = document.count_attachments()
    names = [_name(document, number) for number in range(min(count, MOST))]
    more = [f"{count - MOST} more"] if count > MOST else []
    return ATTACHED.format(names=", ".join([*names, *more])) if count else ""


def _name(document: pypdfium2.PdfDocument, number: int) -> str:
    return one_line(document.get_attachment(number).get_name())[:LONGEST_NAME] or "without a name"
