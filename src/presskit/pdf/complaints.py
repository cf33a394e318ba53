"""What the engine says while it works, as findings that name the fact."""

import logging
import unicodedata
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from presskit.finding import Finding, Key, Severity, error

_MISSING_GLYPH = ".notdef glyph"
"""How the engine begins to say that no font has a character; the character's number is its last argument."""
_NAMED = 3
"""As many missing characters of one fact are named."""


@dataclass(frozen=True)
class Origins:
    """Which facts the words and the files of the pages come from, so that a finding can name the fact."""

    words: tuple[tuple[Key, str], ...] = ()
    files: Mapping[str, Key] = field(default_factory=dict)


@contextmanager
def heard() -> Iterator[list[logging.LogRecord]]:
    """What the engine logs meanwhile, from warnings on; Python's own warnings would tell users nothing."""
    from PIL.Image import DecompressionBombWarning  # noqa: PLC0415 - heavy: only for a PDF

    records: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = records.append  # type: ignore[assignment] # the shortest handler there is
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DecompressionBombWarning)  # pictures may be as large as posters are
            warnings.simplefilter("ignore", ResourceWarning)  # the engine leaves its colour profile open for a moment
            yield records
    finally:
        logger.removeHandler(handler)


def complaints(records: Iterable[logging.LogRecord], refused: Iterable[str], origins: Origins) -> Iterator[Finding]:
    """What the engine said; an error if it costs the page something. What the door refused is told already."""
    missing = []
    for record in records:
        said = record.getMessage().strip()
        if said.startswith(_MISSING_GLYPH) and isinstance(record.args, tuple):
            missing.append(chr(int(str(record.args[-1]))))
        elif not any(url in said for url in refused):
            fails = record.levelno >= logging.ERROR or "cannot be loaded" in said
            severity = Severity.ERROR if fails else Severity.WARNING
            yield Finding(severity, "PK502", f"the PDF engine says: {said}", hint="mend the layout")
    yield from _missing_glyphs(sorted(set(missing)), origins)


def _missing_glyphs(missing: list[str], origins: Origins) -> Iterator[Finding]:
    """Finds the facts with characters that no font can draw; what no fact holds, the layout or a rival claim says."""
    told: set[str] = set()
    for key, text in origins.words if missing else ():
        found = [char for char in missing if char in text]
        if found:
            told.update(found)
            yield _glyphs(found, key)
    rest = [char for char in missing if char not in told]
    if rest:
        yield _glyphs(rest)


def _glyphs(chars: list[str], key: Key = ()) -> Finding:
    named = ", ".join(f"“{char}” ({unicodedata.name(char, f'U+{ord(char):04X}').lower()})" for char in chars[:_NAMED])
    more = f" and {len(chars) - _NAMED} more" if len(chars) > _NAMED else ""
    hint = "add a font that has it to the kit: look: {fonts: {more: [{family: …, files: [fonts/….ttf]}]}}"
    return error("PK504", f"no font of this kit can draw {named}{more}", key=key, hint=hint)
