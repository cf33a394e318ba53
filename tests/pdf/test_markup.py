"""How a layout prints a fact."""

from presskit.pdf import marked_up
from presskit.voice import Said


class TestMarks:
    def test_words_are_escaped(self) -> None:
        assert str(marked_up(Said("<b>&\"'"))) == "&lt;b&gt;&amp;&#34;&#39;"

    def test_words_of_another_language_say_so(self) -> None:
        assert str(marked_up(Said("De rouille", "fr"))) == '<span lang="fr">De rouille</span>'

    def test_words_from_right_to_left_stand_apart_from_what_follows(self) -> None:
        assert str(marked_up(Said("تقلا شمعون"))) == "<bdi>تقلا شمعون</bdi>"
        assert str(marked_up(Said("Takla (الأم)"))) == "<bdi>Takla (الأم)</bdi>"
        assert str(marked_up(Said("張曼玉, Ελένη, 12"))) == "張曼玉, Ελένη, 12"

    def test_the_rival_of_a_disputed_fact_stands_beside_it(self) -> None:
        marked = str(marked_up(Said("Stéphane <", "fr", "disputed; also: Stephan & (spc)")))
        assert marked == (
            '<mark class="disputed"><span lang="fr">Stéphane &lt;</span> '
            "<small>disputed; also: Stephan &amp; (spc)</small></mark>"
        )

    def test_other_values_stay_as_they_are(self) -> None:
        assert marked_up(12) == 12
        assert marked_up("<b>") == "<b>"
