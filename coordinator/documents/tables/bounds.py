"""How much a foreign table may hold, and what reading it may cost."""

MIB = 1 << 20

MAX_FILE_BYTES = 50 * MIB
MAX_INFLATED_BYTES = 200 * MIB
MAX_RATIO = 200
MAX_MEMBERS = 2_000
# Below this an inflated member cannot hurt, however well it was packed.
RATIO_MATTERS_BYTES = MIB

MAX_SHEETS = 100
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_MERGED = 5_000
# Excel's own limit is 32,767 characters. A longer cell is cut here; every field of a roster is far shorter,
# so a cut cell is always a cell that its row is refused for.
MAX_CELL_CHARS = 32_768
MAX_LINE_BYTES = 8 * MIB
MAX_OUTPUT_BYTES = 160 * MIB

MEMORY_BYTES = 1 << 30
CPU_SECONDS = 15
WALL_SECONDS = 20.0
