"""The helper process of `roles.reading.sandbox`: reads one file after another under limits.

Started as `python -m roles.reading.sandbox_child MEMORY_BYTES CPU_SECONDS FILE_BYTES`. A request is a
framed question, an answer a framed message (roles/reading/files/wire.py).
It ends with its parent.
"""

import contextlib
import gc
import os
import resource
import select
import sys

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.files.pdf_picture import draw
from roles.reading.files.wire import HEADER, READY, Question, asked, document_message, framed, refusal_message

# Seconds between looks at whether the parent still lives, where a fork keeps our input open.
_PARENT_CHECK = 5.0


def main() -> None:
    memory, cpu_seconds, file_bytes = map(int, sys.argv[1:4])
    answers = _private_output()
    _limit("RLIMIT_CORE", 0)
    _limit("RLIMIT_FSIZE", file_bytes)
    _limit("RLIMIT_AS", memory)
    _keep_garbage_collection_cheap()
    _send(answers, READY)
    _silence_errors()
    parent = os.getppid()
    while (request := _next_request(parent)) is not None:
        _limit_cpu(cpu_seconds)
        _send(answers, _answer(asked(request)))


def _private_output() -> int:
    """Answers get a pipe of their own, so that nothing a library prints can mix with them."""
    answers = os.dup(1)
    os.dup2(2, 1)
    return answers


def _silence_errors() -> None:
    """Once started, nobody reads what libraries write there, and a full pipe would stop us."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _keep_garbage_collection_cheap() -> None:
    """A page is ten thousand small objects that go away by themselves: do not search them for rings."""
    gc.freeze()
    gc.set_threshold(100_000)


def _limit(name: str, amount: int) -> None:
    # macOS refuses some limits; the limit on CPU and the parent's clock hold there all the same.
    with contextlib.suppress(AttributeError, ValueError, OSError):
        resource.setrlimit(getattr(resource, name), (amount, amount))


def _limit_cpu(seconds: int) -> None:
    """CPU limits count from the start of the process: move this one on before every file."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + seconds
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _next_request(parent: int) -> bytes | None:
    while not select.select([0], [], [], _PARENT_CHECK)[0]:
        if os.getppid() != parent:
            return None
    header = _read(HEADER)
    if len(header) < HEADER:
        return None
    return _read(int.from_bytes(header, "big"))


def _read(wanted: int) -> bytes:
    data = bytearray()
    while len(data) < wanted and (part := os.read(0, wanted - len(data))):
        data += part
    return bytes(data)


def _send(answers: int, message: bytes) -> None:
    data = memoryview(framed(message))
    while data:
        data = data[os.write(answers, data) :]


def _answer(question: Question) -> bytes:
    try:
        if question.page is not None:
            return draw(question.path, question.page)
        return document_message(extract(question.path, question.content))
    except UnreadableFile as error:
        return refusal_message(error)
    except (MemoryError, RecursionError):
        return refusal_message(
            UnreadableFile(
                Unreadable.LIMIT, "reading this file needs more memory than allowed; save a simpler copy"
            )
        )


if __name__ == "__main__":
    main()
