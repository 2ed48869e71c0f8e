"""Two databases that are the same but for how much is in them, so that both can be asked in turn."""

from contextlib import closing

from django.db import connection


def name() -> str:
    """Of the one in use."""
    return str(connection.settings_dict["NAME"])


def use(database: str) -> None:
    """What is asked from now on is asked of this one."""
    if name() != database:
        connection.close()
        connection.settings_dict["NAME"] = database


def copied(copy: str) -> str:
    """A copy of the database in use as it is now, under this name."""
    _by_the_server(f'DROP DATABASE IF EXISTS "{copy}"', f'CREATE DATABASE "{copy}" TEMPLATE "{name()}"')
    return copy


def drop(database: str) -> None:
    _by_the_server(f'DROP DATABASE IF EXISTS "{database}"')


def analyse() -> None:
    """The database knows how much of what it has: once all is there, since it takes long."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _by_the_server(*statements: str) -> None:
    """Nobody may be connected to a database that is copied or dropped."""
    connection.close()
    with connection._nodb_cursor() as cursor, closing(cursor):
        for statement in statements:
            cursor.execute(statement)
