"""Celery's filesystem transport with whole messages only.

The original opens the message's file under its final name and then writes it, so a worker that
looks in between takes an empty message. Here a message gets its name when it is complete. It also
lists the whole folder for every message; here once for all that wait.
"""

# kombu is half typed: its base classes do not agree with each other.
# mypy: disable-error-code="no-untyped-call,override"

import uuid
from collections import deque
from pathlib import Path
from queue import Empty
from time import monotonic
from typing import Any

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.json import dumps, loads


class Channel(filesystem.Channel):
    """Messages as files in one folder, oldest first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._listed: dict[str, deque[str]] = {}

    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:
        folder = Path(self.data_folder_out)
        name = f"{round(monotonic() * 1000):015d}_{uuid.uuid4()}.{queue}.msg"
        unfinished = folder / f".{name}.part"
        try:
            unfinished.write_text(dumps(payload), encoding="utf-8")
            unfinished.rename(folder / name)
        except OSError as error:
            raise ChannelError(f"{folder} cannot be written ({error.strerror})") from error

    def _get(self, queue: str) -> Any:
        """The oldest message. The folder is listed again only when the last list is used up."""
        names = self._listed.setdefault(queue, deque())
        if not names:
            names.extend(self._list(queue))
        while names:
            taken = self._take(names.popleft())
            if taken is not None:
                return loads(taken)
        raise Empty

    def _list(self, queue: str) -> list[str]:
        names = (path.name for path in Path(self.data_folder_in).iterdir())
        return sorted(name for name in names if name.partition(".")[2] == f"{queue}.msg")

    def _take(self, name: str) -> str | None:
        """A message's text; None where another worker was faster: a file can be renamed only once."""
        taken = Path(self.data_folder_in) / f".{name}.{uuid.uuid4()}.taken"
        try:
            (Path(self.data_folder_in) / name).rename(taken)
        except FileNotFoundError:
            return None
        text = taken.read_text(encoding="utf-8")
        taken.unlink()
        return text


class Transport(filesystem.Transport):
    Channel = Channel
    # Seconds after which a waiting worker looks up to see whether it is to end; Celery's own are 2.
    longest_wait: float | None = None

    def drain_events(self, connection: Any, timeout: float | None = None) -> None:
        waits = [seconds for seconds in (timeout, self.longest_wait) if seconds is not None]
        super().drain_events(connection, min(waits, default=None))
