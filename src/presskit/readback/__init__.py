"""Reads finished documents back as their readers' programs do: the words, and where in the document they stand."""

from presskit.readback.files import document_of, finished, read_back
from presskit.readback.printed import CELL, Flaw, NoReaderError, Printed, UnreadableError, titled

__all__ = [
    "CELL",
    "Flaw",
    "NoReaderError",
    "Printed",
    "UnreadableError",
    "document_of",
    "finished",
    "read_back",
    "titled",
]
