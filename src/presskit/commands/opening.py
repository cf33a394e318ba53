"""Opens the kit that a command works on; a few words and the end where that cannot be."""

from pathlib import Path

from presskit.assets import FACTS
from presskit.checks.options import PLAIN, CheckOptions
from presskit.commands.reporting import refused
from presskit.desk import Desk, open_kit
from presskit.edition import Edition, Options
from presskit.exits import MISSING
from presskit.terminal import stop


def opened(kit: Path, options: Options, asked: CheckOptions = PLAIN) -> Desk:
    """The kit, read and checked; a few words and the end where it cannot be opened."""
    facts = kit / FACTS
    try:
        return open_kit(kit, options, asked)
    except FileNotFoundError:
        if kit.is_dir():
            stop(f"There is no file “{facts}”. Write one there, or name another folder with --kit.", MISSING)
        stop(f"There is no folder “{kit}”. Name the kit’s folder with --kit.", MISSING)
    except NotADirectoryError:
        stop(f"“{kit}” is a file. Name the folder that holds {FACTS}: --kit {kit.parent}", MISSING)
    except IsADirectoryError:
        stop(f"“{facts}” is a folder, where a text file with the facts is needed.", MISSING)
    except OSError as problem:
        stop(f"“{facts}” cannot be read: {problem.strerror}.", MISSING)


def edition_on(desk: Desk) -> Edition:
    """The edition; its errors and the end where the facts could not be understood."""
    if desk.edition is None:
        refused(desk.findings, "The facts")
    return desk.edition
