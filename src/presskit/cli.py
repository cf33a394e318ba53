"""Words in, exit code out: finds the command that is asked for, and loads it and no other."""

import sys
from importlib import import_module

import click

from presskit.exits import INTERRUPTED
from presskit.terminal import stop

COMMANDS = {
    "build": "Make the documents.",
    "check": "Tell what is wrong or doubtful in the facts.",
    "diff": "Tell what changed between two facts files.",
    "explain": "Tell the longer story of a finding.",
    "layouts": "Tell which layouts are used, and what they may name.",
    "proof": "Hold finished documents against the facts.",
    "schema": "Print the JSON Schema of facts.yaml.",
    "trace": "Tell where a fact comes from and is printed.",
}
"""What each command does, by its name, which is that of its module."""


class _Commands(click.Group):
    """Loads each command when it is asked for, and ends one that is stopped with a few words, never a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click hands it over
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"presskit.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        for stream in (sys.stdout, sys.stderr):
            # A name in Arabic must not end a build in a terminal that knows ASCII only.
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # text streams
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            stop("Stopped. No file was left half-written.", INTERRUPTED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="film-presskit", prog_name="presskit")
def main() -> None:
    """One facts file, three documents: press kits for films, checked before they are printed."""
