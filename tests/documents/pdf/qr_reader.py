"""Reads version 1 QR codes of digits out of a picture, without the library that drew them.

It corrects no error: what it reads was printed without a flaw, its error correction included.
"""

from collections.abc import Iterator

from PIL import Image

from coordinator.documents.pdf.fitting import Box

SIZE = 21
MASKS = (
    lambda row, column: (row + column) % 2 == 0,
    lambda row, _column: row % 2 == 0,
    lambda _row, column: column % 3 == 0,
    lambda row, column: (row + column) % 3 == 0,
    lambda row, column: (row // 2 + column // 3) % 2 == 0,
    lambda row, column: row * column % 2 + row * column % 3 == 0,
    lambda row, column: (row * column % 2 + row * column % 3) % 2 == 0,
    lambda row, column: ((row + column) % 2 + row * column % 3) % 2 == 0,
)
_FORMAT = [(8, n) for n in range(6)] + [(8, 7), (8, 8), (7, 8)] + [(n, 8) for n in range(5, -1, -1)]
_NUMERIC = 0b0001


def read_qr(picture: Image.Image, box: Box, height: float, scale: float) -> str:
    """The digits of the code in a box: points from the lower left corner of a page of this height."""
    grey, module = picture.convert("L").tobytes(), box.width / SIZE

    def is_dark(row: int, column: int) -> bool:
        x = int((box.x + (column + 0.5) * module) * scale)
        y = int((height - box.top + (row + 0.5) * module) * scale)
        return grey[y * picture.width + x] < 128

    dark = [[is_dark(row, column) for column in range(SIZE)] for row in range(SIZE)]
    return digits_of(dark)


def digits_of(dark: list[list[bool]]) -> str:
    """What the modules say; fails when they are no code of digits."""
    found = 0
    for row, column in _FORMAT:
        found = found * 2 + dark[row][column]
    mask = MASKS[(found ^ 0x5412) >> 10 & 7]
    stream = "".join(str(int(dark[row][column] ^ mask(row, column))) for row, column in _data_modules())
    assert is_whole([int(stream[at : at + 8], 2) for at in range(0, len(stream), 8)])
    assert int(stream[:4], 2) == _NUMERIC
    count, at, digits = int(stream[4:14], 2), 14, ""
    while len(digits) < count:
        some = min(3, count - len(digits))
        bits = (0, 4, 7, 10)[some]
        digits += f"{int(stream[at : at + bits], 2):0{some}d}"
        at += bits
    return digits


def is_whole(words: list[int]) -> bool:
    """Whether data and error correction (H: 17 of the 26 words) belong together: every syndrome is 0."""
    powers = [1]
    for _ in range(254):
        powers.append(powers[-1] << 1 if powers[-1] < 128 else powers[-1] << 1 ^ 0x11D)
    logarithms = {power: at for at, power in enumerate(powers)}
    for root in range(17):
        syndrome = 0
        for word in words:
            syndrome = powers[(logarithms[syndrome] + root) % 255] if syndrome else 0
            syndrome ^= word
        if syndrome:
            return False
    return len(words) == 26


def _data_modules() -> Iterator[tuple[int, int]]:
    """Two columns at a time from the right, up and down in turn, round the patterns of every code."""
    upward = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        for row in range(SIZE - 1, -1, -1) if upward else range(SIZE):
            for column in (right, right - 1):
                corner = (row < 9 and (column < 9 or column > 12)) or (row > 12 and column < 9)
                if not corner and row != 6:
                    yield row, column
        upward = not upward
