"""The only door to the kit's and the layout's files, and to the fonts: three kinds of address, nothing else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

FACTS = "facts.yaml"
"""The file of a kit that all the rest is made of."""
FONT_PACKAGES = ("font_hanken_grotesk", "font_source_serif_pro")
"""The packages whose font files have ``font:NAME`` addresses."""


class RefusedError(Exception):
    """An address that leads nowhere, or out of the folders that may be read; its text is for the user."""


@dataclass(frozen=True)
class Assets:
    """Files by address: ``kit:images/cover.svg``, ``layout:style.css``, ``font:HankenGrotesk-Bold.otf``.

    ``layout`` is absent where no document is being drawn.
    """

    kit: Path
    layout: Path | None = None

    def read(self, address: str) -> bytes:
        """The bytes at ``address``; ``RefusedError`` where it is refused, missing or unreadable."""
        path = self.path(address)
        try:
            return path.read_bytes()
        except OSError as problem:
            name = address.partition(":")[2]
            raise RefusedError(f"“{name}” cannot be read: {problem.strerror}") from None

    def path(self, address: str) -> Path:
        """The file at ``address``, links resolved; ``RefusedError`` where it is missing or lies outside."""
        kind, colon, name = address.partition(":")
        if kind == "font" and colon:
            if name not in self.fonts:
                raise RefusedError(f"there is no font “{name}”")
            return self.fonts[name]
        root = {"kit": self.kit, "layout": self.layout}.get(kind) if colon else None
        if root is None:
            raise RefusedError(f"“{address}” is refused: only files of the kit, the layout and the fonts may be used")
        return _inside(root, name)

    @cached_property
    def fonts(self) -> Mapping[str, Path]:
        """The font files of the declared packages, by name."""
        return {path.name: path for path in sorted(_font_files())}

    @cached_property
    def kit_files(self) -> tuple[str, ...]:
        """The kit's files as facts name them, for a hint where a name is wrong."""
        return tuple(sorted(path.relative_to(self.kit).as_posix() for path in self.kit.rglob("*") if path.is_file()))


def _inside(root: Path, name: str) -> Path:
    """The file of that name in a folder, if it is there and does not lead out of it."""
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts or "\\" in name:
        raise RefusedError(f"“{name}” is refused: it leads out of its folder")
    try:
        path = (root / inside).resolve()
        outside, there, folder = not path.is_relative_to(root.resolve()), path.is_file(), path.is_dir()
    except (OSError, ValueError, RuntimeError):  # too long a name, an unprintable one, links in a circle
        raise RefusedError(f"“{name}” is not the name of a file") from None
    if outside:
        raise RefusedError(f"“{name}” is refused: it is a link that leads out of its folder")
    if folder:
        raise RefusedError(f"“{name}” is a folder, not a file")
    if not there:
        raise RefusedError(f"there is no file “{name}” in “{root}”")
    return path


def _font_files() -> Iterator[Path]:
    for package in FONT_PACKAGES:
        spec = find_spec(package)
        if spec and spec.origin:
            yield from (Path(spec.origin).parent / "files").glob("*.[ot]tf")


def media_type(name: str) -> str:
    """The media type that a file's ending promises; the same on every machine."""
    return _MEDIA_TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")


_MEDIA_TYPES = {
    ".css": "text/css",
    ".csv": "text/csv",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".yaml": "application/yaml",  # RFC 9512
}
