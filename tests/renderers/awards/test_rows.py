"""What the awards list says, and the ids that its rows keep."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from presskit.assets import Assets
from presskit.edition import Edition
from presskit.facts import read_facts
from presskit.finding import Severity
from presskit.pipeline import build
from presskit.renderers.awards.rows import view
from tests.renderers.awards.kits import ADAPTATION, BEST_FILM, DRAFT, HEADINGS, PLAIN, cells, kit, made, rows, templates


class TestRows:
    def test_each_nominee_of_a_prize_has_a_row_that_says_everything(self, tmp_path: Path) -> None:
        first, second = rows(made(kit(tmp_path, ADAPTATION)))
        assert first == {
            "id": "cesar-2013-adaptation.jacques-audiard",
            "award_id": "cesar-2013-adaptation",
            "film_title": "Rust and Bone",
            "film_original_title": "De rouille et d'os",
            "body": "César",
            "ceremony": "38th César Awards",
            "edition": "38",
            "ceremony_date": "2013-02-22",
            "category": "Best Adaptation",
            "category_original": "Meilleure adaptation",
            "nominee": "Jacques Audiard",
            "role": "",
            "shared_with": "Thomas Bidegain",
            "result": "won",
            "place": "Paris",
            "source": "An article; The academy",
            "source_url": "https://example.org/article; https://example.org/academy",
            "disputed": "",
            "note": "for the screenplay",
            "imdb_id": "tt2053425",
            "wikidata_id": "Q740143",
            "eidr": "10.5240/B",
            "isan": "0000-0003",
        }
        assert second == first | {
            "id": "cesar-2013-adaptation.thomas-bidegain",
            "nominee": "Thomas Bidegain",
            "role": "co-writer",
            "shared_with": "Jacques Audiard",
        }

    def test_columns_have_the_order_that_databases_know(self, tmp_path: Path) -> None:
        assert cells(made(kit(tmp_path, ADAPTATION)))[0] == HEADINGS

    def test_a_prize_of_the_film_itself_has_one_row_without_a_nominee(self, tmp_path: Path) -> None:
        (row,) = rows(made(kit(tmp_path, BEST_FILM)))
        assert (row["id"], row["award_id"]) == ("lff-2012-film", "lff-2012-film")
        assert (row["nominee"], row["role"], row["shared_with"]) == ("", "", "")

    def test_prizes_come_in_the_order_of_the_facts(self, tmp_path: Path) -> None:
        found = [row["award_id"] for row in rows(made(kit(tmp_path, BEST_FILM, ADAPTATION)))]
        assert found == ["lff-2012-film", "cesar-2013-adaptation", "cesar-2013-adaptation"]

    def test_ids_stay_when_other_rows_come_go_or_move(self, tmp_path: Path) -> None:
        nominees = ["Alexandre Desplat", *reversed(ADAPTATION["nominees"])]  # type: ignore[call-overload]
        before = {row["id"] for row in rows(made(kit(tmp_path / "before", ADAPTATION)))}
        after = {
            row["id"] for row in rows(made(kit(tmp_path / "after", BEST_FILM, ADAPTATION | {"nominees": nominees})))
        }
        assert before < after
        assert after - before == {"lff-2012-film", "cesar-2013-adaptation.alexandre-desplat"}

    def test_all_sources_of_a_prize_are_named_in_the_order_of_the_facts(self, tmp_path: Path) -> None:
        award = BEST_FILM | {
            "source": "academy",
            "place": {"value": "London", "source": "spc-kit"},
            "nominees": [{"name": "Jacques Audiard", "source": "article"}],
        }
        (row,) = rows(made(kit(tmp_path, award)))
        assert row["source"] == "An article; The distributor’s kit; The academy"
        assert row["source_url"] == "https://example.org/article; https://example.org/academy"

    def test_a_ruled_fact_is_no_dispute(self, tmp_path: Path) -> None:
        claims = [{"value": "nominated", "source": "article"}, {"value": "won", "source": "academy"}]
        ruling = {"value": "won", "reason": "the academy knows", "by": "press office", "date": "2013-03-01"}
        (row,) = rows(made(kit(tmp_path, BEST_FILM | {"result": {"claims": claims, "ruling": ruling}})))
        assert (row["result"], row["disputed"]) == ("won", "")

    def test_a_kit_without_awards_gives_the_headings_alone(self, tmp_path: Path) -> None:
        (tmp_path / "facts.yaml").write_text("kit: {slug: small}\nfilm: {title: Small}\n", encoding="utf-8")
        assert cells(made(tmp_path)) == [HEADINGS]

    def test_what_the_facts_do_not_say_is_an_empty_cell(self, tmp_path: Path) -> None:
        award = {"body": "César", "category": "Editing", "result": "won", "edition": {"unknown": "nobody says"}}
        film = {"title": "Small"}
        (row,) = rows(made(kit(tmp_path, award, film=film, identifiers={}, sources=[])))
        assert {heading for heading, cell in row.items() if cell} == {
            *("id", "award_id", "film_title", "body", "category", "result")
        }


Prize = tuple[str, int | None, str]
"""Body, edition and category, which an id is made of where none is written."""
Prizes = Mapping[Prize, Sequence[str]]
"""Prizes with the names of those who share them."""

NAMES = ["Marion Cotillard", "Matthias Schoenaerts", "Bouli Lanners", "Céline Sallette", "Corinne Masiero"]
PRIZES = st.tuples(
    st.sampled_from(["César", "Goya", "Étoiles d’or", "Magritte"]),
    st.sampled_from([None, 3, 38]),
    st.sampled_from(["Best Film", "Best Actress", "Meilleure actrice", "Prix du jury"]),
)
LISTS = st.dictionaries(PRIZES, st.lists(st.sampled_from(NAMES), unique=True, max_size=3), min_size=1, max_size=6)


def ids(prizes: Prizes) -> dict[tuple[Prize, str], str]:
    """The id of each row by what it says; no award of these has one written."""
    awards: list[dict[str, Any]] = [
        {"body": body, "category": category, "nominees": [*names], "result": "won"}
        | ({} if edition is None else {"edition": edition})
        for (body, edition, category), names in prizes.items()
    ]
    facts = {"kit": {"slug": "a"}, "film": {"title": "A"}, "awards": awards}
    reading = read_facts(json.dumps(facts), "facts.yaml")
    assert reading.kit is not None
    assert reading.findings == ()
    rows = view(Edition(reading.kit, reading.ledger, Assets(Path())), PLAIN).rows()
    found = {((row.award.body, row.award.edition, str(row.award.category)), row.nominee.name): row.id for row in rows}
    assert len(set(found.values())) == len(found)
    return found


class TestIds:
    @given(LISTS, LISTS, st.randoms(use_true_random=False))
    def test_of_rows_stay_when_others_come_go_or_move(self, ours: Prizes, others: Prizes, random: Random) -> None:
        together = [*{**others, **ours}.items()]
        random.shuffle(together)
        assert ids(ours).items() <= ids(dict(together)).items()

    @given(LISTS, st.data())
    def test_of_rows_stay_when_a_nominee_comes_or_the_order_changes(self, prizes: Prizes, data: st.DataObject) -> None:
        before = ids(prizes)
        shared = data.draw(st.sampled_from([*prizes]))
        more = data.draw(st.permutations([*{*prizes[shared], "Jacques Audiard"}]))
        after = ids({**prizes, shared: more})
        assert {row: name for row, name in before.items() if row != (shared, "")}.items() <= after.items()

    @given(LISTS)
    def test_of_a_prize_are_made_of_what_it_is_not_of_who_has_it(self, prizes: Prizes) -> None:
        nobody = ids(dict.fromkeys(prizes, ()))
        for (prize, nominee), name in ids(prizes).items():
            assert name.partition(".")[0] == nobody[prize, ""]
            assert bool(nominee) == ("." in name)

    def test_that_two_prizes_would_share_are_a_finding_and_one_written_id_mends_it(self, tmp_path: Path) -> None:
        first = {"body": "César", "edition": 38, "category": "Best Actress", "result": "nominated", "source": "article"}
        second = first | {"nominees": ["Céline Sallette"]}
        first["nominees"] = ["Marion Cotillard"]
        outcome = build(kit(tmp_path / "two", first, second), ["awards"], None, PLAIN)
        assert [found.code for found in outcome.findings if found.severity is Severity.ERROR] == ["PK104"]
        alone, *_ = rows(made(kit(tmp_path / "one", first)))
        both = rows(made(kit(tmp_path / "three", first, second | {"id": "cesar-38-best-actress-2"})))
        assert [row["id"] for row in both] == [alone["id"], "cesar-38-best-actress-2.celine-sallette"]
        assert alone["id"] == "cesar-38-best-actress.marion-cotillard"


class TestDraft:
    CLAIMS = (
        {"value": "nominated", "source": "spc-kit"},
        {"value": "won", "source": ["article", "academy"]},
        {"value": "shortlisted", "source": "spc-kit"},
    )

    def test_cells_stay_clean_and_disputes_have_their_own(self, tmp_path: Path) -> None:
        dates = {"claims": [{"value": "2013-02", "source": "article"}, {"value": "2013-03", "source": "academy"}]}
        award = BEST_FILM | {"result": {"claims": self.CLAIMS}, "ceremony_date": dates}
        (row,) = rows(made(kit(tmp_path, award), options=DRAFT))
        assert (row["result"], row["ceremony_date"]) == ("nominated", "2013-02")
        assert (
            row["disputed"] == "result: won (article, academy), shortlisted (spc-kit); ceremony_date: 2013-03 (academy)"
        )

    def test_a_dispute_is_told_in_the_rows_that_show_it(self, tmp_path: Path) -> None:
        name = {"claims": [{"value": "Jean", "source": "article"}, {"value": "Jeanne", "source": "academy"}]}
        nominees = [{"id": "jean", "name": name}, {"id": "thomas", "name": "Thomas"}]
        first, second = rows(made(kit(tmp_path, ADAPTATION | {"nominees": nominees}, BEST_FILM), options=DRAFT))[:2]
        assert (first["nominee"], first["disputed"]) == ("Jean", "nominee: Jeanne (academy)")
        assert (second["shared_with"], second["disputed"]) == ("Jean", "shared_with: Jeanne (academy)")

    def test_a_disputed_title_of_the_film_is_told_in_every_row(self, tmp_path: Path) -> None:
        title = {
            "claims": [{"text": "Rust & Bone", "source": "article"}, {"text": "Rust and Bone", "source": "academy"}]
        }
        found = rows(made(kit(tmp_path, ADAPTATION, BEST_FILM, film={"title": title}), options=DRAFT))
        assert [row["disputed"] for row in found] == ["film_title: Rust and Bone (academy)"] * 3

    def test_a_dispute_goes_by_the_heading_and_the_form_of_its_column(self, tmp_path: Path) -> None:
        dates = {"claims": [{"value": "2013-02", "source": "article"}, {"value": "2013-03", "source": "academy"}]}
        award = BEST_FILM | {"result": {"claims": self.CLAIMS}, "ceremony_date": dates}
        layout = templates(tmp_path, "When,Doubts\naward.ceremony_date | date,disputed\n")
        (row,) = rows(made(kit(tmp_path, award), layout, DRAFT))
        assert row == {"When": "February 2013", "Doubts": "When: March 2013 (academy)"}

    def test_its_files_say_so(self, tmp_path: Path) -> None:
        outcome = build(kit(tmp_path, BEST_FILM), ["awards"], None, DRAFT)
        assert [artifact.name for artifact in outcome.artifacts] == [
            "rust-and-bone-awards-DRAFT.csv",
            "rust-and-bone-awards-DRAFT.datapackage.json",
        ]
