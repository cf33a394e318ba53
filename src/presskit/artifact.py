"""A finished file: its name and its bytes; written whole or not at all."""

import errno
import os
import secrets
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

    Each is written beside its place under a name of its own, and all are moved there when all are complete. ``OSError``
    where that cannot be done.
    """
    folder.mkdir(parents=True, exist_ok=True)
    places = [folder / artifact.name for artifact in artifacts]
    for place in places:
        if place.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(place))
    parts = [folder / f".presskit-{secrets.token_hex(8)}.part" for _ in artifacts]
    try:
        for artifact, part in zip(artifacts, parts, strict=True):
            with part.open("xb") as file:
                file.writelines(artifact.chunks)
        for part, place in zip(parts, places, strict=True):
            part.replace(place)
    finally:
        for part in parts:
            with suppress(OSError):
                part.unlink()
    return tuple(places)
