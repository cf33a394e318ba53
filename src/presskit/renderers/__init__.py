"""One file per document; found by name, see ``presskit.renderer``."""
