"""Ctrl-C, obeyed also where a library takes it for an error of its own and goes on."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn


@contextmanager
def obeyed() -> Iterator[None]:
    """A stretch of work that ends with ``KeyboardInterrupt`` if Ctrl-C was pressed in it, whoever has caught that.

    The PDF engine, for one, takes it for a drawing that it cannot draw. Where somebody else handles the signal, or in
    another thread than the main one, where none arrives, nothing is changed.
    """
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    pressed: list[int] = []

    def interrupt(number: int, _frame: object) -> NoReturn:
        pressed.append(number)
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if pressed:
            raise KeyboardInterrupt
