"""Checks the tags of a Word layout before it is filled, so that a slip is a finding that names its paragraph.

Three passes: each paragraph by itself, as the designer wrote it; each part's syntax; and every field that a tag names,
held against the types of the view, also in places that today's facts do not reach.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from html import unescape
from typing import Any, get_args, get_origin, get_type_hints

from jinja2 import Environment, TemplateSyntaxError, nodes

from presskit.finding import Finding, error
from presskit.hints import nearest
from presskit.word.text import Words

_BRACKETS = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_PAIRS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WHOLE = re.compile(r"\{%(p|tr) [^%}]*%\}")
_INLINE = re.compile(r"\{%-?\s*(end)?(for|if)\b")
_HELPERS = frozenset(["loop", "range", "namespace", "dict", "cycler", "joiner", "lipsum", "true", "false", "none"])

_UNKNOWN: Any = object()
"""The kind of an expression of which nothing is known; it is let pass."""


@dataclass(frozen=True)
class Part:
    """A piece of the layout: the text, a header, a footer.

    ``source`` holds a paragraph on each line; ``fields`` is the hint that says where all fields are told.
    """

    file: str
    name: str
    source: str
    fields: str

    def paragraph(self, line: int) -> str:
        """The words and tags of the paragraph on that line, as the designer sees them."""
        lines = self.source.split("\n")
        text = lines[line - 1] if 0 < line <= len(lines) else ""
        return shortened(unescape(re.sub(r"<[^>]+>", "", text)))

    def wrong(self, code: str, message: str, line: int, hint: str) -> Finding:
        """A finding that names the paragraph."""
        return wrong(self, code, message, self.paragraph(line), hint)


def shortened(text: str) -> str:
    """A paragraph that fits a message."""
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"  # noqa: PLR2004 - about a line


def wrong(part: Part, code: str, message: str, paragraph: str, hint: str) -> Finding:
    """A finding about a paragraph; a Word file has no lines, so it says which words stand there."""
    return error(code, f"{part.file}, {part.name}, “{paragraph}”: {message}", hint=hint)


def check_paragraph(part: Part, text: str) -> Iterator[Finding]:
    """Finds tags that are not closed in their paragraph, and tags that would swallow words beside them."""
    shown = shortened(text)
    unclosed = _unclosed(text)
    if unclosed:
        yield wrong(part, "PK401", f"“{unclosed}” has no partner here", shown, "begin and end a tag in one paragraph")
        return
    if re.search(r"\{\{(p|tr|tc|r)\s", text):
        yield wrong(part, "PK401", "this tag needs no letter", shown, "write {{ … }}; its run keeps its style")
    if re.search(r"\{%p\s", text) and not _WHOLE.fullmatch(text.strip()):
        hint = "give {%p … %} a paragraph of its own, or write {% … %}"
        yield wrong(part, "PK401", "words beside {%p … %} would be lost", shown, hint)
    depth = 0
    for end, _ in _INLINE.findall(text):
        depth += -1 if end else 1
    if depth:
        hint = "write {%p … %} in paragraphs of their own, or {%tr … %} in rows, to hold paragraphs or rows"
        yield wrong(part, "PK401", "{% if %} and {% for %} must end in their paragraph", shown, hint)


def check_row(part: Part, text: str) -> Iterator[Finding]:
    """Finds words that a row of a table would lose because of ``{%tr … %}`` beside them."""
    if re.search(r"\{%tr\s", text) and not _WHOLE.fullmatch(text.strip()):
        hint = "give {%tr … %} a row of its own"
        yield wrong(part, "PK401", "words beside {%tr … %} would be lost", shortened(text), hint)


def _unclosed(text: str) -> str:
    """The first bracket of a tag that is opened or closed alone; empty if there is none."""
    opened = ""
    for bracket in _BRACKETS.findall(text):
        if opened and bracket == _PAIRS[opened]:
            opened = ""
        elif opened or bracket not in _PAIRS:
            return opened or str(bracket)
        else:
            opened = bracket
    return opened


def check_tags(part: Part, environment: Environment, view: type) -> tuple[Finding, ...]:
    """Finds what is wrong with a part's tags: their syntax, and every field that is not there."""
    reader = _Reader(part)
    try:
        tree = environment.parse(part.source)
        reader.read(tree.body, _fields(view))
        environment.compile(tree)  # knows the filters
    except TemplateSyntaxError as problem:
        line = _open_tag(part.source, environment) or problem.lineno
        hint = "mend the tag; {%tr … %} belongs in a row of a table, {%p … %} in a paragraph of its own"
        return *reader.findings, part.wrong("PK401", f"the tag cannot be read: {problem.message}", line, hint)
    return tuple(reader.findings)


def _open_tag(source: str, environment: Environment) -> int:
    """The line of the last tag that is never closed; 0 if all are."""
    opened: list[int] = []
    try:
        begun = False
        for line, kind, value in environment.lex(source):
            if kind == "block_begin":
                begun = True
            elif begun and kind == "name":
                begun = False
                if value in ("for", "if"):
                    opened.append(line)
                elif value in ("endfor", "endif"):
                    opened = opened[:-1]
    except TemplateSyntaxError:
        return 0
    return opened[-1] if opened else 0


