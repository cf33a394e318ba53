"""Reads finished documents back and holds them against the facts, for the commands that do."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from presskit.artifact import Artifact
from presskit.desk import Desk, placed
from presskit.edition import Edition, Options
from presskit.exits import MISSING
from presskit.finding import Finding
from presskit.proof import proof, shares_text
from presskit.readback import NoReaderError, Printed, UnreadableError, finished, read_back
from presskit.terminal import say, stop


def read(artifacts: Iterable[Artifact]) -> tuple[Printed, ...]:
    """What documents print; a few words and the end where one cannot be read."""
    try:
        return read_back(artifacts)
    except NoReaderError as problem:
        stop(f"Reading a PDF back needs a library that is not here. Please type:\n\n    {problem}", MISSING)
    except (UnreadableError, OSError) as problem:
        stop(f"A document cannot be read back: {problem}", MISSING)


def read_finished(edition: Edition, output: Path) -> tuple[tuple[Printed, ...], Options]:
    """What the finished documents of a kit print, drafts where there is nothing else, and how they were made."""
    for options in (Options(), Options(draft=True)) if output.is_dir() else ():
        artifacts = finished(output, edition, options)
        if artifacts:
            return read(artifacts), options
    return (), Options()


def held(
    printed: Sequence[Printed], edition: Edition, desk: Desk, options: Options, templates: Path
) -> tuple[Finding, ...]:
    """What a proof-reader finds, with its places in the facts; the shares are told on the way."""
    against = proof(edition, printed, options, templates)
    say(shares_text(against), "quiet")
    return placed(against.findings, desk.locate)
