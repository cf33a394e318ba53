from pathlib import Path

import pytest

from presskit import Options, open_kit
from presskit.facts import read_facts
from presskit.naming import facts_named
from tests.kits import KIT

FACTS = (
    KIT.replace("  title:", "  runtime: 120 min\n  title:")
    + """\
awards:
  - {body: César Awards, category: Best Film, result: nominated}
  - {body: César Awards, category: Best Editing, result: won}
  - {body: Goya Awards, category: Best Film, result: won}
figures:
  - {id: bones, value: 27, what: bones in the hand}
legal:
  boilerplate: "TEXT"
"""
)


def said(text: str) -> tuple[str, list[str]]:
    kit = read_facts(FACTS.replace("TEXT", text), "facts.yaml").kit
    assert kit is not None
    named, findings = facts_named(kit)
    return str(named.legal.boilerplate), [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("[=film.runtime]", "120\u00a0minutes"),
        ("[= film.runtime ]", "120\u00a0minutes"),
        ("[=figures.bones.value]", "27"),
        ("[=figures.bones.value | words]", "twenty-seven"),
        ("[=awards]", "3"),
        ("[=awards where result = won | words]", "two"),
        ("[=awards where body = César Awards and result = won]", "1"),
        ("[=awards.cesar-awards-best-film.body]", "César Awards"),
    ],
)
def test_a_mark_says_its_fact(mark: str, words: str) -> None:
    assert said(f"It says {mark}, twice {mark}.") == (f"It says {words}, twice {words}.", [])


@pytest.mark.parametrize(
    ("mark", "problem"),
    [
        ("[=film.runtme]", "there is no fact “film.runtme”"),
        ("[=prizes where result = won]", "there is no fact “prizes where result = won”"),
        ("[=awards where result = wonn]", "“wonn” cannot stand in “result”"),
        ("[=awards where prize = won]", "the rows of “awards” have no field “prize”"),
        ("[=film.runtime | words]", "“film.runtime” is no number, so it cannot be spelled out"),
        ("[=film.runtime | upper]", "“upper” is no way to say a fact"),
        ("[=legal.boilerplate]", "there is no fact “legal.boilerplate”"),
        ("[=]", "there is no fact “”"),
    ],
)
def test_a_mark_that_names_no_fact_stays_and_is_found(mark: str, problem: str) -> None:
    assert said(f"It says {mark}.") == (f"It says {mark}.", [problem])


def test_text_without_marks_is_left_as_it_is() -> None:
    kit = read_facts(FACTS.replace("TEXT", "{{ 7*7 }} [a] [@press-book] =x]"), "facts.yaml").kit
    assert kit is not None
    assert facts_named(kit)[0] is kit


def test_a_kit_is_opened_with_its_facts_said_and_what_names_none_is_an_error_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(FACTS.replace("TEXT", "Of [=awards | words], [=nothing]."), "utf-8")
    desk = open_kit(tmp_path, Options())
    assert desk.edition is not None
    assert str(desk.edition.kit.legal.boilerplate) == "Of three, [=nothing]."
    (finding,) = [finding for finding in desk.findings if finding.code == "PK720"]
    assert (finding.severity, finding.key) == ("error", ("legal", "boilerplate"))
    assert finding.span is not None
    assert (finding.span.line, finding.span.column) == (16, 39)
