"""Triggers that keep published versions and the audit trail as they are.

Actions check it too; the triggers hold for every other way into the database. On SQLite, Django
rebuilds a table to alter it, and its triggers go: a migration that alters one of TABLES runs
`install` again afterwards (tests/roles/models/test_immutability.py fails where one forgot).
"""

from dataclasses import dataclass

PUBLISHED = "a published role version does not change: make a new version"
APPENDED = "the audit trail is only added to"


@dataclass(frozen=True)
class Table:
    """A table with the condition under which a row ({row} is OLD or NEW) may not be touched."""

    name: str
    frozen: str
    message: str = PUBLISHED
    # May a row be added to something frozen?
    guards_insert: bool = True


def _version(column: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM roles_roleversion v WHERE v.id = {column} AND v.status = 'published')"
    )


def _parent(table: str, column: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM {table} p JOIN roles_roleversion v ON v.id = p.version_id "
        f"WHERE p.id = {column} AND v.status = 'published')"
    )


TABLES = (
    Table("roles_roleversion", "{row}.status = 'published'", guards_insert=False),
    Table("roles_criterion", _version("{row}.version_id")),
    Table("roles_salaryband", _version("{row}.version_id")),
    Table("roles_disagreement", _version("{row}.version_id")),
    Table(
        "roles_citation",
        f"({_parent('roles_criterion', '{row}.criterion_id')}"
        f" OR {_parent('roles_salaryband', '{row}.band_id')})",
    ),
    Table("roles_auditentry", "{row}.id IS NOT NULL", APPENDED, guards_insert=False),
)


def install(apps, schema_editor):
    """For RunPython: creates every trigger, replacing one that is there."""
    uninstall(apps, schema_editor)
    create = {"sqlite": _create_sqlite, "postgresql": _create_postgresql}[schema_editor.connection.vendor]
    for table in TABLES:
        for statement in create(table):
            schema_editor.execute(statement)


def uninstall(apps, schema_editor):
    for table in TABLES:
        for event, name in _events(table):
            if schema_editor.connection.vendor == "sqlite":
                schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}")
            else:
                schema_editor.execute(f"DROP FUNCTION IF EXISTS {name}() CASCADE")


def _events(table):
    """The events to guard. An update is judged by the row as it was: publishing a draft is allowed."""
    events = ["INSERT"] if table.guards_insert else []
    return [(event, f"{table.name}_no_{event.lower()}") for event in [*events, "UPDATE", "DELETE"]]


def _conditions(table, event):
    """A child can neither leave a published version nor be moved into one."""
    rows = {"INSERT": ["NEW"], "DELETE": ["OLD"], "UPDATE": ["OLD", "NEW"] if table.guards_insert else ["OLD"]}
    return " OR ".join(table.frozen.format(row=row) for row in rows[event])


def _create_sqlite(table):
    for event, name in _events(table):
        yield (
            f"CREATE TRIGGER {name} BEFORE {event} ON {table.name} WHEN {_conditions(table, event)} "
            f"BEGIN SELECT RAISE(ABORT, '{table.message}'); END"
        )


def _create_postgresql(table):
    for event, name in _events(table):
        kept = "OLD" if event == "DELETE" else "NEW"
        yield (
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF {_conditions(table, event)} THEN RAISE EXCEPTION '{table.message}' "
            f"USING ERRCODE = 'restrict_violation'; END IF; RETURN {kept}; END $$"
        )
        yield (
            f"CREATE TRIGGER {name} BEFORE {event} ON {table.name} FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
