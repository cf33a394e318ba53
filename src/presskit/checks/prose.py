"""What running text points to: its sources are declared, its links lead somewhere."""

import re
from collections.abc import Iterator

from presskit.edition import Edition
from presskit.finding import Finding, Key, at_words, error
from presskit.hints import nearest, quoted
from presskit.prose import Run, blocks_of
from presskit.values import Prose


def citations_of_declared_sources(edition: Edition) -> Iterator[Finding]:
    """Finds ``[@source]`` marks that name no declared source."""
    declared = {source.id for source in edition.kit.sources}
    for key, text, runs in _prose(edition):
        for source in sorted({source for run in runs for source in run.cites} - declared):
            hint = nearest(source, declared) or "declare it in the list “sources:”"
            message = f"this text cites a source that is not there: {quoted(source)}"
            yield _at(
                error("PK220", message, key=key, hint=hint),
                text,
                rf"(?<=[@, ]){re.escape(source)}(?![\w-])(?=[^\[\]]*\])",
            )


def citations_that_can_be_read(edition: Edition) -> Iterator[Finding]:
    """Finds what looks like a citation and is none, which would be printed as it stands."""
    for key, text, runs in _prose(edition):
        for run in runs:
            for mark in re.finditer(r"\[ ?@[^\]]*\]?", run.text):
                hint = "write [@source], or [@one, another], with ids of “sources:”"
                found = error("PK221", f"{quoted(mark[0])} is not a citation", key=key, hint=hint)
                yield _at(found, text, re.escape(mark[0]))


def links_that_lead_somewhere(edition: Edition) -> Iterator[Finding]:
    """Finds links in running text that are neither web nor mail addresses."""
    for key, text, runs in _prose(edition):
        for target in dict.fromkeys(run.href for run in runs if run.href):
            if not re.match(r"https?://[^/]|mailto:.", target):
                hint = "write the whole address, beginning with https:// or mailto:"
                found = error("PK222", f"the link {quoted(target)} leads nowhere", key=key, hint=hint)
                yield _at(found, text, rf"(?<=\]\(){re.escape(target)}")


def _prose(edition: Edition) -> Iterator[tuple[Key, str, list[Run]]]:
    """The running texts, as they are written and taken apart."""
    for key, value in edition.facts:
        if isinstance(value, Prose):
            yield key, value.text, [run for block in blocks_of(value.text) for run in block.runs]


def _at(finding: Finding, text: str, mark: str) -> Finding:
    """The finding at the first place of a mark in the text as it is written, if it stands there to the letter."""
    found = re.search(mark, text)
    return at_words(finding, text, *found.span()) if found else finding
