"""The O*NET database of occupations, as published (.xlsx or tab-separated .txt), to role profiles."""

from roles.reading.onet.drafting import draft
from roles.reading.onet.occupations import Occupation, count, occupations
from roles.reading.onet.release import release_of
from roles.reading.onet.tables import tables_in

__all__ = ["Occupation", "count", "draft", "occupations", "release_of", "tables_in"]
