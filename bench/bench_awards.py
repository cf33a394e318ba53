"""Writes 100,000 rows of the awards list, in turn with a bare loop over the same cells; ratios, and the peak of memory.

    python bench/bench_awards.py [--json]

The ratio of two runs side by side hardly differs from machine to machine. Twice: a prize for each row, where nothing
can be said once for several rows, and prizes that three share.
"""

import csv
import io
import json
import os
import sys
import tracemalloc
from pathlib import Path
from statistics import median

from bench_yamltext import seconds

from presskit.artifact import Artifact
from presskit.assets import Assets
from presskit.edition import Edition, Options
from presskit.layout import find_layout
from presskit.ledger import Ledger, Provenance
from presskit.model import Award, Film, Identifiers, Kit, KitInfo, Nominee, Source
from presskit.renderers.awards import draw, view
from presskit.values import PartialDate, Text

ROWS = 100_000
RUNS = 5
SHARED_BY = (1, 3)


def edition(shared_by: int) -> Edition:
    """A kit of prizes none like another, each shared by so many; made directly, so that no reading is measured."""
    awards = tuple(_award(n, shared_by) for n in range(ROWS // shared_by))
    sources = (Source(id="article", title="An article, “Rust”", url="https://example.org/article"),)
    film = Film(title=Text(text="Rust and Bone"), original_title=Text(text="De rouille et d'os", lang="fr"))
    identifiers = Identifiers(imdb="tt2053425", wikidata="Q1234567")
    kit = Kit(kit=KitInfo(slug="bench"), film=film, identifiers=identifiers, awards=awards, sources=sources)
    return Edition(kit, Ledger({("awards", award.id): Provenance(("article",)) for award in awards}), Assets(Path()))


def _award(n: int, shared_by: int) -> Award:
    return Award(
        id=f"cesar-{n}",
        body="Académie des César",
        edition=38,
        ceremony=f"César du cinéma {n}",
        ceremony_date=PartialDate(2013, 2, 22),
        place="Paris, Théâtre du Châtelet",
        category=Text(text=f"Best Editing {n}"),
        original_category=Text(text=f"Meilleur montage: {n}", lang="fr"),
        nominees=tuple(Nominee(id=f"nominee-{n}-{i}", name=f"Juliette Welfling {i}") for i in range(shared_by)),
        result="won" if n % 2 else "nominated",
    )


def artifact(subject: Edition) -> Artifact:
    """The list, ready to be written."""
    layout = find_layout("awards", None)
    drawn = draw(view(subject, Options()), layout, Assets(Path(), layout.folder), {})
    return drawn.artifacts[0]


def ours(subject: Edition) -> None:
    """The awards list from the kit to a file."""
    with Path(os.devnull).open("wb") as file:
        file.writelines(artifact(subject).chunks)


def bare(lines: list[list[str]]) -> None:
    """The same cells, finished before."""
    with Path(os.devnull).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for line in lines:
            writer.writerow(line)


def cells(subject: Edition) -> list[list[str]]:
    """What the list holds, read back."""
    data = b"".join(artifact(subject).chunks)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def peak_of_writing(subject: Edition) -> float:
    """The most memory that writing holds beyond the facts, in MB."""
    tracemalloc.start()
    ours(subject)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def measure(shared_by: int) -> dict[str, float]:
    """Seconds of ours, its ratio to the bare loop (medians), and its memory."""
    subject = edition(shared_by)
    lines = cells(subject)
    pairs = [(seconds(lambda: ours(subject)), seconds(lambda: bare(lines))) for _ in range(RUNS)]
    return {
        "rows": len(lines) - 1,
        "seconds": median(mine for mine, _ in pairs),
        "ratio": median(mine / other for mine, other in pairs),
        "peak MB": peak_of_writing(subject),
    }


def main() -> None:
    """Prints what was measured."""
    measured = {shared_by: measure(shared_by) for shared_by in SHARED_BY}
    if "--json" in sys.argv:
        print(json.dumps(measured))
        return
    for shared_by, found in measured.items():
        print(f"{found['rows']:,} rows, {shared_by} to a prize: {found['seconds']:.2f} s, ", end="")
        print(f"{found['ratio']:.2f} times a bare csv loop, {found['peak MB']:.1f} MB of memory")


if __name__ == "__main__":
    main()
