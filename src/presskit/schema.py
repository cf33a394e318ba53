"""The JSON Schema of a facts file, read off the model: editors complete and check by it while somebody types.

It says what a facts file looks like, and refuses nothing that the loader takes. What needs more than one place to see
(sources that differ, two equal ids, a source that nobody declared, a day that no calendar has) only the loader finds.
"""

import inspect
from collections.abc import Mapping
from typing import Any

from presskit.ledger import Ruling
from presskit.model import Kit, Listed, Record, Section
from presskit.shape import Kind, Part, parts_of
from presskit.values import ADDRESS, CODE, COLOR, LANGUAGE, MAIL, ONE_LINE, SLUG, Prose, Scalar, Text

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The newest one that all common editors know."""

Form = Mapping[str, Any]
"""A schema, or a part of one."""

_NULL: Form = {"type": "null"}
_SOME_TEXT: Form = {"type": "string", "pattern": r"\S"}
_LINE = r"^\s*\S([^\r\n]*\S)?\s*$"
_ONE_LINE: Form = {"type": "string", "pattern": _LINE}
_SLUG: Form = {"type": "string", "pattern": SLUG, "maxLength": 100}
_LANG: Form = {"type": "string", "pattern": f"^$|{LANGUAGE}"}
_SOURCE: Form = {
    "description": "The id of an entry of “sources”, or several as [one, another].",
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
}
_NAMES = {
    _LINE: "line",
    SLUG: "slug",
    COLOR: "color",
    CODE: "code",
    LANGUAGE: "language",
    ADDRESS: "web-address",
    MAIL: "mail-address",
    "integer": "whole-number",
    "boolean": "true-or-false",
}
"""What forms are called that are known by their pattern or their type."""


def schema() -> dict[str, Any]:
    """The whole schema, as plain values that JSON can say; the same for the same model."""
    maker = _Maker()
    root = maker.record(Kit)
    definitions = {name: maker.definitions[name] for name in sorted(maker.definitions)}
    return {"$schema": DIALECT, "title": "The facts of a press kit", **root, "definitions": definitions}


class _Maker:
    """Collects the definitions that the schema of one record needs."""

    def __init__(self) -> None:
        unknown = _object({"unknown": _SOME_TEXT}, ["unknown"])
        self.definitions: dict[str, Form] = {"source": _SOURCE, "left-open": {"anyOf": [unknown, _NULL]}}

    def record(self, model: type[Record]) -> Form:
        """The group of “key: value” lines of a record."""
        parts = parts_of(model)
        properties = {name: self._field(part, name) for name, part in parts.items()}
        if not issubclass(model, Section):
            properties["source"] = {"anyOf": [_ref("source"), _NULL]}
        needed = [name for name, part in parts.items() if part.info.is_required() and name != "id"]
        return {"description": _words(model), **_object(properties, needed)}

    def _field(self, part: Part, name: str) -> Form:
        """A field of a record: what it holds; where it may be left out, also why nobody knows it, or nothing."""
        if name == "id":
            return {"anyOf": [_SLUG, _NULL]}
        if part.kind is Kind.RECORD:
            forms = [self._record_of(part.holds)]
        elif part.kind is Kind.LIST:
            forms = [{"type": "array", "items": self._record_of(part.holds)}]
        else:
            forms = [self._fact(part)]
        if not part.info.is_required():
            forms.append(_ref("left-open"))
        return forms[0] if len(forms) == 1 else {"anyOf": forms}

    def _record_of(self, model: type[Record]) -> Form:
        """A record by its name; in a list that has a short way of writing entries, also the bare string."""
        if model.__name__ not in self.definitions:
            self.definitions[model.__name__] = self.record(model)
        record = _ref(model.__name__)
        short = issubclass(model, Listed) and model.shorthand
        return {"anyOf": [_ONE_LINE, record]} if short else record

    def _fact(self, part: Part) -> Form:
        """One fact, by the name that all facts of its form share."""
        plain = _plain(part)
        name = _name(part, plain)
        if plain.get("type") != "array":
            self.definitions[name] = plain
            plain = _ref(name)
        words = _words_of(part)
        self.definitions[f"{name}-fact"] = _widened(plain, words, claimed=part.kind is Kind.LEAF)
        return _ref(f"{name}-fact")


def _widened(plain: Form, words: Form, *, claimed: bool) -> Form:
    """From the form of one value to all ways of writing the fact: plainly, with its source, or as claims.

    ``words`` are the keys that a text may have beside or instead of ``value``.
    """
    source = {"source": _ref("source")}
    values = {"value": plain, **words}
    one_value = [{"required": [name]} for name in values if name != "lang"]
    ways = [plain, {**_object({**values, "source": {"anyOf": [_ref("source"), _NULL]}}), "anyOf": one_value}]
    if claimed:
        claim = {**_object({**values, **source}, ["source"]), "anyOf": one_value}
        reasons = {name: _plain(part) for name, part in parts_of(Ruling).items()}
        ruling = {**_object({**values, **reasons}, [*reasons]), "anyOf": one_value}
        claims = {"type": "array", "items": claim, "minItems": 1}
        ways.append(_object({"claims": claims, "ruling": {"anyOf": [ruling, _NULL]}}, ["claims"]))
    return {"anyOf": ways}


def _plain(part: Part) -> Form:
    """How the values of a field are written where nothing else is said of them."""
    words = _words_of(part)
    if words:
        return {"anyOf": [words["text"], _object(words, ["text"])]}
    written = part.reader.json_schema()
    if part.kind is Kind.LEAVES:
        return {**written, "items": _value(written["items"], part.holds)}
    return _value(written, part.holds)


def _words_of(part: Part) -> Form:
    """The keys that a text may be written with; none for what is no text."""
    if not part.is_text:
        return {}
    return {"text": _SOME_TEXT if issubclass(part.holds, Prose) else _ONE_LINE, "lang": _LANG}


def _value(written: Form, holds: object) -> Form:
    """The form of one value, with room around it where the loader has some, and what it is called."""
    forms = [form for form in written.get("anyOf", [written]) if form != _NULL]
    if isinstance(holds, type) and issubclass(holds, Scalar):
        forms = [_roomy(form) for form in forms]
        said = f"{holds.what[0].upper()}{holds.what[1:]}, such as {holds.form}."
        return {"description": said, **(forms[0] if len(forms) == 1 else {"anyOf": forms})}
    (form,) = forms
    return _ONE_LINE if form.get("pattern") == ONE_LINE else form


def _roomy(form: Form) -> Form:
    """A pattern with room around it, that no empty text fits."""
    if form["type"] != "string":
        return form
    inner = form.get("pattern", "^.*$").removeprefix("^").removesuffix("$")
    return {"type": "string", "pattern": rf"^\s*(?=\S)(?:{inner})\s*$"}


def _name(part: Part, plain: Form) -> str:
    """The name of a form: what it is, in a word or two."""
    if plain.get("type") == "array":
        some = "some-" if "minItems" in plain else ""
        return f"{some}{_form_name(plain['items'], part.holds)}-list"
    return _form_name(plain, part.holds)


def _form_name(plain: Form, holds: object) -> str:
    if isinstance(holds, type) and issubclass(holds, Text | Scalar):
        return holds.__name__
    if "enum" in plain:
        return "-or-".join(plain["enum"][:2]).replace(" ", "-")
    return _NAMES[plain.get("pattern", plain["type"])]


def _object(properties: Mapping[str, Form], required: list[str] | None = None) -> Form:
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _ref(name: str) -> Form:
    return {"$ref": f"#/definitions/{name}"}


def _words(model: type[Record]) -> str:
    """What a record is, from its docstring, without the marks that docstrings have."""
    return inspect.cleandoc(model.__doc__ or "").replace("``", "`")
