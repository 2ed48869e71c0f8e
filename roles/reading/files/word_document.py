"""Reads .docx."""

import io

import docx

from roles.reading.files.assembling import Found, Row


def read_docx(data: bytes) -> Found:
    """First simple version: paragraphs and tables in body order."""
    rows = []
    for item in docx.Document(io.BytesIO(data)).iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                rows.append(Row("\t".join(cell.text.strip().replace("\n", " ") for cell in row.cells)))
        else:
            rows.append(
                Row(
                    item.text.strip(),
                    heading=item.style.name.startswith("Heading"),
                    item=item.style.name.startswith("List"),
                )
            )
    return Found(rows=rows)
