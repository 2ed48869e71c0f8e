"""Reads .html."""

from bs4 import BeautifulSoup

from roles.reading.files.assembling import Found, Row


def read_html(data: bytes) -> Found:
    """First simple version: one row for each text line."""
    soup = BeautifulSoup(data, "lxml")
    for tag in soup(["script", "style", "title"]):
        tag.decompose()
    lines = (" ".join(line.split()) for line in soup.get_text("\n").split("\n"))
    return Found(rows=[Row(line) for line in lines if line])
