"""How much a letter may hold, and what the clipboard may cost."""

MAX_CLIPBOARD_CHARS = 2_000_000
MAX_PARTS = 20_000
MAX_ROWS = 5_000
MAX_COLUMNS = 64
MAX_CELLS = 60_000
MAX_LINES = 60_000
MAX_TEXT_CHARS = 300_000
"""A hundred pages; the letters have ten. Understanding them takes seconds at most."""
MAX_CELL_CHARS = 32_768
"""Of a cell or a paragraph; Excel's own limit."""
MAX_TAGS = 60_000
"""Of a web page; Word needs about twenty for a line."""
MAX_TAG_CHARS = 2_000
"""Of one tag; Word writes some hundred."""
MAX_DEPTH = 9
"""Deeper lists count as this deep."""
