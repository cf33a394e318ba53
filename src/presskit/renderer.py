"""What a renderer is, and how renderers are found by name."""

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from presskit import renderers
from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.finding import Finding
from presskit.layout import Layout
from presskit.layoutvalues import Value, values_of

V = TypeVar("V")
Attached = Mapping[str, tuple[Artifact, ...]]
"""The artifacts of the documents that this one carries inside, by document."""


@dataclass(frozen=True)
class Drawn:
    """What a renderer made, and what it found while making it."""

    artifacts: tuple[Artifact, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Renderer(Generic[V]):
    """One document: ``view`` chooses, orders and words; ``draw`` shapes that with the layout.

    ``document`` is the name of the module, of the layout's folder and, with hyphens, of the file. ``flag`` is set on
    the documents that are built when none is named. The module is light; its engine loads inside ``draw``. ``values``
    tells what a layout may name, with examples from a view. ``markup`` is the HTML that ``draw`` sets, if any: a proof
    collates the finished file with it.
    """

    document: str
    about: str
    view: Callable[[Edition, Options], V]
    draw: Callable[[V, Layout, Assets, Attached], Drawn]
    flag: str = ""
    attaches: tuple[str, ...] = ()
    values: Callable[[V], tuple[Value, ...]] = values_of
    markup: Callable[[V, Layout], str | Finding] | None = None


def documents() -> tuple[str, ...]:
    """The names of all documents, in alphabetical order."""
    names = (module.name for module in pkgutil.iter_modules(renderers.__path__))
    return tuple(sorted(name for name in names if not name.startswith("_")))


def find_renderer(document: str) -> Renderer[Any]:
    """The renderer of that document, which must be one of ``documents()``."""
    renderer: Renderer[Any] = importlib.import_module(f"{renderers.__name__}.{document}").RENDERER
    return renderer


def default_renderers() -> tuple[Renderer[Any], ...]:
    """The renderers with a flag of their own; ``ValueError`` where two have the same."""
    flagged: dict[str, Renderer[Any]] = {}
    for renderer in map(find_renderer, documents()):
        other = flagged.get(renderer.flag)
        if other:
            raise ValueError(
                f"the documents {other.document} and {renderer.document} both ask for the flag --{renderer.flag}"
            )
        if renderer.flag:
            flagged[renderer.flag] = renderer
    return tuple(flagged.values())
