"""Bytes of a .pdf, .docx, .html, .md or .txt file become a DocumentText."""

from roles.reading.files.extracting import extract

__all__ = ["extract"]
