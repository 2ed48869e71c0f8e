"""Messages as files: whole ones only, oldest first, each to one worker."""

# kombu is half typed.
# mypy: disable-error-code="no-untyped-call"

from collections.abc import Iterator
from pathlib import Path
from queue import Empty
from time import sleep

import pytest
from kombu.connection import Connection
from kombu.exceptions import ChannelError

from config.broker import Channel, Transport


@pytest.fixture
def channels(tmp_path: Path) -> Iterator[tuple[Channel, Channel]]:
    """Two workers' channels on one folder."""
    (tmp_path / "messages").mkdir()
    options = {
        "data_folder_in": str(tmp_path / "messages"),
        "data_folder_out": str(tmp_path / "messages"),
        "control_folder": str(tmp_path / "control"),
    }
    with (
        Connection("filesystem://", transport=Transport, transport_options=options) as one,
        Connection("filesystem://", transport=Transport, transport_options=options) as other,
    ):
        yield one.channel(), other.channel()


def test_messages_come_in_the_order_in_which_they_were_sent(channels: tuple[Channel, Channel]) -> None:
    channel, _ = channels
    for number in range(3):
        channel._put("work", {"number": number})
        pause()

    assert [channel._get("work")["number"] for _ in range(3)] == [0, 1, 2]


def test_a_message_goes_to_one_worker(channels: tuple[Channel, Channel]) -> None:
    one, other = channels
    for number in range(2):
        one._put("work", {"number": number})
        pause()

    first = one._get("work")
    second = other._get("work")

    assert (first["number"], second["number"]) == (0, 1)
    with pytest.raises(Empty):
        one._get("work")


def test_a_message_for_another_queue_stays(channels: tuple[Channel, Channel]) -> None:
    channel, _ = channels
    channel._put("other", {"number": 1})

    with pytest.raises(Empty):
        channel._get("work")
    assert channel._get("other") == {"number": 1}


def test_an_unfinished_message_is_not_taken(channels: tuple[Channel, Channel], tmp_path: Path) -> None:
    channel, _ = channels
    (tmp_path / "messages" / ".000000000000001_x.work.msg.part").write_text('{"numb')

    with pytest.raises(Empty):
        channel._get("work")


def test_taken_messages_leave_nothing_behind(channels: tuple[Channel, Channel], tmp_path: Path) -> None:
    channel, _ = channels
    channel._put("work", {"number": 1})

    channel._get("work")

    assert list((tmp_path / "messages").iterdir()) == []


def test_a_folder_that_cannot_be_written_is_named(channels: tuple[Channel, Channel], tmp_path: Path) -> None:
    channel, _ = channels
    (tmp_path / "messages").rmdir()

    with pytest.raises(ChannelError, match="messages cannot be written"):
        channel._put("work", {"number": 1})


def pause() -> None:
    """Longer than the millisecond that messages are ordered by."""
    sleep(0.003)
