"""Strangers' files are read in a helper process that can be killed without harm."""

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from roles.reading.errors import Unreadable, UnreadableFile
from roles.reading.files import extract
from roles.reading.files.wire import document_message, refusal_message, understood
from roles.reading.sandbox import HelperFailed, Limits, Sandbox
from tests.factories import files


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return files.pdf(tmp_path / "good.pdf", files.both(files.lines([files.VISIBLE]), files.hidden_in_white))


def helper_pid(sandbox: Sandbox) -> int:
    assert sandbox._helper is not None
    return sandbox._helper.pid


def environment_of(pid: int) -> str:
    environment = Path(f"/proc/{pid}/environ")
    if environment.exists():
        return environment.read_text()
    return subprocess.run(["ps", "eww", "-p", str(pid)], capture_output=True, check=True, text=True).stdout


def test_the_sandbox_reads_what_this_process_reads(good: Path) -> None:
    with Sandbox() as sandbox:
        assert sandbox.extract(good) == extract(good)


def test_the_helper_stays_warm_between_good_and_unreadable_files(good: Path, tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.extract(good)
        first = helper_pid(sandbox)
        with pytest.raises(UnreadableFile, match=r"^there is no such file; check the path$"):
            sandbox.extract(tmp_path / "no.pdf")
        sandbox.extract(good)
        assert helper_pid(sandbox) == first


def test_the_helper_is_replaced_after_its_number_of_files(good: Path) -> None:
    with Sandbox(Limits(files=1)) as sandbox:
        sandbox.extract(good)
        first = helper_pid(sandbox)
        sandbox.extract(good)
        assert helper_pid(sandbox) != first


def test_a_file_that_needs_too_much_memory_is_refused_and_the_next_one_read(
    good: Path, tmp_path: Path
) -> None:
    bomb = files.pdf_bomb(tmp_path / "bomb.pdf", megabytes=20)
    with Sandbox(Limits(memory_bytes=400_000_000)) as sandbox:
        with pytest.raises(UnreadableFile) as refused:
            sandbox.extract(bomb)
        assert refused.value.reason is Unreadable.LIMIT
        assert sandbox.extract(good).text == files.VISIBLE


def test_a_file_that_takes_too_long_is_refused_and_the_next_one_read(good: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "never.txt"
    os.mkfifo(pipe)
    with Sandbox(Limits(wall_seconds=1.0)) as sandbox:
        sandbox.extract(good)
        with pytest.raises(UnreadableFile) as refused:
            sandbox.extract(pipe)
        assert (refused.value.reason, str(refused.value)) == (
            Unreadable.LIMIT,
            "reading this file took over 1 seconds; ask for a simpler copy, printed to PDF anew",
        )
        assert sandbox.extract(good).text == files.VISIBLE


def test_a_helper_that_was_killed_between_files_is_replaced(good: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.extract(good)
        os.kill(helper_pid(sandbox), signal.SIGKILL)
        time.sleep(0.1)
        assert sandbox.extract(good).text == files.VISIBLE


def test_the_helper_knows_no_secrets(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "s3cret-key-of-the-site")
    with Sandbox() as sandbox:
        sandbox.extract(good)
        shown = environment_of(helper_pid(sandbox))
    assert "PATH=" in shown
    assert "s3cret" not in shown


def test_closing_ends_the_helper(good: Path) -> None:
    sandbox = Sandbox()
    sandbox.extract(good)
    pid = helper_pid(sandbox)
    sandbox.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_forked_process_gets_a_helper_of_its_own(good: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.extract(good)
        first = helper_pid(sandbox)
        child = os.fork()
        if child == 0:
            other = sandbox.extract(good).text == files.VISIBLE and helper_pid(sandbox) != first
            sandbox.close()
            os._exit(0 if other else 1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert sandbox.extract(good).text == files.VISIBLE
        assert helper_pid(sandbox) == first


def test_a_helper_that_cannot_start_says_why(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/bin/false")
    with pytest.raises(HelperFailed, match=r"^the helper process that reads files can't start: "):
        Sandbox().extract(good)


def test_messages_carry_documents_and_refusals_unchanged(good: Path) -> None:
    document = extract(good)
    assert understood(document_message(document)) == document
    refusal = UnreadableFile(Unreadable.DAMAGED, "this is cut")
    with pytest.raises(UnreadableFile) as again:
        understood(refusal_message(refusal))
    assert (again.value.reason, again.value.message) == (refusal.reason, refusal.message)


@pytest.mark.parametrize("message", [b"", b"{}", b"[]", b"\xff", b'{"text": 1, "lines": [[]]}'])
def test_nonsense_from_the_helper_is_recognised(message: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        understood(message)


def test_bytes_are_read_without_a_file(good: Path) -> None:
    with Sandbox() as sandbox:
        assert sandbox.extract_bytes(good.read_bytes(), ".pdf") == extract(good)
        with pytest.raises(UnreadableFile) as refused:
            sandbox.extract_bytes(b"With\0zeros" * 1_000_000, ".txt")
        assert refused.value.reason is Unreadable.DAMAGED
        with pytest.raises(UnreadableFile) as refused:
            sandbox.extract_bytes(b" \n", ".txt")
        assert refused.value.reason is Unreadable.EMPTY
