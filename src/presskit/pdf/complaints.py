"""What the engine says while it works, as findings that name the fact."""

import logging
import re
import traceback
import unicodedata
import warnings
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape

from presskit.finding import Finding, Key, Severity, Span, error
from presskit.layoutorigins import FILLED
from presskit.pdf.styles import Sheet, open_comments, place_at, style_complaint

_MISSING_GLYPH = ".notdef glyph"
"""How the engine begins to say that no font has a character; the character's number is its last argument."""
_SILENT = re.compile(r'Image "(.*)" has no required alt description')
_NOWHERE = re.compile(r"No anchor #(\S+) for internal URI reference")
_PICTURE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
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


def complaints(
    records: Iterable[logging.LogRecord], refused: Collection[str], origins: Origins, html: str, sheets: Sequence[Sheet]
) -> Iterator[Finding]:
    """What the engine said; an error if it costs the page something. What the door refused is told already.

    ``html`` is the filled-in layout, and ``sheets`` are the styles that it may speak of.
    """
    missing = []
    for record in records:
        said = record.getMessage().strip()
        if said.startswith(_MISSING_GLYPH) and isinstance(record.args, tuple):
            missing.append(chr(int(str(record.args[-1]))))
        elif not any(url in said for url in refused) and not (refused and said.startswith("Font-face")):
            fails = record.levelno >= logging.ERROR or "cannot be loaded" in said
            severity = Severity.ERROR if fails else Severity.WARNING
            known = _of_element(said, html) if fails else style_complaint(said, sheets)
            yield known or Finding(severity, "PK502", f"the PDF engine says: {said}", hint="mend the layout")
    yield from open_comments(sheets)
    yield from _missing_glyphs(sorted(set(missing)), origins)


def _of_element(said: str, html: str) -> Finding | None:
    """The finding for a picture or a link that the engine speaks of, at its place in the filled-in layout."""
    if found := _SILENT.search(said):
        pictures = (tag for tag in _PICTURE.finditer(html) if found[1] in unescape(tag[0]))
        tag = next((tag for tag in pictures if not re.search(r"\salt\s*=", tag[0])), None)
        hint = 'write alt="what it shows"; or alt="" for a mere ornament'
        return error("PK502", "this picture has no alternative text", span=_place_in(html, tag), hint=hint)
    if found := _NOWHERE.search(said):
        tag = re.search(rf"""<[a-z][^<>]*?\shref\s*=\s*["']?#{re.escape(found[1])}["'\s>]""", html, re.IGNORECASE)
        hint = f'give id="{found[1]}" to what it should lead to, or take the link away'
        return error(
            "PK502", f"this link leads to “#{found[1]}”, which is nowhere", span=_place_in(html, tag), hint=hint
        )
    return None


def _place_in(html: str, tag: re.Match[str] | None) -> Span | None:
    start = tag.start() if tag else 0
    return Span(FILLED, html.count("\n", 0, start) + 1, start - html.rfind("\n", 0, start)) if tag else None


def collapse(problem: Exception, sheets: Iterable[Sheet]) -> Finding | None:
    """The finding for a failure inside the engine, at the rule of CSS that it was reading; ``None`` for one of ours."""
    frames = [frame for frame, _ in traceback.walk_tb(problem.__traceback__)]
    rooms = [str(frame.f_globals.get("__name__")).partition(".")[0] for frame in frames]
    theirs = [room for room in rooms if room in ("presskit", "weasyprint")][-1:] == ["weasyprint"]
    if not theirs or isinstance(problem, OSError | ImportError):
        return None
    rules = (frame.f_locals.get("rule") for frame in frames if frame.f_code.co_name == "preprocess_stylesheet")
    places = [place_at(sheets, rule.source_line, rule.source_column) for rule in rules if rule]
    what = "this rule" if places else "this layout"
    why = f": {problem}" if str(problem) else ""
    return error(
        "PK502",
        f"the PDF engine cannot work with {what}{why}",
        span=places[-1] if places else None,
        hint="mend what was changed last",
    )


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
