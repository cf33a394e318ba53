"""What a check may be asked beyond its rules: to be strict, and how old a look at a source may be."""

from datetime import date
from typing import NamedTuple


class CheckOptions(NamedTuple):
    """``strict`` makes a fact without a source an error; ``max_age_days`` is how old a source’s ``seen`` may be.

    Ages count to ``today``, or else to the kit’s own date: rules look at no clock.
    """

    strict: bool = False
    max_age_days: int | None = None
    today: date | None = None


PLAIN = CheckOptions()
"""Nothing beyond the rules."""
