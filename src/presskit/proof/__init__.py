"""Holds finished documents against the facts: what nothing explains, what was lost, cut, or left unfilled."""

from presskit.proof.holding import proof
from presskit.proof.shares import Proof, Share, shares_text

__all__ = ["Proof", "Share", "proof", "shares_text"]
