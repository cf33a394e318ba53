"""How a fact is said: its words, its language, its rival."""

from presskit.ledger import Claim, Ledger, Provenance
from presskit.typography import NBSP
from presskit.values import Duration, Text
from presskit.voice import NOTHING, Said, Voice
from presskit.wording import Wording

KEY = ("film", "runtime")
CLAIMS = (
    Claim(Duration(7320), "122 min", ("article",)),
    Claim(Duration(7200), "120 min", ("press-book", "paper")),
    Claim(Duration(7140), "119 min", ("site",)),
)


def voice(*claims: Claim) -> Voice:
    return Voice(Ledger({KEY: Provenance((), claims)}), Wording("en"))


class TestVoice:
    def test_says_a_value_in_words(self) -> None:
        assert voice()(Duration(7200), *KEY) == Said(f"120{NBSP}minutes")

    def test_says_nothing_of_nothing(self) -> None:
        assert voice()(None, *KEY) is NOTHING
        assert voice()((), *KEY) is NOTHING
        assert not NOTHING

    def test_names_another_language_than_the_kits(self) -> None:
        assert voice()(Text(text="Un film", lang="fr"), "film", "title").lang == "fr"
        assert voice()(Text(text="A film", lang="en"), "film", "title").lang == ""
        assert voice()(Text(text="A film"), "film", "title").lang == ""

    def test_tells_the_rivals_of_a_disputed_fact(self) -> None:
        said = voice(*CLAIMS)(CLAIMS[0].value, *KEY)
        assert said.rival == f"disputed; also: 120{NBSP}minutes (press-book, paper); 119{NBSP}minutes (site)"
        assert str(said) == f"122{NBSP}minutes [{said.rival}]"

    def test_tells_none_of_a_fact_that_is_settled(self) -> None:
        assert voice(CLAIMS[0])(CLAIMS[0].value, *KEY).rival == ""
        assert voice(*CLAIMS)(CLAIMS[0].value, "film", "budget").rival == ""
