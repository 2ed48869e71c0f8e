"""Resumes as files with named fields that we wrote: JSON Resume, both kinds of Europass XML, a
table (CSV)."""

from pathlib import Path

HERE = Path(__file__).parent
PLAIN, AWKWARD, SPARSE, DAMAGED = (
    HERE / f"{name}.json" for name in ("plain", "awkward", "sparse", "damaged")
)
PASSPORT, CANDIDATE = HERE / "passport.xml", HERE / "candidate.xml"
ALL = (PLAIN, AWKWARD, SPARSE, DAMAGED, PASSPORT, CANDIDATE)
TABLE = HERE / "table.csv"
