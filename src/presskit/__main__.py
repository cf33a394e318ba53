"""The entry of the command and of ``python -m presskit``: loads the command line, and ends quietly at Ctrl-C."""

import gc
import sys

from presskit.exits import INTERRUPTED


def main() -> None:
    """Run the command line, also where somebody has thought better of it while it loads."""
    # A command ends before garbage in circles weighs anything; looking for it takes a tenth of the time of a check.
    gc.disable()
    try:
        from presskit.cli import main as command  # noqa: PLC0415 - what takes time is loaded within reach of Ctrl-C

        command()
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
