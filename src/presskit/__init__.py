"""presskit: one facts file, three documents."""

from importlib import import_module

TYPE_CHECKING = False  # typing’s own takes a while, in which Ctrl-C would not yet end quietly

if TYPE_CHECKING:
    from presskit.desk import open_kit
    from presskit.edition import Edition, Options
    from presskit.finding import Finding, Severity, Span
    from presskit.model import Kit
    from presskit.pipeline import Outcome, build

__all__ = ["Edition", "Finding", "Kit", "Options", "Outcome", "Severity", "Span", "build", "open_kit"]

_ROOMS = {
    "Edition": "edition",
    "Finding": "finding",
    "Kit": "model",
    "Options": "edition",
    "Outcome": "pipeline",
    "Severity": "finding",
    "Span": "finding",
    "build": "pipeline",
    "open_kit": "desk",
}


def __getattr__(name: str) -> object:
    """A public name, loaded when it is first asked for (PEP 562): no command waits for what it does not need."""
    if name not in _ROOMS:
        raise AttributeError(f"module “{__name__}” has no attribute “{name}”")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
