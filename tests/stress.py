"""Kits of all sizes, and what might break a layout: made in code, so that nothing large lies in the tree."""

import io
import json
import re
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

Record = dict[str, Any]
Files = Mapping[str, bytes]
Given = tuple[Mapping[str, object], Files]
"""The facts and the files of a kit."""

HOSTILE = "&<>\"'{{}}{%%}"

SOURCES = [
    {"id": "paper", "title": "A newspaper", "publisher": "Press", "url": "https://example.org/paper"},
    {"id": "book", "title": "A book"},
    {"id": "wiki", "title": "An encyclopedia", "weak": True},
]
TERRITORIES = re.findall("..", "FRDEGBUSITESPTBENLLUCHATDKSENOFIPLCZSKHUROBGGRTRRUUAJPKRCNIN")
_VOCABULARY = re.findall("[a-z]+", "sea house knife brother winter light road glass mother river night stone window")


def words(count: int, seed: int = 0) -> str:
    """As many words of a text that is never the same twice."""
    return " ".join(f"{_VOCABULARY[(seed * 7 + n * n) % len(_VOCABULARY)]}{seed}{n}" for n in range(count)) + "."


def names(count: int) -> list[str]:
    return [f"Anna{n} Person{n}" for n in range(count)]


def picture(number: int, kind: str = "PNG") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (30 + number % 5 * 8, 20 + number % 7 * 8), (number * 6 % 256, 90, 140)).save(data, kind)
    return data.getvalue()


DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0H30V20z" fill="#345"/></svg>'


def laid(folder: Path, given: Mapping[str, object], files: Files | None = None) -> Path:
    """The folder of a kit of some facts and files; JSON is YAML."""
    everything = {"kit": {"slug": "small-film"}, "film": {"title": "Small Film"}, "sources": SOURCES, **given}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "facts.yaml").write_text(json.dumps(everything, ensure_ascii=False), encoding="utf-8")
    for name, data in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


