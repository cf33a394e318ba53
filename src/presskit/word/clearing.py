"""What printed nothing goes: paragraphs, rows, tables, and the headings that stood over them.

A paragraph or a row goes if it holds tags and all of them came out empty, or if it holds no words at all; a column if
it holds tags and prints nothing under its heading; a table if no row is left under its heading row, with its caption; a
heading if nothing is left under it. The section that ends with a paragraph which goes ends with the one before it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.text.paragraph import CT_P
from lxml.etree import _Element as Element

from presskit.word.ink import BEGIN, NOTHING

_CONTENT = tuple(
    map(qn, ["w:drawing", "w:pict", "w:object", "w:fldSimple", "w:instrText", "w:sym", "w:br", "w:footnoteReference"])
)
_HELD = tuple(map(qn, ["w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:sdtContent", "w:txbxContent"]))
"""What must hold a paragraph, be it an empty one."""

_REFERENCES = qn("w:headerReference"), qn("w:footerReference")
"""What a section has from the one before it unless it has its own."""

_END, _TEXT = -1, 9
"""Levels below all headings' and above: of the document's end, and of what is no heading."""


def clear(root: Element, styles: Element) -> None:
    """Take out of ``root`` what printed nothing; ``styles`` tells which paragraphs are headings."""
    for row in list(root.iter(qn("w:tr"))):
        if not _heads(row) and _void(row):
            _remove(row)
    for table in root.iter(qn("w:tbl")):
        _clear_columns(table)
    for paragraph in list(root.iter(qn("w:p"))):
        if _void(paragraph):
            _take_out(paragraph)
    names = _names(styles)
    for table in list(root.iter(qn("w:tbl"))):
        if all(_heads(row) for row in table.findall(qn("w:tr"))):
            before = table.getprevious()
            if before is not None and names.get(_style(before)) == "caption":
                _take_out(before)
            _remove(table)
    for body in root.iter(qn("w:body")):
        _clear_headings(body, _levels(styles))
        _end_with_section(body)
        _end_with_paragraph(body)


def _void(block: Element) -> bool:
    """Whether a paragraph or a row has nothing to say."""
    text = "".join(text.text or "" for text in block.iter(qn("w:t")))
    if BEGIN in text or next(block.iter(*_CONTENT), None) is not None:
        return False
    return NOTHING in text or not text.strip()


def _heads(row: Element) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def _clear_columns(table: Element) -> None:
    """Take out what prints nothing under the heading row; its neighbours keep to the lines of the grid."""
    rows = table.findall(qn("w:tr"))
    grid = table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}")
    cells = [row.findall(qn("w:tc")) for row in rows]
    body = [each for row, each in zip(rows, cells, strict=True) if not _heads(row)]
    if not body or len(body) == len(rows) or any(len(each) != len(grid) for each in cells):
        return  # a table without a heading row; or merged cells, which are nobody's column
    gone = [number for number, column in enumerate(zip(*body, strict=True)) if _prints_nothing(column)]
    if not gone or len(gone) == len(grid):
        return
    widths = [int(column.get(qn("w:w"), "0")) for column in grid]
    kept = len(grid) - len(gone)
    widths[kept - 1 :] = [sum(widths[kept - 1 :])]
    for each in (grid, *cells):
        for number in reversed(gone):
            _remove(each.pop(number))
        for element, width in zip(each, widths, strict=True):
            sized = element if element.tag == qn("w:gridCol") else element.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
            if sized is not None and sized.get(qn("w:type"), "dxa") == "dxa":  # else it is a share of the page
                sized.set(qn("w:w"), str(width))


def _prints_nothing(column: Sequence[Element]) -> bool:
    """Whether a column has tags, and none of them printed; one that a designer left blank is to be written in."""
    tagged = any(NOTHING in (text.text or "") for cell in column for text in cell.iter(qn("w:t")))
    return tagged and all(map(_void, column))


def _take_out(paragraph: Element) -> None:
    """Remove a paragraph, or only its words where it must stay to hold a cell or another part."""
    holder = paragraph.getparent()
    if holder is None:
        return
    if (section := _section(paragraph)) is not None:
        _hand_on(section, paragraph)
    elif holder.tag in _HELD and sum(1 for child in holder if child.tag == qn("w:p")) == 1:
        for child in list(paragraph):
            if child.tag != qn("w:pPr"):
                paragraph.remove(child)
        return
    _remove(paragraph)


def _section(block: Element) -> Element | None:
    """The section that ends with this paragraph."""
    return block.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")


def _hand_on(section: Element, paragraph: Element) -> None:
    """End the section with the paragraph before; where none can end it, it becomes one with the next, as in Word."""
    before, after = paragraph.getprevious(), paragraph.getnext()
    if after is not None and after.tag == qn("w:sectPr"):
        after[:] = section  # the last section is empty; this one is the last now
    elif isinstance(before, CT_P) and _section(before) is None:
        before.get_or_add_pPr().get_or_add_sectPr()[:] = section
    else:
        following = next(each for block in paragraph.itersiblings() for each in block.iter(qn("w:sectPr")))
        own = {(reference.tag, reference.get(qn("w:type"))) for reference in following.iter(*_REFERENCES)}
        kept = [each for each in section.iter(*_REFERENCES) if (each.tag, each.get(qn("w:type"))) not in own]
        following[:0] = kept  # it had them from this section


def _remove(element: Element) -> None:
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def _clear_headings(body: Element, levels: Mapping[str, int]) -> None:
    """Remove, from the end on, each heading that is followed by none of its own: the end, or one as high or higher."""
    below = _END
    for block in reversed(list(body)):
        if block.tag == qn("w:sectPr"):
            continue
        level = levels.get(_style(block))
        if level is None:
            below = _TEXT
        elif below <= level:
            _take_out(block)
        else:
            below = level


def _end_with_section(body: Element) -> None:
    """Where nothing is left of the last section, the one before it is the last."""
    *blocks, last = body
    section = _section(blocks[-1]) if blocks else None
    if section is not None and last.tag == qn("w:sectPr"):
        body.replace(last, section)  # takes it out of the paragraph


def _end_with_paragraph(body: Element) -> None:
    """Word wants a paragraph after a table that ends the document."""
    blocks = [block for block in body if block.tag != qn("w:sectPr")]
    if not blocks or blocks[-1].tag == qn("w:tbl"):
        body.insert(len(blocks), OxmlElement("w:p"))


def _style(block: Element) -> str:
    named = block.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return named.get(qn("w:val"), "") if named is not None else ""


def _names(styles: Element) -> Mapping[str, str]:
    """Paragraph styles by id: their names, which are English in every Word for its own styles."""
    return {style.get(qn("w:styleId"), ""): _value(style, "w:name").lower() for style in styles.iter(qn("w:style"))}


def _levels(styles: Element) -> Mapping[str, int]:
    """The outline level of each style that is a heading."""
    by_id = {style.get(qn("w:styleId"), ""): style for style in styles.iter(qn("w:style"))}
    return {name: level for name, style in by_id.items() for level in _level(style, by_id)}


def _level(style: Element | None, by_id: Mapping[str, Element]) -> Iterator[int]:
    """The level of a style, or of the nearest one that it is based on."""
    seen: set[str] = set()
    while style is not None and (name := style.get(qn("w:styleId"), "")) not in seen:
        seen.add(name)
        written = style.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        heading = re.fullmatch(r"heading (\d)", _value(style, "w:name").lower())
        level = int(written.get(qn("w:val"), "9")) if written is not None else int(heading[1]) - 1 if heading else None
        if level is not None:
            yield from [level] if level < _TEXT else []
            return
        style = by_id.get(_value(style, "w:basedOn"))


def _value(style: Element, name: str) -> str:
    found = style.find(qn(name))
    return found.get(qn("w:val"), "") if found is not None else ""
