"""The parent's side of one helper process: start it, ask it, end it."""

import os
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from roles.reading.files.wire import HEADER, MAX_MESSAGE_BYTES, READY, Question, framed, question_message

_ROOT = Path(__file__).resolve().parents[2]
# What the helper may know of our environment: where programs and their data are, and no more.
_KEPT_ENVIRONMENT = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "TESSDATA_PREFIX", "TMPDIR")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may cost. An honest resume takes 20 ms and a few MB above the helper's own size."""

    # Bytes of address space: the libraries alone map 0.2 GB, drawing pages for OCR 0.3 GB more.
    memory_bytes: int = 1_000_000_000
    # Seconds of computing for one file: two hundred honest pages take about 3.
    cpu_seconds: int = 15
    # Seconds by the clock for one file: above what reading pictured pages (OCR) may take.
    wall_seconds: float = 75.0
    # Bytes of any file that the helper writes: it has no reason to write a large one.
    written_bytes: int = 1_000_000
    # Files after which the helper is replaced, so that nothing piles up in it.
    files: int = 500
    # Seconds that the helper may take to start on a busy machine.
    start_seconds: float = 60.0


class HelperFailed(Exception):
    """The helper process can't be started: a fault of the installation, not of a file."""


class Breach(Exception):
    """The helper died, ran out of time or sent too much. `str()` finishes "reading this file …"."""


class Helper:
    """One running helper process. Raises HelperFailed when it can't be started."""

    def __init__(self, limits: Limits) -> None:
        self.files = 0
        self._limits = limits
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            [sys.executable, "-m", "roles.reading.sandbox_child", *_arguments(limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=_ROOT,
            env=_environment(),
            # A group of its own: Ctrl-C in the terminal is not its business, and OCR ends with it.
            start_new_session=True,
        )
        self._await_start()

    @property
    def pid(self) -> int:
        """The process id of the helper."""
        return self._process.pid

    def ask(self, question: Question) -> bytes:
        """The helper's message about one file: its text, or the picture of one page. Raises Breach."""
        self.files += 1
        deadline = time.monotonic() + self._limits.wall_seconds
        try:
            self._write(framed(question_message(question)))
            return self._message(deadline)
        except BrokenPipeError as error:
            raise Breach("stopped the reader") from error

    def alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End the process and all that it started, at once."""
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._close_pipes()

    def forget(self) -> None:
        """In a forked process: let go of the parent's helper without touching it."""
        self._close_pipes()
        # Popen must not wait for, nor warn about, a process that is not this one's child.
        self._process.returncode = 0

    def _close_pipes(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()

    def _await_start(self) -> None:
        try:
            started = self._message(time.monotonic() + self._limits.start_seconds) == READY
        except Breach:
            started = False
        if not started:
            reason = self._last_words()
            self.stop()
            raise HelperFailed(f"the helper process that reads files can't start: {reason}")

    def _last_words(self) -> str:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        said = self._process.stderr.read() if self._process.stderr else b""
        lines = said.decode(errors="replace").strip().splitlines()
        return lines[-1] if lines else f"it ended with status {self._process.wait()}"

    def _write(self, data: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - for the type checker: we asked for a pipe
        rest = memoryview(data)
        while rest:
            rest = rest[self._process.stdin.write(rest) or 0 :]

    def _message(self, deadline: float) -> bytes:
        size = int.from_bytes(self._read(HEADER, deadline), "big")
        if size > MAX_MESSAGE_BYTES:
            raise Breach("gave more than can be kept")
        return self._read(size, deadline)

    def _read(self, wanted: int, deadline: float) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - for the type checker: we asked for a pipe
        pipe = self._process.stdout.fileno()
        data = bytearray()
        while len(data) < wanted:
            self._await_data(pipe, deadline)
            part = os.read(pipe, wanted - len(data))
            if not part:
                raise Breach(self._cause_of_death())
            data += part
        return bytes(data)

    def _await_data(self, pipe: int, deadline: float) -> None:
        poll = select.poll()
        poll.register(pipe, select.POLLIN)
        if not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            raise Breach(f"took over {self._limits.wall_seconds:.0f} seconds")

    def _cause_of_death(self) -> str:
        if self._process.wait() in (-signal.SIGXCPU, -signal.SIGKILL):
            return f"took over {self._limits.cpu_seconds} seconds of computing, or too much memory"
        return "took more memory than allowed, or broke the reader"


def _arguments(limits: Limits) -> list[str]:
    return [str(amount) for amount in (limits.memory_bytes, limits.cpu_seconds, limits.written_bytes)]


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_ENVIRONMENT if name in os.environ}
    # One thread: the machine's cores are shared by worker processes, and threads map memory.
    return kept | {"LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
