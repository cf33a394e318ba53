"""Makes docs/facts.schema.json: the JSON Schema of a facts file, by which editors complete and check."""

import json
from pathlib import Path

from presskit.schema import schema

PAGE = Path(__file__).with_name("facts.schema.json")


def page() -> str:
    """The whole file."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
