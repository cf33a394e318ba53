"""The JSON Schema of a facts file: it and the loader agree."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from presskit.facts import read_facts
from presskit.schema import schema
from presskit.yamltext import read_yaml
from tests.kits import KIT

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "kit" / "facts.yaml"


@cache
def validator() -> Draft7Validator:
    return Draft7Validator(schema())


def refused_by_schema(text: str | bytes) -> list[str]:
    tree = read_yaml(text, "facts.yaml")
    assert tree.findings == ()
    return [f"{list(problem.absolute_path)}: {problem.message}" for problem in validator().iter_errors(tree.value)]


def refused_by_loader(text: str | bytes) -> list[str]:
    return [f"{finding.span} {finding.code} {finding.message}" for finding in read_facts(text, "facts.yaml").findings]


GOOD = [
    "",
    "awards:\nstory:\n  logline:\nmusic: {score: }\n",
    "notes: []\n",
    "shoot: {start: 2011, end: 2011-11, weeks: 8}\n",
    "shoot: {start: '2011', weeks: about 8, source: paper}\n",
    "shoot: {source: [paper, article], weeks: {value: 8, source: press-book}}\n",
    "shoot: {weeks: {value: 8, source: }}\n",
    "shoot: {weeks: {unknown: nobody counted}, countries: {value: [FR, BE], source: paper}}\n",
    "shoot: {weeks: {claims: [{value: 8, source: paper}, {value: 8, source: [article, press-book]}]}}\n",
    "shoot: {weeks: {claims: [{value: 8, source: paper}], ruling: {value: 8, reason: a, by: b, date: 2012-05}}}\n",
    "story: {unknown: nobody saw it}\nawards: {unknown: none read}\n",
    "premiere: {name: Cannes, note: {text: Ça va, lang: fr}}\n",
    "premiere: {name: Cannes, note: {value: So, lang: en, source: paper}}\n",
    "premiere: {name: Cannes, note: {claims: [{text: A, lang: fr, source: paper}, {text: A, source: article}]}}\n",
    "premiere: {name: '  Cannes '}\nlegal: {copyright: |\n    © Us\n}\n".replace(" |\n    © Us\n", ' "© Us\\n"'),
    "story:\n  logline: |\n    Two lines\n    of text.\n",
    "music: {cues: [One, {title: Two, source: paper}, {title: {text: Trois, lang: fr}}]}\n",
    "awards: [{body: Goya, category: Best, result: won, nominees: [A, {name: B, role: C}]}]\n",
    "awards: [{id: goya, body: Goya, category: Best, result: {value: special mention, source: paper}}]\n",
    "box_office: [{territory: world, amount: about USD 1.6 million, admissions: 1904157, final: true, rank: 2}]\n",
    "scores: [{outlet: A, mark: 4.5/5}, {outlet: B, mark: 81%}]\n",
    "links: {trailer: 'https://example.org/a'}\ncontacts: [{role: Press, email: a@b.org, territory: GB}]\n",
    "look: {colors: {dark: '#15181a'}, cover: one, fonts: {states: {family: X, files: [x.otf]}}}\n",
    "silence: [{code: PK210, key: film.title, reason: so it is}]\n",
    "unknown: [{what: who paid}]\n",
    "home_media: [{territory: FR, formats: [DVD], date: 2012-11-07}]\n",
]
"""What may stand beside the least kit."""

BROKEN = [
    "flim: {}\n",
    "story: {loglin: A.}\n",
    "story: {synopsis: {short: A., middle: B.}}\n",
    "story: A man.\n",
    "story: [A man.]\n",
    "awards: {body: Goya}\n",
    "awards: [Goya]\n",
    "awards: [null]\n",
    "awards: [{body: Goya, category: Best}]\n",
    "awards: [{body: Goya, category: Best, result: lost}]\n",
    "awards: [{body: Goya, category: Best, result: {unknown: nobody told}}]\n",
    "awards: [{body: Goya, category: Best, result: }]\n",
    "awards: [{id: The Goya, body: Goya, category: Best, result: won}]\n",
    "awards: [{body: 12, category: Best, result: won}]\n",
    "awards: [{body: ' ', category: Best, result: won}]\n",
    "premiere: {name: Cannes, edition: '65'}\n",
    "premiere: {name: Cannes, edition: -1}\n",
    "premiere: {name: Cannes, start: 17 May 2012}\n",
    "premiere: {name: Cannes, start: true}\n",
    "premiere: {name: Cannes, note: {text: A, lang: french}}\n",
    "premiere: {name: Cannes, note: {lang: fr}}\n",
    "premiere: {name: Cannes, note: {text: A, language: fr}}\n",
    'premiere: {name: "Two\\nlines"}\n',
    "music: {score: {composer: A, length: 120}}\n",
    "music: {score: {composer: A, length: ''}}\n",
    "music: {cues: [12]}\n",
    "music: {source: paper}\n",
    "shoot: {countries: FR}\n",
    "shoot: {countries: [12]}\n",
    "shoot: {weeks: {value: 8, sorce: paper}}\n",
    "shoot: {weeks: {source: paper}}\n",
    "shoot: {weeks: {value: 8, source: []}}\n",
    "shoot: {weeks: {value: 8, source: 12}}\n",
    "shoot: {weeks: {value: 8, unknown: why}}\n",
    "shoot: {weeks: {unknown: }}\n",
    "shoot: {weeks: {value: 8, ruling: {value: 8, reason: a, by: b, date: 2012}}}\n",
    "shoot: {weeks: {claims: []}}\n",
    "shoot: {weeks: {claims: 8}}\n",
    "shoot: {weeks: {claims: [8]}}\n",
    "shoot: {weeks: {claims: [{value: 8}]}}\n",
    "shoot: {weeks: {claims: [{source: paper}]}}\n",
    "shoot: {weeks: {value: 8, claims: [{value: 8, source: paper}]}}\n",
    "shoot: {weeks: {claims: [{value: 8, source: paper}], ruling: {value: 8, by: b, date: 2012}}}\n",
    "shoot: {weeks: {claims: [{value: 8, source: paper}], ruling: {reason: a, by: b, date: 2012}}}\n",
    "shoot: {countries: {claims: [{value: [FR], source: paper}]}}\n",
    "box_office: [{territory: FR, amount: 1.6 million dollars}]\n",
    "box_office: [{territory: FR, final: 'yes'}]\n",
    "scores: [{outlet: A, mark: good}]\n",
    "links: {trailer: www.example.org}\n",
    "contacts: [{role: Press, email: nobody}]\n",
    "crew: [{department: Sound, credits: [{job: Mix, names: []}]}]\n",
    "look: {colors: {dark: black}}\n",
    "silence: [{code: PK210, key: film.title}]\n",
    "silence: [{code: everything, key: film.title, reason: quiet}]\n",
    "silence: PK210\n",
]
"""What may not."""


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(schema())


def test_the_sample_fits() -> None:
    assert refused_by_schema(SAMPLE.read_bytes()) == []


@pytest.mark.parametrize("more", GOOD)
def test_both_take(more: str) -> None:
    assert refused_by_loader(KIT + more) == []
    assert refused_by_schema(KIT + more) == []


@pytest.mark.parametrize("more", BROKEN)
def test_both_refuse(more: str) -> None:
    assert refused_by_loader(KIT + more) != []
    assert refused_by_schema(KIT + more) != []


@pytest.mark.parametrize(
    "text", ["{}", "kit: {slug: a}", "film: {title: A}", "kit: {slug: A b}\nfilm: {title: A}", "[]"]
)
def test_both_refuse_what_is_no_kit(text: str) -> None:
    assert refused_by_loader(text) != []
    assert refused_by_schema(text) != []


def test_every_record_says_what_it_is() -> None:
    groups = [form for form in schema()["definitions"].values() if "properties" in form]
    assert len(groups) > 50
    assert [form for form in groups if not form.get("description")] == []


def test_every_group_refuses_what_it_does_not_know() -> None:
    text = json.dumps(schema())
    assert text.count('"properties":') == text.count('"additionalProperties": false')


def test_every_definition_is_used_and_there() -> None:
    text = json.dumps(schema())
    assert set(re.findall(r'"#/definitions/([^"]*)"', text)) == set(schema()["definitions"])


def test_the_published_one_is_this_one_and_the_sample_names_it() -> None:
    first, *_ = SAMPLE.read_text("utf-8").splitlines()
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named
    published = SAMPLE.parent / named[1]
    assert json.loads(published.read_text("utf-8")) == schema(), "the model has changed: run `make docs`"
