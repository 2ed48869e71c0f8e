"""Words are found by an index: PostgreSQL's own of lexemes, SQLite's FTS5. Neither needs an extension."""

import django.db.models.deletion
from django.db import migrations, models

from hiring.reading.search_words import row_of

TABLES = {
    "hiring_resumewords": ("resume_id", ("everything", "nameless")),
    "hiring_candidatewords": ("candidate_id", ("everything",)),
}
# hiring.models.search.INDEXED
INDEXED = 200_000


def index(apps, schema_editor):
    make = {"postgresql": postgresql, "sqlite": sqlite}[schema_editor.connection.vendor]
    for table, (key, columns) in TABLES.items():
        for statement in make(table, key, columns):
            schema_editor.execute(statement, params=None)


def postgresql(table, key, columns):
    for column in columns:
        words = f"array_remove(string_to_array(btrim(left({column}, {INDEXED})), ' '), '')"
        yield f"CREATE INDEX {table}_{column} ON {table} USING gin (array_to_tsvector({words}))"


def sqlite(table, key, columns):
    names, found = ", ".join(columns), f"{table}_index"
    # Words as hiring.reading.search_words has them, which leaves nothing to be folded.
    how = "tokenize = \"unicode61 remove_diacritics 0 tokenchars '+#'\""
    yield f"CREATE VIRTUAL TABLE {found} USING fts5({names}, content='{table}', content_rowid='{key}', {how})"
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    add = f"INSERT INTO {found}(rowid, {names}) VALUES (new.{key}, {new});"
    take = f"INSERT INTO {found}({found}, rowid, {names}) VALUES ('delete', old.{key}, {old});"
    yield f"CREATE TRIGGER {found}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {found}_delete AFTER DELETE ON {table} BEGIN {take} END"
    yield f"CREATE TRIGGER {found}_update AFTER UPDATE ON {table} BEGIN {take} {add} END"
    yield f"INSERT INTO {found}({found}) VALUES ('rebuild')"


def unindex(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for table, (_, columns) in TABLES.items():
        if postgresql:
            for column in columns:
                schema_editor.execute(f"DROP INDEX {table}_{column}")
        else:
            for what in ("insert", "delete", "update"):
                schema_editor.execute(f"DROP TRIGGER {table}_index_{what}")
            schema_editor.execute(f"DROP TABLE {table}_index")


def fill(apps, schema_editor):
    Candidate, CandidateWords = (apps.get_model("hiring", name) for name in ("Candidate", "CandidateWords"))
    batch = []
    for each in Candidate.objects.filter(erased_at=None).prefetch_related("keys").iterator(chunk_size=500):
        told = (each.name, each.email, each.phone, each.location, *(key.value for key in each.keys.all()))
        batch.append(CandidateWords(candidate=each, everything=row_of(told)))
        if len(batch) == 500:
            CandidateWords.objects.bulk_create(batch)
            batch = []
    CandidateWords.objects.bulk_create(batch)


class Migration(migrations.Migration):

    dependencies = [
        ('hiring', '0026_lists_of_openings_and_people'),
    ]

    operations = [
        migrations.CreateModel(
            name='CandidateWords',
            fields=[
                ('candidate', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='words', serialize=False, to='hiring.candidate')),
                ('everything', models.TextField()),
            ],
            options={
                'verbose_name_plural': 'words of candidates',
            },
        ),
        # Before the rows: PostgreSQL indexes no table with rows written in the same transaction.
        migrations.RunPython(index, unindex),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
