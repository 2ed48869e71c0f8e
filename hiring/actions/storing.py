"""Files of resumes in the storage: written before the row that names them, deleted only while no row does.

Both look at rows that others may be about to write. So whoever writes holds the file's folder beside others,
and whoever deletes holds it alone, until the end of the transaction. SQLite needs no more than that: it lets
one transaction write at a time, from its beginning.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import PurePath
from zlib import crc32

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone

from hiring.models import Resume

FOLDER = "resumes"
# A file this young may belong to a request that has not written its row yet.
YOUNG = timedelta(hours=1)
# Every folder has its turn once an hour, and a turn deletes so many files at most.
TURN, TURNS, MOST = timedelta(minutes=5), 12, 1_000
# So many names are asked for by one statement.
AT_A_TIME = 500
# Locks on numbers, in PostgreSQL, held until the transaction ends.
BESIDE = "SELECT pg_advisory_xact_lock_shared(key) FROM unnest(%s::bigint[]) AS key"
ALONE = "SELECT pg_advisory_xact_lock(key) FROM unnest(%s::bigint[]) AS key"


def store_file(sha256: str, kind: str, content: bytes) -> str:
    """Writes the file under its hash, unless it is there already; its name in the storage. For who holds its
    folder (`hold_beside`)."""
    ending = "".join(letter for letter in kind if letter.isalnum())
    name = f"{FOLDER}/{sha256[:2]}/{sha256}.{ending or 'bin'}"
    return name if default_storage.exists(name) else default_storage.save(name, ContentFile(content))


def hold_beside(hashes: Iterable[str]) -> None:
    """Until the end of the transaction nobody deletes a file of these hashes, or erases a resume."""
    _hold(BESIDE, hashes)


def hold_alone(hashes: Iterable[str]) -> None:
    """Until the end of the transaction nobody else begins to take or delete a file of these hashes."""
    _hold(ALONE, hashes)


def remove_files(names: Iterable[str]) -> int:
    """Deletes those that no resume names any more (the same bytes may be somebody else's too); how many."""
    return sum(_removed(name) for name in sorted(names))


def sweep(*, now: datetime | None = None) -> int:
    """Deletes the files that nobody knows of, in the folders whose turn it is; how many. They are left by
    whoever died between a transaction and its file, and by a file that was sent under a better name."""
    now = now or timezone.now()
    removed = 0
    for names in _in_turn(now):
        for name in _unknown(names):
            if removed == MOST:
                return removed
            removed += default_storage.get_modified_time(name) < now - YOUNG and _removed(name)
    return removed


@transaction.atomic
def _removed(name: str) -> bool:
    hold_alone([PurePath(name).stem])
    if not default_storage.exists(name) or not _unknown([name]):
        return False
    default_storage.delete(name)
    return True


def _unknown(names: list[str]) -> list[str]:
    known = set(Resume.objects.filter(file__in=names).values_list("file", flat=True))
    return [name for name in names if name not in known]


def _in_turn(now: datetime) -> Iterator[list[str]]:
    """The names in the folders whose turn it is, some at a time."""
    turn = int(now.timestamp() // TURN.total_seconds()) % TURNS
    folders = [FOLDER, *(f"{FOLDER}/{each}" for each in _listed(FOLDER)[0])]
    for folder in sorted(each for each in folders if crc32(each.encode()) % TURNS == turn):
        names = [f"{folder}/{name}" for name in _listed(folder)[1]]
        for first in range(0, len(names), AT_A_TIME):
            yield names[first : first + AT_A_TIME]


def _listed(folder: str) -> tuple[list[str], list[str]]:
    try:
        return default_storage.listdir(folder)
    except FileNotFoundError:
        # Nobody has sent anything yet.
        return [], []


def _hold(statement: str, hashes: Iterable[str]) -> None:
    """By the first two letters, as the files lie: a transaction that takes ten thousand files holds no more
    than 256 locks. In one order, so that two do not wait for each other."""
    if connection.vendor != "postgresql":
        return
    keys = sorted({crc32(f"{FOLDER}/{each[:2]}".encode()) for each in hashes})
    with connection.cursor() as cursor:
        cursor.execute(statement, [keys])
