"""The whole way, in memory."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from presskit import renderers
from presskit.desk import open_kit
from presskit.edition import Options
from presskit.finding import Severity
from presskit.pipeline import MissingLibraryError, build
from tests.conftest import MakeKit
from tests.kits import KIT

PLAIN, DRAFT = Options(), Options(draft=True)

DISPUTE = (
    KIT
    + """\
premiere:
  name: {value: Festival, source: paper}
  place:
    claims:
      - {value: Cannes, source: paper}
      - {value: Nice, source: press-book}
"""
)

DOCUMENT = """\
from presskit.artifact import Artifact
from presskit.finding import error, warning
from presskit.renderer import Drawn, Renderer

def view(edition, options):
    return edition.stem("{name}", options)

def draw(view, layout, assets, attached):
    {draw}
    inside = [artifact.name.encode() for made in attached.values() for artifact in made]
    return Drawn((Artifact(view + ".txt", [b"words", *inside]),))

RENDERER = Renderer("{name}", "Another document.", view, draw, attaches={attaches})
"""

AddDocument = Callable[..., str]


@pytest.fixture
def add_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AddDocument]:
    """Adds a document whose way of drawing begins with the given lines."""
    folder = tmp_path / "renderers"
    folder.mkdir()
    monkeypatch.setattr(renderers, "__path__", [*renderers.__path__, str(folder)])

    def add(name: str, draw: str = "", attaches: tuple[str, ...] = ()) -> str:
        (folder / f"{name}.py").write_text(DOCUMENT.format(name=name, draw=draw, attaches=attaches), encoding="utf-8")
        return name

    yield add
    for name in [name for name in sys.modules if name.startswith("presskit.renderers.zz")]:
        del sys.modules[name]


class TestOpening:
    def test_gathers_what_reading_and_checking_find_in_the_order_of_the_file(self, kit: MakeKit) -> None:
        facts = (
            KIT
            + "images: [{id: a, kind: still, file: no.png, alt: x, caption: x, credit: y, rights: z}]\n"
            + "zzz: 1\nlook: {cover: b}\n"
        )
        assert [finding.code for finding in open_kit(kit(facts), PLAIN).findings] == ["PK301", "PK101", "PK304"]

    def test_a_draft_lives_with_disputes(self, kit: MakeKit) -> None:
        (plain,) = open_kit(kit(DISPUTE), PLAIN).findings
        (draft,) = open_kit(kit(DISPUTE), DRAFT).findings
        assert (plain.code, plain.severity) == ("PK201", Severity.ERROR)
        assert draft == plain.__class__(Severity.WARNING, *(getattr(plain, name) for name in plain.__slots__[1:]))

    def test_a_kit_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            open_kit(tmp_path / "no", PLAIN)

    @pytest.mark.slow
    def test_a_kit_with_ten_thousand_contested_awards_is_read_whole_and_soon(self, kit: MakeKit) -> None:
        claims = "[{value: won, source: paper}, {value: nominated, source: article}]"
        result = f"{{claims: {claims}, ruling: {{value: won, reason: a, by: b, date: 2012}}}}"
        names = "[One, {name: Two, role: x}]"
        award = f"category: Best, nominees: {names}, source: article, result: {result}}}\n"
        facts = KIT + "awards:\n" + "".join(f"  - {{body: Body {number}, {award}" for number in range(10_000))
        folder, start = kit(facts), time.process_time()
        desk = open_kit(folder, PLAIN)
        assert time.process_time() - start < 8  # 3 s of computing, however busy the machine is
        assert desk.edition is not None
        assert len(desk.edition.kit.awards) == 10_000
        assert sum(finding.code == "PK211" for finding in desk.findings) == 10_000


class TestBuilding:
    def test_makes_what_is_asked_for_in_that_order(self, kit: MakeKit, add_document: AddDocument) -> None:
        told: list[str] = []
        documents = [add_document("zz_two"), add_document("zz_one")]
        outcome = build(kit(KIT), documents, None, PLAIN, told.append)
        assert outcome.ok
        assert [artifact.name for artifact in outcome.artifacts] == ["small-film-zz-two.txt", "small-film-zz-one.txt"]
        assert told == documents
        assert [layout.document for layout in outcome.layouts] == documents

    def test_stops_before_drawing_where_facts_are_wrong(self, kit: MakeKit, add_document: AddDocument) -> None:
        outcome = build(kit(DISPUTE), [add_document("zz_bad", "raise SystemError")], None, PLAIN)
        assert not outcome.ok
        assert [finding.code for finding in outcome.findings] == ["PK201"]

    def test_prints_the_first_claim_of_a_dispute_in_a_draft(self, kit: MakeKit, add_document: AddDocument) -> None:
        outcome = build(kit(DISPUTE), [add_document("zz_one")], None, DRAFT)
        assert [artifact.name for artifact in outcome.artifacts] == ["small-film-zz-one-DRAFT.txt"]
        assert outcome.edition is not None
        assert outcome.edition.kit.premiere is not None
        assert outcome.edition.kit.premiere.place == "Cannes"

    def test_makes_nothing_where_one_document_fails(self, kit: MakeKit, add_document: AddDocument) -> None:
        bad = add_document("zz_bad", 'return Drawn(findings=(error("PK999", "no", key=("film", "title")),))')
        outcome = build(kit(KIT), [add_document("zz_good"), bad], None, PLAIN)
        assert not outcome.ok
        (finding,) = outcome.findings
        assert finding.span
        assert (finding.code, finding.span.line) == ("PK999", 3)

    def test_goes_on_with_a_warning(self, kit: MakeKit, add_document: AddDocument) -> None:
        draw = 'if view: return Drawn((Artifact("a", [b"b"]),), (warning("PK999", "so so"),))'
        outcome = build(kit(KIT), [add_document("zz_odd", draw)], None, PLAIN)
        assert outcome.ok
        assert [finding.code for finding in outcome.findings] == ["PK999"]

    def test_makes_what_a_document_carries_before_it_and_once(self, kit: MakeKit, add_document: AddDocument) -> None:
        inner = add_document("zz_inner", "draw.calls = getattr(draw, 'calls', 0) + 1; assert draw.calls == 1")
        outer = add_document("zz_outer", attaches=("zz_inner",))
        outcome = build(kit(KIT), [outer], None, PLAIN)
        assert [b"".join(artifact.chunks) for artifact in outcome.artifacts] == [b"wordssmall-film-zz-inner.txt"]
        del sys.modules["presskit.renderers.zz_inner"]
        both = build(kit(KIT), [outer, inner], None, PLAIN)
        assert [artifact.name for artifact in both.artifacts] == ["small-film-zz-outer.txt", "small-film-zz-inner.txt"]

    @pytest.mark.parametrize(
        ("draw", "lacking"),
        [
            ("raise OSError(\"cannot load library 'libpango'\\nmore\")", (True, "cannot load library 'libpango'")),
            ("import no_such_library", (False, "No module named 'no_such_library'")),
        ],
    )
    def test_says_which_document_lacks_its_library(
        self, kit: MakeKit, add_document: AddDocument, draw: str, lacking: tuple[bool, str]
    ) -> None:
        with pytest.raises(MissingLibraryError) as caught:
            build(kit(KIT), [add_document("zz_pdf", draw)], None, PLAIN)
        assert caught.value.document == "zz_pdf"
        assert (caught.value.native, str(caught.value)) == lacking

    def test_keeps_what_libraries_print_from_standard_output(
        self, kit: MakeKit, add_document: AddDocument, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert build(kit(KIT), [add_document("zz_pdf", "print('chatter')")], None, PLAIN).ok
        assert capsys.readouterr().out == ""

    def test_lets_other_trouble_with_the_system_through(self, kit: MakeKit, add_document: AddDocument) -> None:
        with pytest.raises(FileNotFoundError):
            build(kit(KIT), [add_document("zz_pdf", "open('/no/such/file')")], None, PLAIN)
