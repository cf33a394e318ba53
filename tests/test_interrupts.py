"""Ctrl-C where a library swallows it."""

import contextlib
import signal
import threading
from types import FrameType

import pytest

from presskit.interrupts import obeyed


def swallow() -> None:
    """What a library does that takes Ctrl-C for an error of its own."""
    with contextlib.suppress(BaseException):
        signal.raise_signal(signal.SIGINT)


def test_is_obeyed_at_the_end_and_handled_as_before_after_it() -> None:
    with pytest.raises(KeyboardInterrupt), obeyed():
        swallow()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_ends_the_work_at_once_where_nobody_swallows_it() -> None:
    begun: list[str] = []

    def work() -> None:
        with obeyed():
            begun.append("one")
            signal.raise_signal(signal.SIGINT)
            begun.append("two")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert begun == ["one"]


def test_is_obeyed_also_where_the_library_fails_because_of_it() -> None:
    def work() -> None:
        with obeyed():
            swallow()
            raise OSError("half a picture")

    with pytest.raises(KeyboardInterrupt):
        work()


def test_without_it_nothing_is_changed() -> None:
    with pytest.raises(OSError, match="broken"), obeyed():
        raise OSError("broken")
    with obeyed():
        pass
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_is_left_to_whoever_else_handles_it() -> None:
    heard: list[int] = []

    def theirs(number: int, _frame: FrameType | None) -> None:
        heard.append(number)

    before = signal.signal(signal.SIGINT, theirs)
    try:
        with obeyed():
            signal.raise_signal(signal.SIGINT)
        assert (heard, signal.getsignal(signal.SIGINT)) == ([signal.SIGINT], theirs)
    finally:
        signal.signal(signal.SIGINT, before)


def test_in_another_thread_the_work_is_done() -> None:
    done: list[bool] = []

    def work() -> None:
        with obeyed():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]
