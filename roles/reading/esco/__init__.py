"""The ESCO classification's skills, as published (.csv), to vocabulary beside our own."""

from roles.reading.esco.merging import Counts, Merging
from roles.reading.esco.release import ATTRIBUTION, LICENCE, release_of, skills_file
from roles.reading.esco.skills import Concept, concepts

__all__ = ["ATTRIBUTION", "LICENCE", "Concept", "Counts", "Merging", "concepts", "release_of", "skills_file"]
