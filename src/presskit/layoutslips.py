"""What is wrong with a tag of a layout, in plain words: what it is, where it stands, and what is likely meant."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass, replace
from functools import partial

from jinja2 import (
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateRuntimeError,
    TemplateSyntaxError,
    Undefined,
    UndefinedError,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from presskit.finding import Finding, Place, error
from presskit.hints import meant, nearest, quoted
from presskit.layouttags import CLOSINGS, TAGS, Tag, on_line, spot, tags_of

_COMMON = frozenset(["else", "elif", "filter", "for", "from", "if", "import", "include", "macro", "set", "with"])
_GOT = re.compile(r"expected token '(.+)', got '(.+)'")
_ODD_SIGN = re.compile(r"unexpected char '(.)' at \d+")
_BRACKET = re.compile(r"unexpected '(.)'(?:, expected '(.)')?")
_NO_NAME = re.compile(r"No (filter|test) named '(\w+)'")
_RAW = re.compile(r"\{%[-+]?\s*raw\b")
_NOT_GIVEN = re.compile(r"parameter '(\w+)' was not provided")
_NOT_A_LIST = re.compile(r"'[\w ]+' object is not (?:iterable|an iterator)")


class MissingNameError(UndefinedError):
    """A tag names something that is not there; ``inside`` is what it was looked for in, absent for a bare name."""

    def __init__(self, message: str, name: str, inside: object) -> None:
        super().__init__(message)
        self.name = name
        self.inside = inside


class UnprintableError(TemplateRuntimeError):
    """A tag prints what is no words."""


class Strict(StrictUndefined):
    """What is not there: an error as soon as it is used, which tells what was looked for, and in what."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: object = missing, name: object = None, exc: object = UndefinedError
    ) -> None:
        told = partial(MissingNameError, name=str(name), inside=obj) if exc is UndefinedError and not hint else exc
        super().__init__(hint, obj, name, told)  # type: ignore[arg-type] # whatever makes an exception


def printable(value: object) -> object:
    """The value, if a tag can print it; ``UnprintableError`` for what would be Python's own words on the page."""
    if isinstance(value, str | int | float | Undefined) and not isinstance(value, bool):
        return value  # what is not there says so itself
    if value is None:
        problem = "there is nothing to print here: ask first, {% if … %}"
    elif isinstance(value, bool):
        problem = "this is a yes or no, and no words: ask for it, {% if … %}"
    elif isinstance(value, Mapping) or (is_dataclass(value) and type(value).__str__ is object.__str__):
        problem = "this has several parts: name one of them after a dot"
    elif callable(value):
        problem = "this is no value: a part that is called is written with brackets, name(…)"
    elif isinstance(value, Iterable) and type(value).__str__ is object.__str__:
        problem = "this is a list: go through it, {% for each in … %}{{ each }}{% endfor %}"
    else:
        return value
    raise UnprintableError(problem)


