"""What is wrong with facts while they have positions and no keys yet; and the model's complaints in plain words."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import ValidationError

from presskit.hints import closest, nearest, quoted
from presskit.values import CODE, COLOR, ONE_LINE, SLUG
from presskit.yamltext import Path

_FORMS = {
    CODE: ("is not the code of a finding", "write it as PK210; “presskit check” says it before each finding"),
    COLOR: ("is not a colour", "write it as #A93B17"),
    ONE_LINE: ("does not stand on one line", "write it on one line, or after “>-” over several, which makes them one"),
    SLUG: ("is not a name for keys and files", "write small letters a to z, digits and single hyphens between them"),
}
"""For the pattern of a text: what is wrong, and what to do."""


class Complaint(NamedTuple):
    """An error at a path; ``others`` are further places it speaks of; ``at_key`` if it is the key that is wrong."""

    code: str
    message: str
    path: Path
    hint: str = ""
    others: tuple[tuple[str, Path], ...] = ()
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Complaints:
    """Complaints as they come up; ``broken`` names facts that were left out, so that nobody calls them missing."""

    found: list[Complaint] = field(default_factory=list)
    broken: set[Path] = field(default_factory=set)

    def add(self, code: str, message: str, path: Path, hint: str = "", *others: tuple[str, Path]) -> None:
        """One more."""
        self.found.append(Complaint(code, message, path, hint, others))

    def add_stray(self, path: Path, known: Collection[str]) -> None:
        """A key that is not known where it stands; ``known`` are those that may still be added there."""
        name = str(path[-1])
        self.broken.add((*path[:-1], closest(name, known)))
        hint = nearest(name, known) or "take it out, or see docs/facts.md for the keys that are known"
        self.found.append(Complaint("PK101", f"the key {quoted(name)} is not known here", path, hint, at_key=True))

    def add_all(self, problem: ValidationError, path: Path = ()) -> None:
        """Everything that the model says, but for facts that are broken already; what one record lacks, together."""
        missing: dict[Path, list[str]] = {}
        for detail in problem.errors(include_url=False):
            place = (*path, *detail["loc"])
            if any(place[:length] in self.broken for length in range(len(place) + 1)):
                continue
            if detail["type"] == "missing":
                missing.setdefault(place[:-1], []).append(f"“{place[-1]}:”")
            else:
                self.found.append(_explained(detail, place))
        for record, names in missing.items():
            said = " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
            message = f"{said} {'is' if len(names) == 1 else 'are'} missing here"
            self.found.append(Complaint("PK102", message, record, f"add {said}", at_key=True))


def _explained(detail: Any, path: Path) -> Complaint:  # noqa: ANN401 - pydantic's ErrorDetails
    kind, context, written = detail["type"], detail.get("ctx", {}), detail.get("input")
    if kind == "tuple_type":
        hint = "write each entry on a line of its own after “- ”"
        return Complaint("PK106", "this must be a list", path, hint)
    if kind == "model_type" and context["class_name"] not in ("Text", "Prose"):
        hint = "write them below it, further in"
        return Complaint("PK106", "this must be a group of “key: value” lines", path, hint)
    message, hint = _wrong_value(kind, context, written)
    return Complaint("PK103", message or str(detail["msg"]), path, hint)


def _wrong_value(kind: str, context: Any, written: object) -> tuple[str, str]:  # noqa: ANN401 - pydantic's
    """What is wrong with a value, and what to do."""
    shown = quoted(written) if isinstance(written, str | int | float) else "this"
    message, hint = _MESSAGES.get(kind, ("", ""))
    if kind == "form":
        message, hint = context["reason"], f"write it as {context['form']}"
    elif kind == "string_pattern_mismatch":
        message, hint = _FORMS[context["pattern"]]
        message = f"{shown} {message}"
    elif kind in ("string_type", "model_type") and shown != "this":
        sort = "true or false" if isinstance(written, bool) else "a number"
        message, hint = f"{shown} is {sort}, and text belongs here", "put it in quotes"
    elif kind == "literal_error":
        words = re.findall(r"'([^']+)'", context["expected"])
        meant = closest(str(written), words)
        message = f"{shown} is none of the words known here"
        hint = f"did you mean “{meant}”?" if meant else f"write one of: {', '.join(words)}"
    elif kind == "int_type" and isinstance(written, str) and written.isdecimal():
        message, hint = f"{shown} is text, and a whole number belongs here", "take the quotes away"
    else:
        message = message.format(shown=shown, **context)
    return str(message), hint


_MESSAGES = {
    "string_type": ("this must be text", "write a text after the colon"),
    "model_type": ("this must be text", "write a text after the colon"),
    "string_too_short": ("this text is empty", "write something, or leave the key out"),
    "string_too_long": ("{shown} is longer than {max_length} characters", "shorten it"),
    "too_short": ("this list is empty", "write an entry, or leave the key out"),
    "int_type": ("{shown} is not a whole number", "write digits alone, such as 2012"),
    "greater_than_equal": ("{shown} is less than nothing", "write digits alone, such as 2012"),
    "bool_type": ("{shown} is neither true nor false", "write true or false"),
}
"""For the model's other complaints: what is wrong, and what to do."""
