"""A table of candidates (CSV): a row a candidate, each of whom becomes a resume."""
