"""Kits with awards, made awards lists, and the lists read back, for all tests of this document."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from presskit.edition import Options
from presskit.pipeline import build
from presskit.renderers.awards.guard import unguard
from tests.readback import file_of

HEADINGS = [
    *("id", "award_id", "film_title", "film_original_title", "body", "ceremony", "edition", "ceremony_date"),
    *("category", "category_original", "nominee", "role", "shared_with", "result", "place"),
    *("source", "source_url", "disputed", "note", "imdb_id", "wikidata_id", "eidr", "isan"),
]
HOSTILE = [
    "&<>\"'`",
    "a comma, a semicolon; a tab\tinside",
    "مهرجان القاهرة السينمائي",
    "🎬👩‍🎤",
    '=HYPERLINK("https://example.org";"Click")',
    "+33 1 40 00 00 00",
    "-1+1|cmd",
    "@SUM(1)",
    "＝1+1",
    "'=1+1",
    "'tis",
    "''",
    "{{ 7 * 7 }} {% raw %}",
]
SOURCES = [
    {"id": "article", "title": "An article", "url": "https://example.org/article"},
    {"id": "spc-kit", "title": "The distributor’s kit"},
    {"id": "academy", "title": "The academy", "url": "https://example.org/academy"},
]
ADAPTATION = {
    "id": "cesar-2013-adaptation",
    "body": "César",
    "ceremony": "38th César Awards",
    "edition": 38,
    "ceremony_date": "2013-02-22",
    "place": "Paris",
    "category": {"text": "Best Adaptation", "lang": "en"},
    "original_category": {"text": "Meilleure adaptation", "lang": "fr"},
    "nominees": ["Jacques Audiard", {"name": "Thomas Bidegain", "role": "co-writer"}],
    "result": "won",
    "note": "for the screenplay",
    "source": ["academy", "article"],
}
BEST_FILM = {
    "id": "lff-2012-film",
    "body": "London Film Festival",
    "category": "Best Film",
    "result": "won",
    "source": "article",
}
PLAIN = Options()
DRAFT = Options(draft=True)


def kit(folder: Path, *awards: Mapping[str, Any], **facts: object) -> Path:
    """A kit in a new folder; JSON is YAML."""
    everything: dict[str, object] = {
        "kit": {"slug": "rust-and-bone"},
        "film": {"title": "Rust and Bone", "original_title": {"text": "De rouille et d'os", "lang": "fr"}},
        "identifiers": {"imdb": "tt2053425", "wikidata": "Q740143", "eidr": "10.5240/B", "isan": "0000-0003"},
        "sources": SOURCES,
        "awards": awards,
        **facts,
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(json.dumps(everything, ensure_ascii=False), encoding="utf-8")
    return folder


def hostile(folder: Path) -> Path:
    """A kit with an award for each hostile text."""
    awards = (
        BEST_FILM
        | {
            "id": f"award-{n}",
            "edition": n,
            "ceremony_date": "2013-02-22",
            "body": text,
            "category": f"{text} {n}",
            "note": text,
            "nominees": [{"id": "x", "name": text}],
        }
        for n, text in enumerate(HOSTILE)
    )
    return kit(folder, *awards)


def made(folder: Path, templates: Path | None = None, options: Options = PLAIN) -> bytes:
    """The finished file."""
    return file_of(build(folder, ["awards"], templates, options), ".csv")


def cells(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


def rows(data: bytes, delimiter: str = ",") -> list[dict[str, str]]:
    """The rows by heading, read back as a database does it."""
    headings, *lines = cells(data, delimiter)
    return [{heading: unguard(cell) for heading, cell in zip(headings, line, strict=True)} for line in lines]


def templates(folder: Path, layout: str | bytes) -> Path:
    """A designer's folder of layouts."""
    place = folder / "templates" / "awards"
    place.mkdir(parents=True, exist_ok=True)
    (place / "layout.csv").write_bytes(layout.encode() if isinstance(layout, str) else layout)
    return place.parent
