"""Reads finished documents back and holds them against the facts, for the commands that do."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from presskit.artifact import Artifact
from presskit.desk import Desk, placed
from presskit.edition import Edition, Options
from presskit.exits import MISSING
from presskit.paper import PAPERS
from presskit.proof import Proof, proof, shares_text
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


def read_finished(edition: Edition, output: Path) -> tuple[tuple[tuple[Printed, ...], Options], ...]:
    """What the finished documents of a kit print, drafts where there is nothing else, and how they were made.

    Those in pages stand by themselves for each paper; the others stand with the first.
    """
    for draft in (False, True) if output.is_dir() else ():
        made = [Options(draft=draft, paper=paper) for paper in PAPERS.values()]
        found = {options: {each.name: each for each in finished(output, edition, options)} for options in made}
        on_any_paper = set.intersection(*(set(files) for files in found.values()))
        on_paper = [options for options in made if found[options].keys() - on_any_paper] or made[:1]
        read_before: set[str] = set()
        told = []
        for options in on_paper:
            artifacts = [each for name, each in found[options].items() if name not in read_before]
            read_before |= found[options].keys()
            if artifacts:
                told.append((read(artifacts), options))
        if told:
            return tuple(told)
    return ()


def held(printed: Sequence[Printed], edition: Edition, desk: Desk, options: Options, templates: Path) -> Proof:
    """What a proof-reader finds, with its places in the facts; the shares are told on the way."""
    against = proof(edition, printed, options, templates)
    say(shares_text(against), "quiet")
    return replace(against, findings=placed(against.findings, desk.locate))