PROSE = (
    "First *leaning* and **heavy** words, [linked](https://example.org/link?a=1&b=2) ones [@paper], doubtful ones "
    "[@wiki, book].\n\n- one item\n- another\n\n1. first point\n2. second point"
)
FULL: Mapping[str, object] = {
    "kit": {
        "slug": "small-film",
        "date": "2026-11-22",
        "version": "2.1",
        "embargo": "2027-05-17 20:00 Europe/Paris",
    },
    "film": {
        "title": {"text": "Small Film", "source": "paper"},
        "original_title": {"text": "Un été à l’œuvre", "lang": "fr", "source": "book"},
        "year": {"value": 2012, "source": ["paper", "book"]},
        "countries": {"value": ["FR", "BE"], "source": "paper"},
        "runtime": {"value": "120 min", "source": "paper"},
    },
    "story": {"logline": "A woman walks.", "synopsis": {"short": words(40), "long": PROSE}},
    "statement": {"author": "Jane Doe", "text": words(60, 1), "rights": "Free to print."},
    "notes": [{"theme": "How it was made", "text": PROSE}],
    "cast": [
        {"actor": "Zoë Z.", "character": "Élise", "lead": True, "note": words(40, 2)},
        {"actor": "Bert B.", "character": "A man", "description": "who waits"},
        {"actor": "Ann A."},
    ],
    "crew": [
        {
            "department": "Direction",
            "credits": [{"job": "Director", "names": ["Jane Doe"], "role": "director"}],
            "source": "paper",
        }
    ],
    "companies": [{"role": "Produced by", "names": ["One Company"], "source": "paper"}],
    "people": [
        {
            "name": "Jane Doe",
            "born": "1952",
            "biography": PROSE,
            "films": [{"title": "First", "year": 1990}],
            "source": "paper",
        }
    ],
    "music": {"songs": [{"title": "Song", "artist": "Band", "source": "paper"}]},
    "milestones": [{"date": f"20{10 + n}", "event": f"something{n}", "source": "paper"} for n in range(4)],
    "awards": [
        {
            "id": f"a{n}",
            "body": f"Body {n}",
            "category": f"Category {n}",
            "result": result,
            "nominees": ["Jane Doe"],
            "source": "book",
        }
        for n, result in enumerate(["won", "won", "won", "nominated"])
    ],
    "quotes": [
        {
            "outlet": "The Paper",
            "critic": "C. Ritic",
            "date": "2012-05-18",
            "sentence": "It is a film of light.",
            "excerpt": "a film of light",
            "headline": True,
            "source": "paper",
        },
        {
            "outlet": "The Other",
            "sentence": "C’est un film de lumière.",
            "excerpt": "un film de lumière",
            "source": "book",
        },
    ],
    "scores": [{"outlet": "Rotten", "mark": "81%", "reviews": 156, "source": "paper"}],
    "box_office": [
        {
            "id": f"g{n}",
            "territory": "FR",
            "period": f"week {n}",
            "as_of": f"2012-06-{n * 7:02}",
            "admissions": n * 100_000,
            "source": "paper",
        }
        for n in (1, 2, 3)
    ],
    "releases": [{"territory": "FR", "date": "2012-05-17", "distributor": "House", "source": "paper"}],
    "festivals": [{"name": "A festival", "place": "Cannes", "shown": "2012-05-17", "source": "paper"}],
    "images": [
        {
            "id": "drawing",
            "kind": "art",
            "file": "images/a drawing (1).svg",
            "alt": "Waves",
            "caption": "The sea",
            "credit": "R. A.",
        },
        {
            "id": "still",
            "kind": "still",
            "file": "images/still.png",
            "alt": "A face",
            "caption": "A face at night",
            "credit": "S. T.",
        },
    ],
    "contacts": [
        {"role": "Press", "name": "P. Ress", "organisation": "Office", "email": "press@example.org", "territory": "FR"}
    ],
    "legal": {"copyright": "© 2012 One Company", "boilerplate": "All rights reserved."},
    "statements": {
        "notes": "Loud words|and quiet ones",
        "glance": [
            {"key": "box_office.g3.admissions", "label": "seats sold"},
            {"key": "film.runtime", "label": "long"},
        ],
    },
    "look": {"cover": "drawing", "art": [{"section": "cast", "image": "still"}]},
}
FILES: Files = {"images/a drawing (1).svg": DRAWING, "images/still.png": picture(3)}


def award(number: int, bodies: int) -> Record:
    return {
        "id": f"a{number}",
        "body": f"Body of Cinema {number % bodies:03}",
        "category": f"Best Thing {number:03}",
        "result": "won" if number % 3 == 0 else "nominated",
        "nominees": [f"Anna{number} Person{number}"],
        "source": "paper",
    }


def hostile(kind: str) -> str:
    return kind + HOSTILE


