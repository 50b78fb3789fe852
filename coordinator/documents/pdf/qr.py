"""QR codes of page codes: version 1 (21 x 21 modules), error correction H, eleven digits.

segno draws them. The mask is always the checkerboard: readers take it from the code, and scoring the other
seven costs six times as long for a gain that so short a code does not have.
"""

import segno

SIZE = 21
DIGITS = 11


def qr_rows(digits: str) -> tuple[str, ...]:
    """The modules of the code from top to bottom, a row as `0` and `1`, without the quiet zone.

    Raises ValueError unless `digits` are the eleven ASCII digits of a page code.
    """
    if not (digits.isascii() and digits.isdecimal() and len(digits) == DIGITS):
        raise ValueError(f"not {DIGITS} digits: {digits!r}")
    code = segno.make_qr(digits, version=1, error="h", mode="numeric", mask=0, boost_error=False)
    return tuple("".join(str(module) for module in row) for row in code.matrix)
