"""Resumes to records. Knows no Django."""

import roles.reading  # noqa: F401  one thread for numpy, said before anything here imports it
