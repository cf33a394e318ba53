"""A finished file: its name and its bytes; written whole or not at all."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Artifact:
    """A file to be: its name, and its bytes in pieces, so that a long list streams."""

    name: str
    chunks: Iterable[bytes]


def write_all(artifacts: Sequence[Artifact], folder: Path) -> tuple[Path, ...]:
    """Write all the artifacts into ``folder``, made if absent; on any failure the files of before are untouched.

    Each is written beside its place under a name of its own and moved there when all are complete. ``OSError`` where
    the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    finished: list[tuple[Path, Path]] = []
    try:
        for artifact in artifacts:
            handle, name = tempfile.mkstemp(prefix=f".{artifact.name}.", suffix=".part", dir=folder)
            finished.append((Path(name), folder / artifact.name))
            with os.fdopen(handle, "wb") as file:
                file.writelines(artifact.chunks)
            Path(name).chmod(0o666 & ~_umask())
        for part, place in finished:
            part.replace(place)
    finally:
        for part, _ in finished:
            with suppress(FileNotFoundError):
                part.unlink()
    return tuple(place for _, place in finished)


def _umask() -> int:
    """The process's mask; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
