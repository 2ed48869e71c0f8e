"""Bytes of a .pdf, .docx, .html, .md or .txt file, of JSON Resume or Europass XML become a DocumentText."""

from roles.reading.files.extracting import extract

__all__ = ["extract"]
