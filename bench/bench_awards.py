"""Writes 100,000 rows of the awards list, in turn with a bare loop over the same cells; ratios, and peaks of memory.

    python bench/bench_awards.py [--json] [--rows N]

The ratio of two runs side by side hardly differs from machine to machine. Three lists: a prize for each row, where
nothing can be said once for several rows; the same with facts that have sources of their own; prizes that three share.

Memory is what writing needs beyond the interpreter and the facts, which are there before, measured twice: what Python
allocates, at its highest (tracemalloc), and, where the system tells (Linux), how far the process grows (VmHWM over
VmRSS), in a process of its own for each list.
"""

import argparse
import csv
import gc
import io
import json
import os
import subprocess
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
from presskit.renderers.awards import draw
from presskit.renderers.awards.rows import view
from presskit.values import PartialDate, Text

RUNS = 5
LISTS = {
    "a prize for each row": (1, False),
    "a prize for each row, whose date and place have other sources": (1, True),
    "prizes that three share": (3, False),
}
"""How many share a prize, and whether facts in it have sources of their own."""
PROCESS = Path("/proc/self")


def edition(name: str, rows: int) -> Edition:
    """A kit of prizes none like another, each shared by so many; made directly, so that no reading is measured."""
    shared_by, own_sources = LISTS[name]
    awards = tuple(_award(n, shared_by) for n in range(rows // shared_by))
    sources = (
        Source(id="article", title="An article, “Rust”", url="https://example.org/article"),
        Source(id="academy", title="The academy"),
    )
    film = Film(title=Text(text="Rust and Bone"), original_title=Text(text="De rouille et d'os", lang="fr"))
    identifiers = Identifiers(imdb="tt2053425", wikidata="Q1234567")
    kit = Kit(kit=KitInfo(slug="bench"), film=film, identifiers=identifiers, awards=awards, sources=sources)
    parts = ((), ("ceremony_date",), ("place",)) if own_sources else ((),)
    cited = {
        ("awards", award.id, *part): Provenance(("academy", "article") if part else ("article",))
        for award in awards
        for part in parts
    }
    return Edition(kit, Ledger(cited), Assets(Path()))


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


def artifacts(subject: Edition) -> tuple[Artifact, ...]:
    """The list and its data package, ready to be written."""
    layout = find_layout("awards", None)
    return draw(view(subject, Options()), layout, Assets(Path(), layout.folder), {}).artifacts


def ours(subject: Edition) -> None:
    """The awards list and its data package, from the kit to files."""
    for artifact in artifacts(subject):
        with Path(os.devnull).open("wb") as file:
            file.writelines(artifact.chunks)


def bare(lines: list[list[str]]) -> None:
    """The same cells, finished before."""
    with Path(os.devnull).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        for line in lines:
            writer.writerow(line)


def cells(subject: Edition) -> list[list[str]]:
    """What the list holds, read back."""
    data = b"".join(artifacts(subject)[0].chunks)
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def allocated(subject: Edition) -> float:
    """The most memory that writing holds beyond the facts, in MB."""
    tracemalloc.start()
    ours(subject)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return peak


def grown(name: str, rows: int) -> float | None:
    """How far a process grows that has the facts and writes them, in MB; ``None`` where the system does not tell."""
    if not (PROCESS / "clear_refs").exists():
        return None
    command = [sys.executable, __file__, "--rows", str(rows), "--grow", name]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def grow(name: str, rows: int) -> float:
    """How far this process grows."""
    subject = edition(name, rows)
    gc.collect()
    (PROCESS / "clear_refs").write_text("5")  # the highest so far is forgotten (proc_pid_clear_refs(5))
    before = _resident("VmRSS")
    ours(subject)
    return _resident("VmHWM") - before


def _resident(name: str) -> float:
    """A figure of this process, in MB."""
    lines = (PROCESS / "status").read_text("ascii", "replace").splitlines()
    return next(int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f"{name}:"))


def measure(name: str, rows: int) -> dict[str, float | None]:
    """Seconds of ours, its ratio to the bare loop (medians), and its memory."""
    subject = edition(name, rows)
    lines = cells(subject)
    pairs = [(seconds(lambda: ours(subject)), seconds(lambda: bare(lines))) for _ in range(RUNS)]
    return {
        "rows": len(lines) - 1,
        "seconds": median(mine for mine, _ in pairs),
        "ratio": median(mine / other for mine, other in pairs),
        "allocated MB": allocated(subject),
        "grown MB": grown(name, rows),
    }


def main() -> None:
    """Prints what was measured."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=int, default=100_000)
    asked.add_argument("--json", action="store_true")
    asked.add_argument("--grow", choices=LISTS)
    given = asked.parse_args()
    if given.grow:
        print(grow(given.grow, given.rows))
        return
    measured = {name: measure(name, given.rows) for name in LISTS}
    if given.json:
        print(json.dumps(measured))
        return
    for name, found in measured.items():
        print(
            f"{found['rows']:,} rows, {name}: {found['seconds']:.2f} s, {found['ratio']:.2f} times a bare csv loop; ",
            end="",
        )
        grew = "not told" if found["grown MB"] is None else f"{found['grown MB']:.1f} MB"
        print(f"{found['allocated MB']:.1f} MB allocated, process grown by {grew}")


if __name__ == "__main__":
    main()
