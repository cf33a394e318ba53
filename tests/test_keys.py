"""Ids that words give."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presskit.keys import LONGEST_ID, derived_id
from presskit.model import Award, Person, Release

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class TestDerivedId:
    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Marion Cotillard", "marion-cotillard"),
            ("Céline Sciamma", "celine-sciamma"),
            ("Bartłomiej Øster-Þór", "bartlomiej-oster-thor"),
            ("L’Œuvre d'Æneas", "loeuvre-daeneas"),
            ("Straße", "strasse"),
            ("ﬁn½", "fin1-2"),
            ("  --  ", ""),
            ("محمد", ""),
            ("電影 II", "ii"),
        ],
    )
    def test_spells_names_in_ascii(self, name: str, expected: str) -> None:
        assert derived_id(Person, {"name": name}) == expected

    @given(st.text())
    def test_is_a_slug_or_nothing(self, name: str) -> None:
        found = derived_id(Person, {"name": name})
        assert not found or SLUG.fullmatch(found)
        assert len(found) <= LONGEST_ID

    def test_joins_what_a_record_is_named_by(self) -> None:
        values = {
            "body": "César",
            "edition": 38,
            "category": {"text": "Meilleur montage", "lang": "fr"},
            "nominees": [{"id": "juliette-welfling"}],  # one more of them would change it
            "result": "won",
        }
        assert derived_id(Award, values) == "cesar-38-meilleur-montage"
        assert derived_id(Release, {"territory": "FR", "date": 2012}) == "fr-2012"
        assert derived_id(Release, {"territory": True}) == ""
