"""How a fact is said in a document: worded by its type, with its language, and marked where sources differ."""

from dataclasses import dataclass

from presskit.ledger import Ledger
from presskit.prose import Block, blocks_in
from presskit.typography import typeset
from presskit.values import Prose, Text
from presskit.wording import Wording


@dataclass(frozen=True, slots=True)
class Said:
    """Words of one fact. ``lang`` is empty for the document's own language; ``rival`` tells what other sources say.

    ``work`` says that they are the title of a work, which is set in italics.
    """

    text: str
    lang: str = ""
    rival: str = ""
    work: bool = False

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
        lang = self._other_language(value)
        rivals = self.ledger.rivals(key)
        rival = ""
        if rivals:
            others = (f"{self._set(claim.value)} ({', '.join(claim.sources)})" for claim in rivals)
            rival = f"{self.wording.word('disputed')} {'; '.join(others)}"
        return Said(self._set(value), lang, rival)

    def prose(self, value: Prose) -> tuple[Block, ...]:
        """The blocks of running text, as its language sets them."""
        return blocks_in(value.text, value.lang or self.wording.language)

    def _other_language(self, value: object) -> str:
        """The language of a text that is not the document's; empty for the document's."""
        return value.lang if isinstance(value, Text) and value.lang != self.wording.language else ""

    def _set(self, value: object) -> str:
        """The words of a value as their language sets them."""
        return typeset(self.wording.say(value), self._other_language(value) or self.wording.language)
