"""The words that a layout prints of itself, from whichever file holds them; for a proof they need no fact."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from presskit.finding import Finding
from presskit.layout import Layout
from presskit.yamltext import Plain

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\w*\}")
_COUNTED = re.compile(r"\{\{\s*\w+\.(\w+)\s*\}\} (\w+)")
_FIELD = re.compile(r"\{\{\s*\w+\.(\w+)\s*\}\}")


def words_of_layout(layout: Layout, language: str) -> frozenset[str]:
    """Its words and its whole lines in small letters; none where its files cannot be read."""
    return frozenset(_folded(_lines(layout, language)))


def named_by(layout: Layout) -> Mapping[str, frozenset[str]]:
    """The words inside the tags of each of the layout's files, by its name without the ending; of all under ``""``.

    The fields that the file prints are among them.
    """
    files = {path.stem: [path.read_text("utf-8", "replace")] for path in sorted(layout.folder.glob("*.html"))}
    files |= {path.stem: list(_of_word_document(path)) for path in sorted(layout.folder.glob("*.docx"))}
    named = {
        name: frozenset(word for text in texts for tag in _TAG.findall(text) for word in re.findall(r"\w+", tag))
        for name, texts in files.items()
    }
    return {**named, "": frozenset().union(*named.values())}


def labels_in_rows(layout: Layout) -> Mapping[str, str]:
    """What stands before a field in its row of a table in a Word layout, by the name of the field."""
    labels: dict[str, str] = {}
    for path in sorted(layout.folder.glob("*.docx")):
        for cells in _rows_of_word_document(path):
            words = [cell for cell in cells if cell and not _TAG.search(cell)]
            fields = [found[1] for cell in cells if (found := _FIELD.fullmatch(cell))]
            if len(words) == len(fields) == 1:
                labels[fields[0]] = words[0]
    return labels


def words_after(layout: Layout) -> Mapping[str, str]:
    """The word after a field in a Word layout, as in ``{{ tally.won }} won``, by the name of the field."""
    paths = sorted(layout.folder.glob("*.docx"))
    return dict(found for path in paths for line in _of_word_document(path) for found in _COUNTED.findall(line))


def labels_by_name(layout: Layout, language: str) -> Mapping[str, str]:
    """The layout's words by their names, where a name has one meaning."""
    words = layout.words(language)
    found: dict[str, set[str]] = {}
    for name, text in () if isinstance(words, Finding) else _named(dict(words)):
        found.setdefault(name, set()).add(text)
    return {name: next(iter(texts)) for name, texts in found.items() if len(texts) == 1}


def _named(words: dict[str, Plain]) -> Iterator[tuple[str, str]]:
    for name, value in words.items():
        if isinstance(value, dict):
            yield from _named(value)
        elif isinstance(value, str):
            yield name, value


def _folded(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        for part in (_TAG.sub(" ", line), *_TAG.split(line)):
            text = " ".join(part.split()).strip(" .,:;").casefold()
            if text:
                yield text
                yield from (word.strip(".,:;|“”()") for word in text.split())


def _lines(layout: Layout, language: str) -> Iterator[str]:
    words = layout.words(language)
    if not isinstance(words, Finding):
        yield from _texts(dict(words))
    for path in sorted(layout.folder.glob("*.docx")):
        yield from _of_word_document(path)
    for path in sorted(layout.folder.glob("*.csv")):
        yield from path.read_text("utf-8-sig", "replace").partition("\n")[0].strip().split(",")


def _texts(value: Plain) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, str):
        yield value


def _of_word_document(path: Path) -> Iterator[str]:
    import docx  # noqa: PLC0415 - heavy: only for a Word document

    opened = docx.Document(str(path))
    stories = [opened.element.body]
    for section in opened.sections:
        stories += [section.header._element, section.footer._element]  # noqa: SLF001 - text runs over all of it
    for story in stories:
        for paragraph in story.iter("{*}p"):
            yield "".join(text.text or "" for text in paragraph.iter("{*}t"))


def _rows_of_word_document(path: Path) -> Iterator[list[str]]:
    import docx  # noqa: PLC0415 - heavy: only for a Word document

    for row in docx.Document(str(path)).element.body.iter("{*}tr"):
        yield ["".join(text.text or "" for text in cell.iter("{*}t")).strip() for cell in row.iter("{*}tc")]
