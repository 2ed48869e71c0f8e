"""Reads role documents of any kind (articles, FAQs, job adverts, tables) into profile drafts."""

from roles.reading.role_documents.reader import read_role

__all__ = ["read_role"]
