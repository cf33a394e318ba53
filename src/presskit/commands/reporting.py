"""Tells what a command found, and ends with the exit code that goes with it."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from presskit.exits import ERRORS
from presskit.finding import Finding, has_errors
from presskit.report import counted
from presskit.report_json import as_json
from presskit.terminal import say, show, stop, tell


def reported(findings: Sequence[Finding], of: object, form: str, silenced: int = 0) -> None:
    """The findings to standard output, as ``text`` or ``json``; how many ``of`` what; the end if any is an error."""
    if form == "json":
        show(as_json(findings, silenced), sys.stdout, end="")
    else:
        tell(findings, sys.stdout)
    say(f"{of}: {counted(findings, silenced)}", "error" if has_errors(findings) else "quiet")
    if has_errors(findings):
        sys.exit(ERRORS)


def refused(findings: Sequence[Finding], what: str) -> NoReturn:
    """The findings to standard error, and the end: ``what`` cannot be read."""
    tell(findings, sys.stderr)
    stop(f"\n{what} cannot be read: {counted(findings)}.", ERRORS)
