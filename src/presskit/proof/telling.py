"""How a proof-reader names a place."""

from presskit.readback import Printed, titled


def at(printed: Printed) -> str:
    """``on page 13 of the press kit``."""
    word = "on" if printed.place.startswith("page") else "in"
    return f"{word} {printed.place} of the {titled(printed.document)}"


def around(text: str, place: int) -> str:
    """The words around a place."""
    start, end = max(place - 25, 0), place + 35
    return f"“{'…' if start else ''}{' '.join(text[start:end].split())}{'…' if end < len(text) else ''}”"
