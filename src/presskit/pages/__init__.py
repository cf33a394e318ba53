"""What documents that are set in pages share: the records of their views, the pen that writes them, and the way out."""