@dataclass(frozen=True)
class LayoutFile:
    """A file of a layout, its text, and the environment that reads it."""

    path: str
    text: str
    environment: Environment

    def unreadable(self, problem: TemplateSyntaxError) -> Finding:
        """What is wrong where a file cannot be read."""
        tags = [*tags_of(self.text, self.environment)]
        findings = (*self._unclosed(tags, problem), *self._unknown(tags), *self._unpaired(tags))
        return next(iter(findings), None) or self._misread(tags, problem)

    def failing(self, problem: Exception, line: int, names: Iterable[str], otherwise: str) -> Finding:
        """What is wrong where a tag on that line cannot be filled in; ``otherwise`` is the hint if none is better.

        ``names`` are those that every tag may begin with.
        """
        if isinstance(problem, UnicodeDecodeError):
            return self._misencoded(problem)
        message, hint, word = _reason(problem), _remedy(problem, self.environment) or otherwise, ""
        tags = [tag for tag in on_line(tags_of(self.text, self.environment), self.text, line) if tag.text[1] != "#"]
        if isinstance(problem, MissingNameError):
            word = problem.name
            known = {*names, *self._own_names()} if problem.inside is missing else _names_in(problem.inside)
            hint = meant(word, known) or otherwise
        tags = [tag for tag in tags if re.search(rf"\b{re.escape(word)}\b", tag.text)] or tags
        if unnamed := _NO_NAME.match(str(problem)):
            message, hint = self._unnamed(*unnamed.groups())
            tags = [tag for tag in tags if re.search(rf"\b{unnamed[2]}\b", tag.text)] or tags
        elif word:
            message = f"there is no {quoted(_whole(word, tags))}"
        return self._wrong("PK402", message, tags[0].start if tags else self._start_of(line), hint)

    def _misencoded(self, problem: UnicodeDecodeError) -> Finding:
        """A file of the layout that is not UTF-8, at the first byte that is none of it."""
        good = problem.object[: problem.start].decode()
        span = spot(self.path, good, len(good))
        return error("PK402", "the file is not saved as UTF-8", span=span, hint="save it again with the encoding UTF-8")

    def _own_names(self) -> Iterator[str]:
        """The names that the file gives: to what it loops over, sets or imports."""
        tree = self.environment.parse(self.text)
        yield from (node.name for node in tree.find_all(nodes.Name) if node.ctx != "load")
        yield from (node.target for node in tree.find_all(nodes.Import))
        yield from (node.name for node in tree.find_all(nodes.Macro))

    def _unclosed(self, tags: Sequence[Tag], problem: TemplateSyntaxError) -> Iterator[Finding]:
        for tag in tags:
            if tag.closed:
                continue
            said = problem.message or ""
            odd, bracket = _ODD_SIGN.match(said), _BRACKET.fullmatch(said)
            end = "{% endraw %}" if _RAW.match(tag.text) else CLOSINGS[tag.text[:2]]
            if odd:
                straight = odd[1] in "“”„‘’‚«»"
                hint = "write straight quotation marks: \" or '" if straight else "take it out"
                yield self._at(tag, f"the sign {odd[1]} cannot stand in a tag", hint)
            elif bracket and bracket[2]:
                pair = {")": "(", "]": "[", "}": "{"}[bracket[2]]
                yield self._at(tag, f"“{pair}” is not closed in this tag", f"write “{bracket[2]}” where it belongs")
            elif bracket and bracket[1] in ")]":
                yield self._at(tag, f"“{bracket[1]}” closes nothing in this tag", "take it out, or open it before")
            else:
                yield self._at(tag, "this tag is not closed", f"write “{end}” at its end")

    def _unknown(self, tags: Iterable[Tag]) -> Iterator[Finding]:
        opened: list[str] = []
        for tag in tags:
            if tag.name and tag.name not in TAGS:
                likely = f"end{opened[-1]}" if tag.name == "end" and opened else ""
                hint = f"write {{% {likely} %}}" if likely else meant(tag.name, TAGS) or nearest(tag.name, _COMMON)
                yield self._at(tag, f"there is no tag “{tag.name}”", hint)
            elif tag.holds:
                opened.append(tag.name)
            elif tag.name.startswith("end"):
                opened = opened[:-1]

    def _unpaired(self, tags: Iterable[Tag]) -> Iterator[Finding]:
        """Finds tags that hold something and do not end, and ends of nothing."""
        opened: list[Tag] = []
        for tag in tags:
            if tag.holds:
                opened.append(tag)
            elif tag.name in ("elif", "else") and not opened:
                yield self._at(tag, f"“{tag.name}” stands in no {{% if %}}", "take it out, or begin with {% if … %}")
            elif tag.name.startswith("end") and tag.name != "endraw":
                begun = tag.name.removeprefix("end")
                if not opened or begun not in [other.name for other in opened]:
                    yield self._at(tag, "this ends nothing", f"take it out, or begin with {{% {begun} … %}}")
                    return
                if opened[-1].name != begun:
                    yield self._open(opened[-1], tag)
                    return
                opened.pop()
        if opened:
            yield self._open(opened[-1])

    def _open(self, tag: Tag, before: Tag | None = None) -> Finding:
        found = self._at(
            tag, f"this {{% {tag.name} … %}} never ends", f"write {{% end{tag.name} %}} where it should end"
        )
        if before is None:
            return found
        place = Place("before this at the latest", span=spot(self.path, self.text, before.start))
        return replace(found, others=(place,))

    def _misread(self, tags: Sequence[Tag], problem: TemplateSyntaxError) -> Finding:
        """What Jinja says of one tag."""
        there = on_line(tags, self.text, problem.lineno)
        said, hint = problem.message or "", "mend the tag"
        unnamed, got = _NO_NAME.match(said), _GOT.fullmatch(said)
        if unnamed:
            said, hint = self._unnamed(*unnamed.groups())
            there = [tag for tag in there if re.search(rf"\b{unnamed[2]}\b", tag.text)] or there
        else:
            there = [tag for tag in there if not self._alone(tag)] or there
            if got and got[1].startswith("end of"):
                said = f"“{got[2]}” cannot follow here"
                hint = (
                    "end the tag before it, or put an operator between: ~ joins, a dot leads to a part, | to a filter"
                )
            elif got:
                said, hint = f"“{got[2]}” stands where {_token(got[1])} belongs", f"write {_token(got[1])} before it"
            elif said.startswith("Expected an expression"):
                said, hint = "there is nothing in this tag, or a part of it is missing", "name what it is about"
            else:
                said = said[:1].lower() + said[1:].rstrip(".")
        return self._wrong("PK401", said, there[0].start if there else self._start_of(problem.lineno), hint)

    def _unnamed(self, kind: str, name: str) -> tuple[str, str]:
        """What is said of a ``filter`` or a ``test`` that there is not, and the hint."""
        known = self.environment.filters if kind == "filter" else self.environment.tests
        return f"there is no {kind} “{name}”", meant(name, known) or f"take it out: it is none of Jinja’s {kind}s"

    def _alone(self, tag: Tag) -> bool:
        """Whether a tag can be read by itself."""
        before, after = "", f"{{% end{tag.name} %}}" if tag.holds else ""
        if tag.name in ("elif", "else"):
            before, after = "{% if 1 %}", "{% endif %}"
        elif tag.name.startswith("end"):
            return True
        try:
            self.environment.parse(before + tag.text + after)
        except TemplateSyntaxError:
            return False
        return True

    def _at(self, tag: Tag, message: str, hint: str) -> Finding:
        return self._wrong("PK401", message, tag.start, hint)

    def _wrong(self, code: str, message: str, offset: int, hint: str) -> Finding:
        return error(code, message, span=spot(self.path, self.text, offset), hint=hint)

    def _start_of(self, line: int) -> int:
        """Where the words of a line begin."""
        rows = self.text.split("\n")
        before = sum(len(row) + 1 for row in rows[: line - 1])
        row = rows[line - 1] if line <= len(rows) else ""
        return before + len(row) - len(row.lstrip())


