"""What the program says on the terminal, and how: the only module that prints."""

import os
import shutil
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

import click

from presskit.exits import MISSING
from presskit.finding import Finding
from presskit.report import WIDTH, Paint, plain, told

_TONES = {"error": "red", "warning": "yellow", "note": "cyan", "quiet": "bright_black"}


def tell(findings: Sequence[Finding], stream: TextIO) -> None:
    """Findings for a person."""
    if findings:
        show(told(findings, painter(stream), width_of(stream)), stream, end="")


def width_of(stream: TextIO) -> int:
    """How many characters a line may have there."""
    return shutil.get_terminal_size().columns if stream.isatty() else WIDTH


def say(text: str, tone: str = "strong") -> None:
    """Talk goes to standard error, so that standard output stays data."""
    show(painter(sys.stderr)(text, tone), sys.stderr)


def show(text: str, stream: TextIO, end: str = "\n") -> None:
    """Print. Where nobody listens any more, what is left to say is lost, and the work goes on.

    Where it cannot be written, as on a full disk, the work ends: whoever reads it would take a part for all.
    """
    try:
        stream.write(text + end)
        stream.flush()
    except OSError as problem:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # so that the interpreter does not try again
        if not isinstance(problem, BrokenPipeError):
            stop(f"What this prints cannot be written: {problem.strerror}.", MISSING)


def progress(text: str) -> None:
    """The words on the terminal's last line, in place of those that stood there."""
    show(f"\r\x1b[K{text}", sys.stderr, end="")


def painter(stream: TextIO) -> Paint:
    """Colours on a terminal, unless NO_COLOR forbids them (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or not stream.isatty():
        return plain
    return lambda text, tone: click.style(text, fg=_TONES.get(tone), bold=tone in ("strong", "error") or None)


def stop(message: str, code: int) -> NoReturn:
    """Say why the work cannot go on, and end with that exit code."""
    say(message, "error")
    sys.exit(code)
