"""The engine's only way to files: through ``assets``, and only for files that are whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import quote, unquote

from presskit.assets import Assets, RefusedError, media_type
from presskit.finding import Finding, Span, error
from presskit.flaws import flaw_of
from presskit.pdf.complaints import Origins

if TYPE_CHECKING:
    from weasyprint import URLFetcher

_QUOTED = 80
"""As many characters of an address are quoted."""


def address_of(file: str) -> str:
    """The address of a file of the kit, in which blanks and brackets cannot end it too early."""
    return f"kit:{quote(file)}"


class Door:
    """Opens what is asked for by its address, and remembers what it refused."""

    def __init__(self, assets: Assets) -> None:
        self.refused: dict[str, Finding] = {}
        self._assets = assets
        self._served: list[Path] = []

    def open(self, url: str) -> tuple[bytes, str]:
        """The bytes at an address as the engine writes it, and their media type; ``ValueError`` where it is refused."""
        address = unquote(url.partition("#")[0])
        try:
            path = self._assets.path(address)
            data, kind = self._assets.read(address), media_type(address)
        except RefusedError as problem:
            hint = "mend the address, or bring the file"
            self._refuse(url, error("PK501", _shortened(str(problem), address), hint=hint))
        flaw = flaw_of(data, kind)
        if flaw:
            message = f"the file “{path.name}” is broken: {flaw}"
            hint = "get the file anew, or save it again with another program"
            self._refuse(url, error("PK503", message, hint=hint))
        self._served.append(path)
        return data, kind

    def styles(self) -> Mapping[str, str]:
        """The text of the files that were served and may hold styles, by their paths."""
        paths = (path for path in dict.fromkeys(self._served) if path.suffix in (".css", ".svg"))
        return {str(path): path.read_text("utf-8", errors="replace") for path in paths}

    def _refuse(self, url: str, finding: Finding) -> NoReturn:
        self.refused[url] = finding
        raise ValueError(finding.message)

    def findings(self, origins: Origins) -> Iterator[Finding]:
        """What was refused, each with the fact that asked for it or the place where the address is written."""
        for url, finding in self.refused.items():
            key = origins.files.get(url, ())
            yield replace(finding, key=key, span=None if key else _place(url, self._texts()))

    def _texts(self) -> Iterator[Path]:
        """The files that may hold an address: those of the layout, and the drawings and styles that were served."""
        folder = self._assets.layout
        everything = (*(sorted(folder.rglob("*")) if folder else ()), *self._served)
        return (path for path in everything if path.suffix in {".html", ".css", ".svg"} and path.is_file())


def fetcher(opened: Callable[[str], tuple[bytes, str]]) -> "URLFetcher":
    """A way to files as the engine wants it: ``opened`` gives the bytes at an address, and their media type."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415 - heavy: only for a PDF

    class Fetcher(URLFetcher):  # type: ignore[misc] # the engine ships no types
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:  # noqa: ANN401, ARG002 - the engine's
            data, kind = opened(url)
            return URLFetcherResponse(url, data, {"Content-Type": kind})

    return Fetcher()


def _shortened(message: str, address: str) -> str:
    """A message that quotes an address, which may be a whole picture in letters."""
    return message.replace(address, f"{address[:_QUOTED]}…") if len(address) > _QUOTED else message


def _place(words: str, files: Iterable[Path]) -> Span | None:
    """Where words are first written in files of text."""
    for file in files:
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1):
            if words in line:
                return Span(str(file), number, line.index(words) + 1)
    return None
