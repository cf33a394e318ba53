"""Names of records and facts: the id that a record's own words give, and keys beside places in the file."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from presskit.finding import Key
from presskit.model import Listed
from presskit.yamltext import Path, Plain

LONGEST_ID = 80
"""In characters; a derived id ends there."""

_APOSTROPHES = re.compile("['’]")
_NO_LETTERS = re.compile("[^a-z0-9]+")

# Letters that Unicode does not take apart into a plain one and its mark.
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def derived_id(record: type[Listed], values: Mapping[str, object]) -> str:
    """The id that a record's own words give, in small ASCII letters; empty if they give none.

    Other alphabets have no one spelling in ASCII, so a record that is named in one may need a written id.
    """
    words = " ".join(word for name in record.named_by for word in _words(values.get(name))).casefold()
    if not words.isascii():
        decomposed = unicodedata.normalize("NFKD", words)
        words = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(_LETTERS)
    return _NO_LETTERS.sub("-", _APOSTROPHES.sub("", words)).strip("-")[:LONGEST_ID].strip("-")


def _words(value: object) -> Iterator[str]:
    """The words that a plain settled value holds: of a text its text, of a record its id."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, Mapping):
        yield from _words(value.get("text", value.get("id")))
    elif isinstance(value, list):
        for item in value:
            yield from _words(item)


class Keys:
    """Between keys, which name records by id, and paths, which count them, in settled values."""

    def __init__(self, settled: Plain) -> None:
        self._settled = settled
        self._positions: dict[Path, dict[str, int]] = {}

    def key(self, path: Path) -> Key:
        """The key of what stands at ``path``."""
        key: list[str] = []
        at: Plain = self._settled
        for part in path:
            at = _step(at, part)
            named = isinstance(part, int) and isinstance(at, dict)
            key.append(str(at.get("id", part)) if named and isinstance(at, dict) else str(part))
        return tuple(key)

    def path(self, key: Key) -> Path:
        """Where the record or fact of that key stands; as far as it exists."""
        path: Path = ()
        at: Plain = self._settled
        for part in key:
            position = self._position(path, at, part) if isinstance(at, list) else part
            if position is None:
                break
            path = (*path, position)
            at = _step(at, position)
        return path

    def _position(self, path: Path, items: list[Plain], part: str) -> int | None:
        if path not in self._positions:
            numbered = reversed(list(enumerate(items)))  # of two records with one id, the first counts
            self._positions[path] = {
                str(item.get("id", at)) if isinstance(item, dict) else str(at): at for at, item in numbered
            }
        return self._positions[path].get(part)


def _step(at: Plain, part: str | int) -> Plain:
    if isinstance(at, dict) and isinstance(part, str):
        return at.get(part)
    if isinstance(at, list) and isinstance(part, int) and part < len(at):
        return at[part]
    return None