SIZES: dict[str, Given] = {
    "only a title": ({"sources": []}, {}),
    "a title of three letters": ({"film": {"title": "Ida"}}, {}),
    "a title of 121 letters": (
        {
            "film": {
                "title": "The Strange and Terrible Voyage of the Good Ship Marguerite "
                "from the Harbour of Dunkirk to the Ice and Home Again, 1911-13"
            }
        },
        {},
    ),
    "a title of one long word": ({"film": {"title": "Donaudampfschifffahrtsgesellschaftskapitän"}}, {}),
    "a director": ({"crew": FULL["crew"]}, {}),
    "a documentary": (
        {
            "film": {
                "title": "A Documentary",
                "year": 2020,
                "genre": "documentary",
                "runtime": "72 min",
                "countries": ["FR"],
            },
            "crew": FULL["crew"],
            "story": {"logline": "A woman walks.", "synopsis": {"short": words(60)}},
            "contacts": FULL["contacts"],
        },
        {},
    ),
    "one picture": (
        {"images": [{"id": "p", "kind": "still", "file": "p.jpg", "caption": "The sea"}]},
        {"p.jpg": picture(1, "JPEG")},
    ),
    "one award": ({"awards": [award(0, 1)]}, {}),
    "a cast of two": ({"cast": [{"actor": name, "character": "Somebody", "lead": True} for name in names(2)]}, {}),
    "one quote": (
        {
            "quotes": [
                {
                    "outlet": "The Paper",
                    "sentence": "It is a film of light.",
                    "excerpt": "a film of light",
                    "source": "paper",
                }
            ]
        },
        {},
    ),
    "one count": (
        {"box_office": [{"territory": "FR", "as_of": "2012-06-01", "admissions": 12_345, "source": "paper"}]},
        {},
    ),
    "counts of nobody": (
        {
            "box_office": [
                {"id": f"g{n}", "territory": "FR", "as_of": f"2012-06-0{n}", "admissions": 0, "source": "paper"}
                for n in (1, 2, 3)
            ]
        },
        {},
    ),
}
_SHORT = (
    "A woman walks to the sea and back in one night. Her brother waits at the door of the house, and the light is on. "
    "In the morning nobody speaks of it, and both go to work."
)
SMALL: dict[str, Given] = {
    "only what is required": ({"sources": []}, {}),
    "a synopsis and three names": (
        {
            "story": {"synopsis": {"short": _SHORT}},
            "cast": [{"actor": name, "character": "Somebody"} for name in names(2)] + [{"actor": "Zoë Z."}],
        },
        {},
    ),
    "one figure of box office": (
        {"box_office": [{"territory": "FR", "as_of": "2012-06-01", "admissions": 12_345, "source": "paper"}]},
        {},
    ),
    "a little of everything": (
        {
            "film": {"title": "Small Film", "year": {"value": 2012, "source": "paper"}, "runtime": "171 min"},
            "story": {"logline": "A woman walks.", "synopsis": {"short": _SHORT}},
            "figures": [{"id": "hours", "value": 250, "what": "hours of film", "source": "paper"}],
            "statements": {
                "glance": [
                    {"key": "figures.hours.value", "label": "hours of film"},
                    {"key": "film.runtime", "label": "long"},
                ]
            },
            "cast": FULL["cast"],
            "crew": FULL["crew"],
            "people": [
                {"id": "jane", "name": "Jane Doe", "biography": f"Jane Doe was born. {words(60)}", "source": "paper"},
                {"id": "ann", "name": "Ann A.", "films": [{"title": "First", "year": 1990}], "source": "book"},
            ],
            "music": FULL["music"],
            "awards": [award(1, 1), award(3, 1)],
            "box_office": [
                {"id": "a", "territory": "US", "amount": "USD 7,830,611", "source": "paper"},
                {"id": "b", "territory": "FR", "amount": "EUR 90,000", "source": "book"},
            ],
            "releases": FULL["releases"],
            "contacts": FULL["contacts"],
        },
        {},
    ),
}
"""Films of which little is known."""
LARGE: dict[str, Given] = {
    "forty pictures": (
        {
            "images": [
                {
                    "id": f"p{n}",
                    "kind": kind,
                    "file": f"images/p{n}.{ending}",
                    "caption": f"Caption {n} of forty",
                    "credit": name,
                }
                for n, name, (kind, ending) in zip(
                    range(40), names(40), cycle((("still", "png"), ("art", "svg"), ("still", "jpg"))), strict=False
                )
            ]
        },
        {
            f"images/p{n}.{ending}": DRAWING if ending == "svg" else picture(n, {"png": "PNG", "jpg": "JPEG"}[ending])
            for n, ending in zip(range(40), cycle(("png", "svg", "jpg")), strict=False)
        },
    ),
    "300 awards of 75 bodies": ({"awards": [award(n, 75) for n in range(300)]}, {}),
    "300 awards of 300 bodies": ({"awards": [award(n, 300) for n in range(300)]}, {}),
    "a cast of 80": (
        {
            "cast": [
                {"actor": name, "character": f"Role {n:02}", "lead": n < 2, "description": words(4, n)}
                for n, name in enumerate(names(80))
            ]
        },
        {},
    ),
    "nine leads": (
        {
            "cast": [
                {"actor": name, "character": f"Role {n:02}", "lead": True, "note": words(80, n)}
                for n, name in enumerate(names(9))
            ]
        },
        {},
    ),
    "a statement of six pages": (
        {"statement": {"author": "Jane Doe", "text": "\n\n".join(words(200, n) for n in range(12)), "rights": "Free."}},
        {},
    ),
    "a long story": (
        {
            "story": {
                "logline": words(45, 90),
                "synopsis": {
                    "long": "\n\n".join(words(150, n) for n in range(6)),
                    "medium": words(150, 91),
                    "short": words(60, 92),
                },
            }
        },
        {},
    ),
    "long quotes": (
        {
            "quotes": [
                {
                    "id": f"q{n}",
                    "outlet": f"Paper {n:02}",
                    "sentence": words(70, n),
                    "excerpt": words(70, n),
                    "headline": True,
                    "source": "paper",
                }
                for n in range(20)
            ]
        },
        {},
    ),
    "forty counts": (
        {
            "box_office": [
                {
                    "id": f"g{n}",
                    "territory": "FR",
                    "period": f"week {n}",
                    "as_of": f"{2010 + n // 12}-{n % 12 + 1:02}-07",
                    "admissions": 1000 * (n + 1) ** 2,
                    "source": "paper",
                }
                for n in range(40)
            ]
        },
        {},
    ),
    "twelve lives": (
        {
            "people": [
                {
                    "name": name,
                    "biography": words(400 if n == 3 else 90, n),
                    "films": [{"title": f"Film {n} {f:02}", "year": 1990 + f} for f in range(40 if n == 5 else 6)],
                    "source": "paper",
                }
                for n, name in enumerate(names(12))
            ]
        },
        {},
    ),
    "sixty cues and forty songs": (
        {
            "music": {
                "cues": [f"Cue {n} {words(4, n)}" for n in range(60)],
                "songs": [
                    {"title": f"Song {n:02}", "artist": name, "scene": words(6, n), "source": "paper"}
                    for n, name in enumerate(names(40))
                ],
            }
        },
        {},
    ),
    "thirty releases and sixty festivals": (
        {
            "releases": [
                {
                    "territory": t,
                    "date": f"2012-{n % 12 + 1:02}-05",
                    "distributor": name,
                    "note": words(8, n),
                    "source": "paper",
                }
                for n, (t, name) in enumerate(
                    zip(
                        TERRITORIES,
                        names(30),
                        strict=True,
                    )
                )
            ],
            "festivals": [
                {
                    "id": f"f{n}",
                    "name": f"Festival of {n:02}",
                    "place": "Town",
                    "shown": f"2012-05-{n % 28 + 1:02}",
                    "source": "paper",
                }
                for n in range(60)
            ],
        },
        {},
    ),
    "twenty contacts": (
        {
            "contacts": [
                {
                    "role": f"Press {n}",
                    "name": name,
                    "organisation": "Company",
                    "email": f"p{n}@example.org",
                    "phone": f"+33 1 {n:02}",
                    "note": words(8, n),
                }
                for n, name in enumerate(names(20))
            ],
            "legal": {"boilerplate": words(120, 50), "copyright": "© 2020"},
            "billing_block": [{"words": "with", "names": names(40)}],
        },
        {},
    ),
    "sources for three pages": (
        {
            "sources": [
                {"id": f"s{n}", "title": f"Source {n} {words(5, n)}", "publisher": "Press"} for n in range(400)
            ],
            "notes": [{"theme": "All", "text": " ".join(f"Word{n:03} [@s{n}]." for n in range(400))}],
        },
        {},
    ),
    "hostile text": (
        {
            "film": {
                "title": hostile("Tit"),
                "original_title": {"text": hostile("Ori"), "lang": "fr"},
                "genre": hostile("gen"),
            },
            "story": {"logline": hostile("log"), "synopsis": {"long": hostile("lon"), "short": hostile("sho")}},
            "statement": {"author": hostile("aut"), "text": hostile("sta"), "rights": hostile("rig")},
            "cast": [
                {
                    "id": "c",
                    "actor": hostile("act"),
                    "character": hostile("cha"),
                    "lead": True,
                    "description": hostile("des"),
                },
                {"id": "d", "actor": hostile("oth"), "character": hostile("par")},
            ],
            "crew": [
                {
                    "id": "d",
                    "department": "D",
                    "credits": [{"id": "d", "job": hostile("job"), "names": [hostile("nam")], "role": "director"}],
                }
            ],
            "awards": [
                {
                    "id": "a",
                    "body": hostile("bod"),
                    "category": hostile("cat"),
                    "result": "won",
                    "nominees": [{"id": "n", "name": hostile("nom")}],
                    "source": "s",
                }
            ],
            "quotes": [
                {
                    "id": "q",
                    "outlet": hostile("out"),
                    "critic": hostile("cri"),
                    "sentence": hostile("exc"),
                    "excerpt": hostile("exc"),
                    "source": "s",
                }
            ],
            "notes": [{"id": "n", "theme": hostile("the"), "text": hostile("tex")}],
            "people": [{"id": "p", "name": hostile("lif"), "biography": hostile("bio"), "source": "s"}],
            "music": {"songs": [{"id": "s", "title": hostile("son"), "artist": hostile("art"), "source": "s"}]},
            "releases": [{"id": "r", "territory": hostile("Ter"), "distributor": hostile("dis"), "source": "s"}],
            "contacts": [{"id": "p", "role": hostile("rol"), "name": hostile("per")}],
            "legal": {"copyright": hostile("cop"), "boilerplate": hostile("boi")},
            "sources": [{"id": "s", "title": hostile("sou"), "publisher": hostile("pub")}],
            "statements": {"music": hostile("lou")},
        },
        {},
    ),
    "words of 900 letters": (  # that in a table is shorter: setting one takes the engine the square of its length
        {
            "film": {"title": "Small Film", "genre": "x" * 300},
            "notes": [{"id": "n", "theme": "u" * 300, "text": "v" * 900}],
            "people": [{"id": "p", "name": "A", "biography": "w" * 900, "source": "paper"}],
            "awards": [{"id": "a", "body": "b" * 900, "category": "c" * 900, "result": "won", "source": "paper"}],
        },
        {},
    ),
}


