"""Resumes as files with named fields: what they state, written down as the plain text that is read."""
