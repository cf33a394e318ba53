"""Claims and where facts come from."""

import pytest

from presskit.ledger import Claim, Ledger, Provenance, Ruling
from presskit.values import Duration, PartialDate, Text

RULING = Ruling(reason="a", by="b", date=PartialDate(2026))


def claim(value: object) -> Claim:
    return Claim(value, str(value), ("paper",))


class TestClaim:
    @pytest.mark.parametrize(
        ("one", "other", "agree"),
        [
            (Duration(7320), Duration(7320), True),
            (Duration(7320), Duration(7200), False),
            (Text(text="A"), Text(text="A", lang="en"), True),
            (Text(text="A", lang="fr"), Text(text="A", lang="en"), False),
            (Text(text="A"), Text(text="B"), False),
        ],
    )
    def test_agrees_by_value(self, one: object, other: object, agree: bool) -> None:  # noqa: FBT001 - a parameter
        assert claim(one).agrees(other) is agree
        assert claim(other).agrees(one) is agree


class TestProvenance:
    def test_is_disputed_while_claims_differ_and_nobody_has_ruled(self) -> None:
        claims = (claim(1), claim(2), claim(1), claim(3))
        assert Provenance((), claims).rivals == (claim(2), claim(3))
        assert Provenance((), claims).disputed
        assert not Provenance((), claims, RULING).disputed
        assert not Provenance((), (claim(1), claim(1))).disputed
        assert not Provenance(("paper",)).disputed


class TestLedger:
    LEDGER = Ledger(
        {
            ("awards", "goya"): Provenance(("paper",)),
            ("awards", "goya", "result"): Provenance(("kit", "two")),
            ("awards", "goya", "category"): Provenance((), (claim(1), claim(2))),
        }
    )

    @pytest.mark.parametrize(
        ("key", "sources"),
        [
            (("awards", "goya", "result"), ("kit", "two")),
            (("awards", "goya", "body"), ("paper",)),
            (("awards", "goya", "category"), ("paper",)),
            (("awards", "other", "body"), ()),
            ((), ()),
        ],
    )
    def test_the_nearest_sources_count(self, key: tuple[str, ...], sources: tuple[str, ...]) -> None:
        assert self.LEDGER.sources_of(key) == sources

    def test_the_holder_is_who_names_them(self) -> None:
        assert self.LEDGER.holder_of(("awards", "goya", "nominees", "x", "name")) == ("awards", "goya")
        assert self.LEDGER.holder_of(("film", "title")) == ()

    def test_rivals_are_those_of_the_fact_itself(self) -> None:
        assert self.LEDGER.rivals(("awards", "goya", "category")) == (claim(2),)
        assert self.LEDGER.rivals(("awards", "goya", "category", "x")) == ()
