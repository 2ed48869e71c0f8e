"""Ids that are known before their rows are there."""

from django.apps import apps
from django.db import connection


def number_rows_from(first: int) -> None:
    """Has the next row of every table get this id."""
    with connection.cursor() as cursor:
        for label in ("hiring", "roles"):
            for model in apps.get_app_config(label).get_models():
                if model._meta.pk.get_internal_type() == "BigAutoField":
                    _number_from(cursor, model._meta.db_table, first)


def _number_from(cursor: object, table: str, first: int) -> None:
    execute = cursor.execute  # type: ignore[attr-defined]
    if connection.vendor == "postgresql":
        execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)", [table, first - 1])
        return
    execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
    execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, first - 1])