def _fields(kind: Any) -> Mapping[str, Any]:  # noqa: ANN401 - types are of any type
    return get_type_hints(kind)


def _is_record(kind: Any) -> bool:  # noqa: ANN401 - types are of any type
    return isinstance(kind, type) and is_dataclass(kind) and kind is not Words


def _is_list(kind: Any) -> bool:  # noqa: ANN401 - types are of any type
    return get_origin(kind) is tuple


class _Reader:
    """Follows the tags through a part; knows the kind of each name on the way."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self.findings: list[Finding] = []

    def read(self, body: Iterable[nodes.Node], names: Mapping[str, Any]) -> None:
        scope = dict(names)
        for node in body:
            match node:
                case nodes.Output():
                    for printed in node.nodes:
                        self._printed(printed, scope)
                case nodes.For():
                    self._loop(node, scope)
                case nodes.If():
                    self._kind(node.test, scope)
                    self.read(node.body, scope)
                    self.read(node.elif_, scope)
                    self.read(node.else_, scope)
                case nodes.Assign(target=nodes.Name(name=name)):
                    scope[name] = self._kind(node.node, scope)
                case nodes.AssignBlock(target=nodes.Name(name=name)):
                    scope[name] = _UNKNOWN
                case nodes.Macro():
                    scope[node.name] = _UNKNOWN  # rare in a Word file; what it names shows when it is filled

    def _loop(self, node: nodes.For, scope: Mapping[str, Any]) -> None:
        kind = self._kind(node.iter, scope)
        item = _UNKNOWN
        if _is_list(kind):
            item = get_args(kind)[0]
        elif kind is not _UNKNOWN:
            self._wrong(node.iter, f"“{_written(node.iter)}” is no list", "take the loop away, and print it as it is")
        targets = node.target.find_all(nodes.Name) if isinstance(node.target, nodes.Tuple) else ()
        single = {node.target.name: item} if isinstance(node.target, nodes.Name) else {}
        inner = {**scope, **dict.fromkeys((target.name for target in targets), _UNKNOWN), **single}
        if node.test:
            self._kind(node.test, inner)
        self.read(node.body, inner)
        self.read(node.else_, scope)

    def _printed(self, node: nodes.Expr, scope: Mapping[str, Any]) -> None:
        if isinstance(node, nodes.TemplateData):
            return
        kind = self._kind(node, scope)
        written = _written(node)
        if _is_list(kind):
            hint = f"print its entries: {{%p for entry in {written} %}}, or {{%tr for … %}} in a table"
            self._wrong(node, f"“{written}” is a list", hint)
        elif _is_record(kind):
            hint = f"print its parts: {', '.join(f'{written}.{name}' for name in _fields(kind) if name != 'key')}"
            self._wrong(node, f"“{written}” has several parts", hint)
        elif kind is bool:
            self._wrong(node, f"“{written}” is a yes or no", f"ask for it: {{% if {written} %}}…{{% endif %}}")

    def _kind(self, node: nodes.Node, scope: Mapping[str, Any]) -> Any:  # noqa: ANN401 - kinds are types
        match node:
            case nodes.Name():
                return self._named(node, scope)
            case nodes.Getattr():
                return self._part_of(node, self._kind(node.node, scope), node.attr)
            case nodes.Getitem(arg=nodes.Const(value=str() as name)):
                return self._part_of(node, self._kind(node.node, scope), name)
            case _:
                for child in node.iter_child_nodes():
                    self._kind(child, scope)
                return _UNKNOWN

    def _named(self, node: nodes.Name, scope: Mapping[str, Any]) -> Any:  # noqa: ANN401 - kinds are types
        if node.name in scope:
            return scope[node.name]
        if node.name not in _HELPERS:
            self._wrong(node, f"there is no “{node.name}”", nearest(node.name, scope) or self._part.fields)
        return _UNKNOWN

    def _part_of(self, node: nodes.Expr, kind: Any, name: str) -> Any:  # noqa: ANN401 - kinds are types
        if _is_record(kind):
            fields = _fields(kind)
            if name in fields:
                return fields[name]
            self._wrong(node, f"there is no “{_written(node)}”", nearest(name, fields) or self._part.fields)
        elif _is_list(kind):
            hint = "go through it: {%p for entry in … %}, or {%tr for … %} in a table"
            self._wrong(node, f"“{_written(node.node)}” is a list, and has no “{name}”", hint)  # type: ignore[attr-defined] # both kinds of node have it
        elif kind in (Words, str, int, bool):
            self._wrong(node, f"“{_written(node.node)}” is plain text, and has no “{name}”", self._part.fields)  # type: ignore[attr-defined] # likewise
        return _UNKNOWN

    def _wrong(self, node: nodes.Node, message: str, hint: str) -> None:
        self.findings.append(self._part.wrong("PK402", message, node.lineno, hint))


def _written(node: nodes.Node) -> str:
    """An expression about as it stands in the layout."""
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=value)):
            return f"{_written(node.node)}[{value!r}]"
        case nodes.Filter(node=nodes.Node() as inner):
            return _written(inner)
        case _:
            return "…"
