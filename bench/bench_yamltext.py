"""Reads 10,000 awards from YAML, in turn with what else could read them: ratios of paired runs, and the peak of memory.

    python bench/bench_yamltext.py [--json]

Seconds differ from machine to machine and from minute to minute; the ratio of two runs side by side hardly does.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import yaml

from presskit.yamltext import read_yaml

RUNS = 5
AWARD = """\
  - body: César du cinéma {n}
    edition: {year}
    category: "Meilleur montage: {n}"
    nominees: [Juliette Welfling {n}, Jacques Audiard]
    result: {result}
    date: {year}-02-22
    source: article
"""


def awards(count: int) -> str:
    """The awards of a facts file, none like another; 10,000 of them are about 2 MB."""
    results = ("won", "nominated")
    entries = (AWARD.format(n=n, year=1976 + n % 48, result=results[n % 2]) for n in range(count))
    return "awards:\n" + "".join(entries)


def seconds(run: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def bare_events(text: str) -> None:
    """The library's events, and nothing made of them."""
    for _ in yaml.parse(text, Loader=yaml.CLoader):
        pass


def peak() -> float:
    """The most memory this process ever held, in MB."""
    status = Path("/proc/self/status")
    if status.exists():  # unlike getrusage, it does not count what the parent held
        held = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(held.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def peak_of_reading() -> float:
    """What reading adds to the memory of an interpreter that has all modules and the text, in MB."""
    text = awards(10_000).encode()
    before = peak()
    tree = read_yaml(text, "facts.yaml")
    return peak() - before if tree.value else 0.0


def measure() -> dict[str, float]:
    """Seconds of ours, its ratio to each of the others, and its memory; medians."""
    text = awards(10_000)
    as_json = json.dumps(read_yaml(text, "facts.yaml").value)
    others: dict[str, Callable[[], object]] = {
        "bare events": lambda: bare_events(text),
        "CSafeLoader": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
        "json.loads": lambda: json.loads(as_json),
    }
    ours: list[float] = []
    ratios: dict[str, list[float]] = {name: [] for name in others}
    for _ in range(RUNS):
        for name, other in others.items():
            ours.append(seconds(lambda: read_yaml(text, "facts.yaml")))
            ratios[name].append(ours[-1] / seconds(other))
    command = [sys.executable, __file__, "--peak"]
    peaks = [float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(3)]
    return {
        "seconds": median(ours),
        **{name: median(found) for name, found in ratios.items()},
        "peak MB": median(peaks),
    }


def main() -> None:
    """Prints what was measured."""
    if "--peak" in sys.argv:
        print(peak_of_reading())
        return
    measured = measure()
    if "--json" in sys.argv:
        print(json.dumps(measured))
        return
    megabytes = len(awards(10_000).encode()) / 1e6
    print(f"{megabytes:.1f} MB of YAML: {measured['seconds']:.2f} s, {measured['peak MB']:.0f} MB of memory")
    for name in ("bare events", "CSafeLoader", "json.loads"):
        print(f"{measured[name]:6.2f} times {name}")


if __name__ == "__main__":
    main()
