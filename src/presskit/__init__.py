"""presskit: one facts file, three documents."""

from presskit.edition import Edition, Options
from presskit.finding import Finding, Severity, Span
from presskit.model import Kit
from presskit.pipeline import Outcome, build, open_kit

__all__ = ["Edition", "Finding", "Kit", "Options", "Outcome", "Severity", "Span", "build", "open_kit"]
