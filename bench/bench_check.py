"""How long ``check`` takes: on the sample beside an import of the model library, and on 10,000 awards beside 1,000.

The goals: at most 3 times the import; at most 10 times the time of the tenth, since growth is linear. All is compiled
before it is measured, as pip does when it installs, and the compiled files are used whatever the environment says.
"""

import compileall
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 5
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
AWARD = "  - {{body: Body {n}, edition: {n}, category: Best, nominees: [Jane Doe], result: won, source: a}}\n"


def seconds(*command: str | Path) -> float:
    """How long a command takes."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=ENVIRONMENT)
    return time.perf_counter() - start


def ratio(one: tuple[str | Path, ...], other: tuple[str | Path, ...]) -> tuple[float, float]:
    """The median of ``one`` in seconds, and of its ratio to ``other``, run in turn."""
    pairs = [(seconds(*one), seconds(*other)) for _ in range(ROUNDS)]
    return statistics.median(first for first, _ in pairs), statistics.median(a / b for a, b in pairs)


def main() -> None:
    """Measure, and print."""
    compileall.compile_dir(ROOT / "src", quiet=1)
    check = (sys.executable, "-m", "presskit", "check", "--kit")
    took, times = ratio((*check, ROOT / "kit"), (sys.executable, "-c", "import pydantic; pydantic.BaseModel"))
    print(f"check of the sample: {took:.2f} s, {times:.1f} times the import of pydantic (goal: 3)")
    with tempfile.TemporaryDirectory() as folder:
        kits = {count: Path(folder) / str(count) for count in (1_000, 10_000)}
        for count, kit in kits.items():
            kit.mkdir()
            facts = "kit: {slug: x}\nfilm: {title: X}\nsources: [{id: a, title: A}]\nawards:\n"
            (kit / "facts.yaml").write_text(facts + "".join(AWARD.format(n=n) for n in range(count)), "utf-8")
        took, times = ratio((*check, kits[10_000]), (*check, kits[1_000]))
        print(f"check of 10,000 awards: {took:.2f} s (goal: 2), {times:.1f} times that of 1,000 (goal: 10)")


if __name__ == "__main__":
    main()
