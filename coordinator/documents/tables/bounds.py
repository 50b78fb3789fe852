"""How much a foreign table may hold, and what reading it may cost."""

MIB = 1 << 20

MAX_FILE_BYTES = 50 * MIB
MAX_INFLATED_BYTES = 200 * MIB
MAX_RATIO = 200
MAX_MEMBERS = 2_000
# Below this an inflated member cannot hurt, however well it was packed: one cell of ten million equal
# characters is a row to refuse, not a file.
RATIO_MATTERS_BYTES = 16 * MIB
# Deeper than any office program nests; only looked for in members packed beyond ``MAX_RATIO``.
MAX_NESTED_TAGS = 40

MAX_SHEETS = 100
MAX_ROWS = 200_000
MAX_COLUMNS = 1_000
MAX_MERGED = 20_000
# Blank rows before a cell that has strayed from its table; 100,000 people have no such hole.
MAX_GAP = 10_000
# Cells of the grid a reader builds between the corners of a sheet, 32 bytes each in calamine.
MAX_GRID = 12_000_000
MAX_FAR_CELLS = 100
# Tags of a page: 12 cells in 190,000 rows. Each costs two microseconds.
MAX_TAGS = 5_000_000
# Runs of drawn characters in a text; a name of each of 100,000 people has fewer.
MAX_DRAWN_RUNS = 200_000
MAX_BLANK_FORMULAS = 100_000
# Excel's own limit is 32,767 characters. A longer cell is cut here; every field of a roster is far shorter,
# so a cut cell is always a cell that its row is refused for.
MAX_CELL_CHARS = 32_768
MAX_LINE_BYTES = 8 * MIB
MAX_OUTPUT_BYTES = 160 * MIB
# Rows travel together until they are so many, or so many cells or characters.
BATCH_ROWS = 1_000
BATCH_CHARS = MIB

MEMORY_BYTES = 1 << 30
WALL_SECONDS = 60.0


def cpu_seconds(file_bytes: int) -> int:
    """Processor time by what there is to read: a small file that takes long is a trap.

    100,000 rows of xlsx (6 MB) take 4 s on the machine this was measured on, of ods 9 s; they get 45 s, so
    that a laptop five times slower still reads them.
    """
    return min(45, 8 + 8 * (file_bytes // MIB))
