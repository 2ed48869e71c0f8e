"""What resumes and candidates are found by, apart from them: a search reads these small tables and not their
texts, and an index of their words (migration 0027)."""

from typing import Any

from django.db import models
from django.db.models.sql.compiler import SQLCompiler

from hiring.models.candidate import Candidate
from hiring.models.resume import Resume

# PostgreSQL indexes so many letters: as long as a book. Must be as in the migration.
INDEXED = 200_000


class ResumeWords(models.Model):
    """hiring.reading.search_words of a resume that was read. `nameless` is what may be searched where nobody
    may know yet who somebody is."""

    resume = models.OneToOneField(Resume, on_delete=models.CASCADE, primary_key=True, related_name="words")
    everything = models.TextField()
    nameless = models.TextField()

    class Meta:
        verbose_name_plural = "words of resumes"

    def __str__(self) -> str:
        return f"words of {self.resume_id}"


class CandidateWords(models.Model):
    """The words of a candidate's name, address, telephone number, place and keys."""

    candidate = models.OneToOneField(
        Candidate, on_delete=models.CASCADE, primary_key=True, related_name="words"
    )
    everything = models.TextField()

    class Meta:
        verbose_name_plural = "words of candidates"

    def __str__(self) -> str:
        return f"words of {self.candidate_id}"


@models.TextField.register_lookup
class Says(models.Lookup):
    """Of a column of words: one of them begins with a word of hiring.reading.search_words, which is letters
    and digits, and signs that mean nothing to either database. Looked up in the column's index."""

    lookup_name = "says"

    def as_postgresql(self, compiler: SQLCompiler, connection: Any) -> tuple[str, list[Any]]:
        column, values = self.process_lhs(compiler, connection)
        words = f"array_remove(string_to_array(btrim(left({column}, {INDEXED})), ' '), '')"
        return f"array_to_tsvector({words}) @@ %s::tsquery", [*values, f"'{self.rhs}':*"]

    def as_sqlite(self, compiler: SQLCompiler, connection: Any) -> tuple[str, list[Any]]:
        column, name = self.lhs.target, connection.ops.quote_name
        table = column.model._meta.db_table
        key = f"{name(self.lhs.alias)}.{name(column.model._meta.pk.column)}"
        # Names of our own tables; what is looked for is a value.
        found = f"SELECT rowid FROM {table}_index WHERE {table}_index MATCH %s"  # noqa: S608
        return f"{key} IN ({found})", [f'{{{column.column}}} : "{self.rhs}"*']
