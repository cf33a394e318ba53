"""Makes docs/facts.md: every field that facts may hold and how it is written, read off the model itself."""

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from presskit import values
from presskit.model import Kit, Listed, Record
from presskit.values import Prose, Scalar, Text

PAGE = Path(__file__).with_name("facts.md")
HEAD = """\
# The facts, field by field

Made from the model by `make docs`. A field in **bold** must be there; all others may be left out.

A single value may be written plainly (`runtime: 120 min`), with its source (`{value: 120 min, source: catalogue}`), as
claims with a ruling, or as `{unknown: why}`. A text may carry its language: `{text: De rouille et d’os, lang: fr}`. A
record may carry `source:` for all that stands in it. Every entry of a list has an `id` (small letters, digits,
hyphens); where it is left out, it is made from the fields named with the list.

Prose of several paragraphs stands after `|-`, with an empty line between two of them: the lines stay as they are
written. After `>-` YAML joins lines, and makes one empty line a mere end of a line, so that two paragraphs become one;
keep it for a text of a single paragraph.
"""
ALIASES = {
    "a line of text": values.Line,
    "text": values.Lines,
    "a name in small letters, digits and hyphens": values.Slug,
    "a language such as `fr` or `es-419`": values.Language,
    "a web address": values.Url,
    "a mail address": values.Mail,
    "a whole number": values.Whole,
    "`true` or `false`": values.Flag,
    "a colour such as `#A93B17`": values.Color,
    "the code of a finding such as `PK210`": values.Code,
}


def page() -> str:
    """The whole page."""
    return HEAD + "".join(_section(name, hint) for name, hint in get_type_hints(Kit, include_extras=True).items())


def _section(name: str, hint: Any) -> str:  # noqa: ANN401 - annotations are of any type
    record, listed = _record(hint)
    if record is None:
        info = Kit.model_fields[name]
        return f"\n## `{info.alias or name}`\n\n{info.description}\n\n- {_written(hint)}\n"
    return f"\n## `{name}`\n\n{_what(record, listed)}\n\n" + "".join(_rows(record, ""))


def _what(record: type[Record], listed: bool) -> str:  # noqa: FBT001 - private
    what = (record.__doc__ or "").split("\n")[0]
    made_from = ", ".join(getattr(record, "named_by", ()))
    return what + (f" A list; an `id` is made from: {made_from}." if listed and made_from else "")


def _rows(record: type[Record], indent: str) -> Iterator[str]:
    """Each field in a line; a record's own fields below it, set in."""
    for name, hint in get_type_hints(record, include_extras=True).items():
        info = record.model_fields.get(name)
        if info is None or name == "id":
            continue
        label = f"**`{name}`**" if info.is_required() else f"`{name}`"
        inner, listed = _record(hint)
        if inner is None:
            yield f"{indent}- {label}: {_written(hint)}\n"
        else:
            yield f"{indent}- {label}: {_what(inner, listed)}{_usual(info.default)}\n"
            yield from _rows(inner, indent + "  ")


def _usual(default: object) -> str:
    """What holds where a record is left out, if that is more than what holds for each of its fields."""
    fields = default.model_dump(exclude_unset=True) if isinstance(default, Record) else {}
    written = ", ".join(f"{name}: {value}" for name, value in fields.items())
    return f" If left out: `{{{written}}}`." if fields else ""


def _record(hint: Any) -> tuple[type[Record] | None, bool]:  # noqa: ANN401
    """The record that a field holds, if it holds one, and whether it is a list of them."""
    for part in _alternatives(hint):
        item = get_args(part)[0] if get_origin(part) is tuple else part
        if isinstance(item, type) and issubclass(item, Record):
            return item, issubclass(item, Listed)
    return None, False


def _alternatives(hint: Any) -> tuple[Any, ...]:  # noqa: ANN401
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(part for part in get_args(hint) if part is not type(None))
    return (hint,)


def _written(hint: Any) -> str:  # noqa: ANN401
    (part, *_) = _alternatives(hint)
    alias = next((words for words, known in ALIASES.items() if part == known), None)
    if alias:
        return alias
    if get_origin(part) is tuple:
        return f"a list; each {_written(get_args(part)[0])}"
    if get_origin(part) is Literal:
        return " or ".join(f"`{word}`" for word in get_args(part))
    return _written(get_args(part)[0]) if get_args(part) else _form(part)


def _form(kind: type) -> str:
    if issubclass(kind, Prose):
        return "prose"
    if issubclass(kind, Text):
        return "text, with `lang` where it is not in the kit’s language"
    return f"such as {kind.form}" if issubclass(kind, Scalar) else "text"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