SCRIPTS = (
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansSymbols2-Regular.ttf",
)
"""Fonts that may be added to a kit: Greek with all accents, Arabic, Chinese, and pictures in one colour."""
LONG: Mapping[str, object] = {
    "story": {"logline": words(30), "synopsis": {"long": words(300, 1), "short": words(60, 2)}},
    "notes": [{"id": "long", "theme": "All of it", "text": "\n\n".join(words(190, n) for n in range(3, 16))}],
}
"""Notes of 20,000 letters."""
IN_SCRIPTS: Mapping[str, object] = {
    "film": {
        "title": "Three Seas 🎬",
        "original_title": {"text": "ثلاثة بحار", "lang": "ar"},
        "other_titles": [
            {"id": "tw", "title": {"text": "三片海洋", "lang": "zh-Hant"}, "territory": "TW", "source": "paper"},
            {"id": "gr", "title": {"text": "Τρεις θάλασσες", "lang": "el"}, "territory": "GR", "source": "paper"},
        ],
        "countries": {"value": ["LB", "TW", "GR"], "source": "paper"},
    },
    "story": {
        "logline": "Maggie 張曼玉 meets تقلا شمعون (the singer) in Γαλάτσι, and both of them walk down to the water.",
        "synopsis": {
            "long": f"{words(60, 5)} Then تقلا شمعون sings, and 張曼玉 listens. {words(60, 6)}",
            "short": words(60, 7),
        },
    },
    "notes": [
        {
            "id": "sea",
            "theme": {"text": "海洋與城市", "lang": "zh-Hant"},
            "text": {"text": "三個女人在海邊相遇，她們說著不同的語言，卻唱著同一首歌。" * 20, "lang": "zh-Hant"},
        },
        {
            "id": "arabic",
            "theme": "Singing",
            "text": {"text": "في البدء كان البحر، ثم جاءت الأغنية وجلست على الشاطئ. " * 12, "lang": "ar"},
        },
    ],
    "cast": [
        {"id": "maggie", "actor": "張曼玉", "character": "Maggie 曼玉", "lead": True, "note": words(40, 1)},
        {"id": "takla", "actor": "تقلا شمعون", "character": "Takla (الأم)", "lead": True, "note": words(40, 2)},
        {"id": "irene", "actor": "Ειρήνη Παππά", "character": "Ελένη", "description": "who waits 🎬 at the door"},
        {"id": "nadine", "actor": "نادين لبكي", "character": "A nurse"},
    ],
    "crew": [
        {
            "department": "Direction",
            "credits": [{"id": "director", "job": "Director", "names": ["侯孝賢", "نادين لبكي"], "role": "director"}],
            "source": "paper",
        }
    ],
    "people": [
        {
            "id": "hou",
            "name": "侯孝賢",
            "role": "Director",
            "biography": words(90, 3),
            "films": [{"title": {"text": "悲情城市", "lang": "zh-Hant"}, "year": 1989}],
            "source": "paper",
        }
    ],
    "awards": [
        {
            "id": f"a{number}",
            "body": body,
            "category": category,
            "result": "won",
            "ceremony_date": f"2013-0{number + 1}-01",
            "nominees": [{"id": "one", "name": name}],
            "source": "paper",
        }
        for number, (body, category, name) in enumerate(
            (
                ("金馬獎", "最佳女主角", "張曼玉"),
                ("مهرجان بيروت", "أفضل ممثلة", "تقلا شمعون"),
                ("Ελληνικά Βραβεία", "Α΄ Γυναικείος Ρόλος", "Ειρήνη Παππά"),
            )
        )
    ],
    "releases": [{"territory": "TW", "date": "2013-05-17", "distributor": "三視影業", "source": "paper"}],
    "contacts": [{"id": "press", "role": "Press", "name": "تقلا شمعون", "organisation": "三視影業", "phone": "+961 1"}],
}
"""Arabic, Chinese and Greek names, and a sign, in text of Latin letters and by themselves."""


@cache
def _found_fonts() -> Mapping[str, Path]:
    """The font files of the machine, by name."""
    if not shutil.which("fc-list"):
        return {}
    listed = subprocess.run(["fc-list", "--format", "%{file}\n"], capture_output=True, text=True, check=True).stdout
    return {Path(line).name: Path(line) for line in listed.splitlines()}


def missing_fonts() -> list[str]:
    """Those of ``SCRIPTS`` that the machine has not."""
    return [name for name in SCRIPTS if name not in _found_fonts()]


def fonts_of_machine() -> Files:
    """The fonts of ``SCRIPTS`` as files of a kit; the test is skipped where the machine has not all of them."""
    if missing := missing_fonts():
        pytest.skip(f"this machine has no {' and no '.join(missing)} (Debian: fonts-noto-core, fonts-noto-cjk)")
    return {f"fonts/{name}": _found_fonts()[name].read_bytes() for name in SCRIPTS}


def with_fonts(given: Mapping[str, object], fonts: Files) -> Mapping[str, object]:
    """The same facts with these fonts declared."""
    more = [{"id": f"f{number}", "family": f"Added {number}", "files": [file]} for number, file in enumerate(fonts)]
    return {**given, "look": {"fonts": {"more": more}}}
