"""QR codes of pages and badges: version 1 (21 x 21 modules), error correction H, eleven or nine digits.

segno draws them. The mask is always the checkerboard: readers take it from the code, and scoring the other
seven costs six times as long for a gain that so short a code does not have.
"""

import segno

SIZE = 21
DIGITS = (9, 11)
"""The lengths of a badge code and of a page code; 17 would fit."""


def qr_rows(digits: str) -> tuple[str, ...]:
    """The modules of the code from top to bottom, a row as `0` and `1`, without the quiet zone.

    Raises ValueError unless `digits` are the ASCII digits of a page code or a badge code.
    """
    if not (digits.isascii() and digits.isdecimal() and len(digits) in DIGITS):
        raise ValueError(f"not the digits of a code: {digits!r}")
    code = segno.make_qr(digits, version=1, error="h", mode="numeric", mask=0, boost_error=False)
    return tuple("".join(str(module) for module in row) for row in code.matrix)
