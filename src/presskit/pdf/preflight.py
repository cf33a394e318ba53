"""Looks a finished PDF over as a printer does before the press starts: what would come out wrong, as findings."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from presskit.finding import Finding, error, warning
from presskit.pdf.inspection import Inspection, Placed

if TYPE_CHECKING:
    from presskit.pdf.rendering import Box

Check = Callable[[Inspection], Iterator[Finding]]

COARSE = 200
"""Fewer pixels to an inch than this are seen as steps in print; 300 are wanted (the rule of thumb of offset printing:
twice the lines of its screen, of which there are 150 to an inch)."""
HEAVY = 10_000_000
"""More bytes than this are turned back by many mail servers."""
_NAMED = 3
"""As many pictures of a heavy file are named."""
_QUOTED = 40
"""As many characters of a text are quoted."""
_PIXELS = 96 / 25.4
"""Of the layout, in a millimetre."""
_NEAR = 0.5 * _PIXELS
"""So much is still on the page: letters have some air around them."""
_CUT = 0.34
"""As much of a letter's height may be hidden without its being lost."""


def fonts_embedded(inspection: Inspection) -> Iterator[Finding]:
    """Finds fonts that are named but not inside: another machine would take its own for them."""
    for each in inspection.pdf.objects:
        if isinstance(each, dict) and each.get("Type") == "/FontDescriptor" and not _embedded(each):
            name = str(each.get("FontName", "")).lstrip("/")
            hint = "declare a font file that may be embedded: look: {fonts: …}"
            yield error("PK511", f"the font “{name}” is not inside the PDF", hint=hint)


def _embedded(descriptor: dict[str, Any]) -> bool:
    return any(f"FontFile{number}" in descriptor for number in ("", 2, 3))


def sharp_enough(inspection: Inspection) -> Iterator[Finding]:
    """Finds pictures that have too few pixels for the size at which they are placed."""
    coarsest: dict[object, Placed] = {}
    for each in inspection.pictures:
        known = coarsest.get(each.key or each.page)
        if each.pixels_per_inch < COARSE and (known is None or each.pixels_per_inch < known.pixels_per_inch):
            coarsest[each.key or each.page] = each
    for each in coarsest.values():
        said = f"a picture on page {each.page} has {each.pixels_per_inch:.0f} pixels to an inch; print wants 300"
        yield warning("PK512", said, key=each.key, hint="bring a larger picture, or show it smaller")


def in_inks(inspection: Inspection) -> Iterator[Finding]:
    """Finds what still has the colours of screens, such as a font of coloured pictures."""
    for each in inspection.pdf.objects:
        instructions = getattr(each, "stream", ())
        painted = any(isinstance(one, bytes) and one.endswith((b" rg", b" RG", b" EI")) for one in instructions)
        extra = each if isinstance(each, dict) else getattr(each, "extra", {})
        if painted or extra.get("ColorSpace") == "/DeviceRGB":
            said = "something on the pages has colours of screens, which a press does not have"
            yield error("PK513", said, hint="leave out fonts of coloured pictures, such as emoji")
            return


def inside(inspection: Inspection) -> Iterator[Finding]:
    """Finds words that go over the edge of the page, or that their box cuts off; one finding for each page."""
    for number, painted in enumerate(inspection.rendering.painted, 1):
        page = painted.box
        frame = (0.0, 0.0, page.margin_width(), page.margin_height())
        lost = [box.text.strip() for box in _lost(page, frame, ())]
        if lost:
            more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
            said = f"words on page {number} are cut off: “{_short(lost[0])}”{more}"
            yield warning("PK514", said, key=inspection.key_of(lost[0]), hint="shorten them, or give them more room")


Frame = tuple[float, float, float, float]
"""Left, top, right and bottom, in the layout's pixels."""


def _lost(box: "Box", page: Frame, clips: tuple[Frame, ...]) -> Iterator["Box"]:
    """The boxes of text below a box that are not whole on the page; what is turned or shifted is not looked at."""
    from weasyprint.formatting_structure.boxes import TextBox  # noqa: PLC0415 - heavy: only for a PDF

    box = getattr(box, "_box", box)  # what stands elsewhere has a placeholder here
    if isinstance(box, TextBox):
        if box.text.strip() and box.style["visibility"] == "visible" and _is_cut(box, page, clips):
            yield box
        return
    if getattr(box, "transformation_matrix", None):
        return
    if box.style["overflow"] != "visible" and hasattr(box, "padding_box_x"):
        width, height = box.padding_width(), box.padding_height()
        if min(width, height) < 2 * _NEAR:  # how layouts hide words from the eye alone
            return
        left, top = box.padding_box_x(), box.padding_box_y()
        clips = (*clips, (left, top, left + width, top + height))
    unheard = box.element is not None and box.element.get("aria-hidden") == "true"
    for child in getattr(box, "children", ()):
        for each in _lost(child, page, clips):
            if not (unheard and len(each.text.strip()) == 1):  # a letter alone that nobody hears is a picture
                yield each


