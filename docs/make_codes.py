"""Makes docs/codes.md: every code that a finding can have, and its story."""

from pathlib import Path

from presskit.stories import page

PAGE = Path(__file__).with_name("codes.md")

if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
