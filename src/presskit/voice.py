"""How a fact is said in a document: worded by its type, with its language, and marked where sources differ."""

from dataclasses import dataclass

from presskit.ledger import Ledger
from presskit.values import Text
from presskit.wording import Wording


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one fact. ``lang`` is empty for the document's own language; ``rival`` tells what other sources say."""

    text: str
    lang: str = ""
    rival: str = ""

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.text)

    def __str__(self) -> str:
        """The words, with the rival behind them in a draft."""
        return f"{self.text} [{self.rival}]" if self.rival else self.text


NOTHING = Said("")


@dataclass(frozen=True)
class Voice:
    """Says facts in one language. Only a draft can meet a fact that sources dispute: it says the first claim."""

    ledger: Ledger
    wording: Wording

    def __call__(self, value: object, *key: str) -> Said:
        """The words of the fact ``value`` at ``key``; ``NOTHING`` for none."""
        if value is None or value == ():
            return NOTHING
        lang = value.lang if isinstance(value, Text) and value.lang != self.wording.language else ""
        rivals = self.ledger.rivals(key)
        rival = ""
        if rivals:
            others = (f"{self.wording.say(claim.value)} ({', '.join(claim.sources)})" for claim in rivals)
            rival = f"{self.wording.word('disputed')} {'; '.join(others)}"
        return Said(self.wording.say(value), lang, rival)