def _is_cut(box: "Box", page: Frame, clips: tuple[Frame, ...]) -> bool:
    size = box.style["font_size"]
    left, right = box.position_x, box.position_x + box.width
    middle = box.position_y + box.baseline - size / 3  # of the letters, not of the line
    if right <= page[0] or middle <= page[1] - size:
        return False  # meant to be heard, not seen
    slack = (0.5 - _CUT) * size
    return any(
        left < frame[0] - _NEAR - (0 if frame is page else size / 8)
        or right > frame[2] + _NEAR + (0 if frame is page else size / 8)
        or middle < frame[1] + slack
        or middle > frame[3] - slack
        for frame in (page, *clips)
    )


def on_paper(inspection: Inspection) -> Iterator[Finding]:
    """Finds a layout that has pages of another size than was asked for."""
    paper = inspection.paper
    if paper is None:
        return
    for number, painted in enumerate(inspection.rendering.painted, 1):
        width, height = (side / _PIXELS for side in (painted.box.margin_width(), painted.box.margin_height()))
        if max(abs(width - paper.width), abs(height - paper.height)) > 1:
            said = (
                f"page {number} is {width:.0f} × {height:.0f} mm, not"
                f" {paper.width:.0f} × {paper.height:.0f} mm ({paper.name})"
            )
            hint = "let the layout say @page { size: {{ kit.paper.width }}mm {{ kit.paper.height }}mm }"
            yield warning("PK515", said, hint=hint)
            return


def not_blank(inspection: Inspection) -> Iterator[Finding]:
    """Finds pages among others with neither words nor pictures but those of their margins."""
    from weasyprint.formatting_structure.boxes import MarginBox, ReplacedBox  # noqa: PLC0415 - heavy: only for a PDF

    pages = inspection.rendering.painted
    for number, painted in enumerate(pages if len(pages) > 1 else (), 1):
        bodies = [child for child in painted.box.children if not isinstance(child, MarginBox)]
        boxes = [painted.box, *bodies, *(box for body in bodies for box in body.descendants(placeholders=True))]
        boxes = [getattr(box, "_box", box) for box in boxes]
        if not any(isinstance(box, ReplacedBox) or _shows(box) for box in boxes):
            said = f"page {number} is blank"
            yield warning("PK516", said, hint="look for a page break too many in the layout")


def _shows(box: "Box") -> bool:
    background = getattr(box, "background", None)
    layers = background.layers if background else ()
    return bool(getattr(box, "text", "").strip()) or any(layer.image for layer in layers)


def headings_nest(inspection: Inspection) -> Iterator[Finding]:
    """Finds headings that skip a level: who listens looks for what is between (ISO 14289-1, 7.4.2)."""
    last = 0
    for element in inspection.rendering.root.iter():
        if element.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            level, words = int(element.tag[1]), " ".join("".join(element.itertext()).split())
            if level > last + 1:
                before = f"an h{last}" if last else "no heading"
                said = f"the heading “{_short(words)}” is an h{level} after {before}"
                yield warning("PK517", said, key=inspection.key_of(words), hint=f"make it an h{last + 1}")
            last = level


def words_opaque(inspection: Inspection) -> Iterator[Finding]:
    """Finds words under ``opacity``: the engine draws them apart from the structure, and nobody hears them there."""
    told = set()
    for number, painted in enumerate(inspection.rendering.painted, 1):
        for box in painted.box.descendants(placeholders=True):
            clear = getattr(box, "_box", box)
            if clear.style["opacity"] < 1 and clear.element not in told:
                words = " ".join(filter(None, (getattr(each, "text", "").strip() for each in _below(clear))))
                if words:
                    told.add(clear.element)
                    said = f"words on page {number} are see-through: “{_short(words)}”"
                    yield warning("PK518", said, hint="give them a paler colour in place of opacity")


def _below(box: "Box") -> Iterator["Box"]:
    yield box
    if hasattr(box, "descendants"):
        yield from box.descendants(placeholders=True)


def light_enough(size: int, pictures: Sequence[Placed]) -> Iterator[Finding]:
    """Finds a file of more bytes than the mail takes, and names what makes it heavy; ``size`` in bytes."""
    if size > HEAVY:
        by_size = sorted(pictures, key=lambda each: each.size)
        heaviest = {each.key or (f"page {each.page}",): each for each in by_size}
        named = [f"{_called(each)} ({each.size / 1e6:.1f} MB)" for each in list(heaviest.values())[::-1][:_NAMED]]
        most = f"; the heaviest pictures: {', '.join(named)}" if named else ""
        said = f"the PDF has {size / 1e6:.0f} MB, more than many mail servers take{most}"
        yield warning("PK519", said, hint="bring smaller pictures, or send a link")


def _called(picture: Placed) -> str:
    return f"“{picture.key[1]}”" if picture.key else f"on page {picture.page}"


def _short(words: str) -> str:
    return words if len(words) <= _QUOTED else f"{words[: _QUOTED - 1].rstrip()}…"


ALL: tuple[Check, ...] = (fonts_embedded, inside, on_paper, not_blank)
FOR_READERS: tuple[Check, ...] = (*ALL, headings_nest, words_opaque)
FOR_PRINTERS: tuple[Check, ...] = (*ALL, sharp_enough, in_inks)