def _reason(problem: Exception) -> str:
    """Why a tag cannot be filled in."""
    said = str(problem).rstrip(".")
    match problem:
        case UnprintableError():
            reason = said
        case TemplateNotFound():
            reason = f"there is no file “{problem.name}” in the layout"
        case OSError():
            reason = f"a file of the layout cannot be read ({problem.strerror})"
        case RecursionError():
            reason = "a part of the layout contains itself"
        case SecurityError():
            reason = f"layouts may not do this: {said}"
        case KeyError():
            reason = f"{{{problem.args[0]}}} is asked for by a text that is filled in here, and not given"
        case UndefinedError() if unfilled := _NOT_GIVEN.fullmatch(said):
            reason = f"the macro is called without “{unfilled[1]}”"
        case TypeError() if _NOT_A_LIST.match(said):
            reason = "this is no list, so no loop can go through it"
        case _:
            reason = f"this cannot be worked out: {said}"
    return reason


def _remedy(problem: Exception, environment: Environment) -> str:
    """What to do, where the kind of the problem tells; else empty."""
    match problem:
        case TemplateNotFound():
            near = meant(str(problem.name), environment.list_templates())
            return f"{near} Or copy it from our layout" if near else "copy it from our layout, or mend the name"
        case KeyError():
            return "mend it in the words.….yaml of the layout, or give it in this tag"
        case UndefinedError() if _NOT_GIVEN.fullmatch(str(problem)):
            return "give it where the macro is called, in brackets"
    return ""


def _names_in(inside: object) -> Iterable[str]:
    """What may be asked for in a record or a table."""
    if isinstance(inside, Mapping):
        return [str(name) for name in inside]
    return [name for name in dir(inside) if not name.startswith("_")]


def _whole(word: str, tags: Sequence[Tag]) -> str:
    """The word with what stands before it in the tag: ``kit.titel`` for ``titel``."""
    found = re.search(rf"[\w.]*\b{re.escape(word)}\b", tags[0].text) if tags else None
    return found[0] if found else word


def _token(name: str) -> str:
    """What Jinja calls a piece of a tag, in a reader's words."""
    return {"name": "a name", "begin of statement block": "“{%”"}.get(name, f"“{name}”")
