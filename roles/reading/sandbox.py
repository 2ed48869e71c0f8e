"""Files from strangers are read in a helper process: bounded in memory and time, without secrets."""

import os
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files.wire import Question, picture, understood
from roles.reading.sandbox_helper import Breach, Helper, HelperFailed, Limits
from roles.reading.text import DocumentText

Answer = TypeVar("Answer")

__all__ = ["HelperFailed", "Limits", "Sandbox"]


class Sandbox:
    """Reads files in a helper process, kept warm between good files and replaced after any breach.

    Threads take turns. A forked process starts a helper of its own. `close()` ends the helper; it also
    ends by itself when this process does.
    """

    def __init__(self, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._helper: Helper | None = None
        _SANDBOXES.add(self)

    def extract(self, path: Path) -> DocumentText:
        """The text of one file. Raises UnreadableFile, and HelperFailed where no helper can be started."""
        return self._asked(understood, Question(path.absolute()))

    def extract_bytes(self, content: bytes, suffix: str) -> DocumentText:
        """As `extract`, of a file that is nowhere but here: its name would have this ending."""
        return self._asked(understood, Question(Path(f"file{suffix}"), content=content))

    def draw(self, path: Path, page: int) -> bytes:
        """A page (from 1) of a PDF as PNG. Raises as `extract` does."""
        return self._asked(picture, Question(path.absolute(), page))

    def _asked(self, read: Callable[[bytes], Answer], question: Question) -> Answer:
        with self._lock:
            try:
                return read(self._ready_helper().ask(question))
            except (Breach, ValueError) as breach:
                self._stop()
                raise UnreadableFile(
                    Unreadable.LIMIT,
                    f"reading this file {_why(breach)}; ask for a simpler copy, printed to PDF anew",
                ) from breach
            except UnreadableFile:
                raise
            except BaseException:
                # Interrupted between question and answer: the answer must not meet the next question.
                self._stop()
                raise

    @property
    def pid(self) -> int | None:
        """The helper's process id, while one runs."""
        return self._helper.pid if self._helper else None

    def close(self) -> None:
        """End the helper process. The sandbox may be used again: it starts another."""
        with self._lock:
            self._stop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self._stop()

    def _ready_helper(self) -> Helper:
        if self._helper and (self._helper.files >= self._limits.files or not self._helper.alive()):
            self._stop()
        if self._helper is None:
            self._helper = Helper(self._limits)
        return self._helper

    def _stop(self) -> None:
        helper, self._helper = self._helper, None
        if helper:
            helper.stop()

    def _after_fork(self) -> None:
        self._lock = threading.Lock()
        helper, self._helper = self._helper, None
        if helper:
            helper.forget()


def _why(breach: Exception) -> str:
    return str(breach) if isinstance(breach, Breach) else "made the reader answer nonsense"


def _forget_helpers() -> None:
    for sandbox in list(_SANDBOXES):
        sandbox._after_fork()


_SANDBOXES: "weakref.WeakSet[Sandbox]" = weakref.WeakSet()
os.register_at_fork(after_in_child=_forget_helpers)
