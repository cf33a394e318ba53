"""Asks veraPDF, the programme of the PDF Association, whether files keep to a standard."""

import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

needs_verapdf = pytest.mark.skipif(not shutil.which("verapdf"), reason="veraPDF is not on the PATH (verapdf.org)")
"""For tests that ask it."""


def broken_rules(flavour: str, files: Iterable[Path]) -> str:
    """What veraPDF says of the files that do not pass; ``flavour`` is its name for a standard, such as ``3a``."""
    paths = [*map(str, files)]
    command = ["verapdf", "-f", flavour, "--format", "text", "-v", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.splitlines()
    judged = sum(line.startswith(("PASS", "FAIL")) for line in lines)
    assert judged == len(paths) > 0, f"{judged} of {len(paths)} files were judged: {done.stderr}"
    return "\n".join(line for line in lines if not line.startswith("PASS"))
