"""What a proof says: what was found in finished documents, and how much of each leads to a fact."""

from dataclasses import dataclass

from presskit.finding import Finding
from presskit.readback import titled


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the figures, dates and names of a document lead to a fact."""

    document: str
    traced: int
    printed: int

    @property
    def percent(self) -> float:
        """From 0 to 100; a document without any is all traced."""
        return 100 * self.traced / self.printed if self.printed else 100.0


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found in finished documents, and how much of each was traced.

    ``silenced`` counts what no fact explains and the kit lets stand, which is not among the findings.
    """

    findings: tuple[Finding, ...]
    shares: tuple[Share, ...]
    silenced: int = 0


def shares_text(held: Proof) -> str:
    """A line for each document: how many of its figures, dates and names lead to a fact."""
    width = max((len(titled(share.document)) for share in held.shares), default=0)
    return "".join(
        f"{titled(share.document).capitalize():<{width}}  {share.traced:>6,} of {share.printed:>6,} figures, dates and "
        f"names traced  {_percent(share)}\n"
        for share in held.shares
    )


def _percent(share: Share) -> str:
    """``100 %`` only for all of them."""
    return "100 %" if share.traced == share.printed else f"{min(share.percent, 99.9):.1f} %"
