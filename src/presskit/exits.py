"""How the program ends: its exit codes, besides 0 for done."""

ERRORS, USAGE, MISSING, INTERRUPTED = 1, 2, 3, 130
"""The facts or the layouts have errors; wrong usage; something is missing (a file, a library); Ctrl-C."""
