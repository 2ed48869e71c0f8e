"""Attacks on a match: what people do to a resume, or to its file, so that a machine scores it higher.

Every attack takes an honest reading and a role, so that it can be tried on any resume and any role.
Nothing here is taken from a real resume or advert: the words of an attack come from the role attacked.
"""
