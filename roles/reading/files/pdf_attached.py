"""Files that are attached to a PDF, as Europass attaches its XML. They are told of and not read: nobody who
looks at the pages sees what they say, so it cannot count. Their names are not told: they may be a person."""

import pypdfium2

# Every attachment is a stream of this kind, whose dictionary is never compressed.
CLUE = b"/EmbeddedFile"
ATTACHED = "This PDF has {files} attached: only what its pages show was read."


def note(document: pypdfium2.PdfDocument) -> str:
    """What is said of the attachments of a document; "" where there are none."""
    count = document.count_attachments()
    return ATTACHED.format(files="a file" if count == 1 else f"{count} files") if count else ""
