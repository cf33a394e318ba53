"""What concerns a Word document alone: its text, the tags of its layout, filling it, its colours, its file."""
