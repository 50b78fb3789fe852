"""Bech32 (BIP 173), the writing of age's keys: what turns 32 bytes into an identity that age reads."""

from collections.abc import Iterable, Iterator

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6


def bech32(prefix: str, data: bytes) -> str:
    """``data`` behind ``prefix`` (small letters) with the checksum of six letters."""
    values = list(_groups_of_five(data))
    spread = [ord(char) >> 5 for char in prefix] + [0] + [ord(char) & 31 for char in prefix]
    check = _polymod([*spread, *values, *[0] * _CHECKSUM]) ^ 1
    values += [check >> 5 * (_CHECKSUM - 1 - place) & 31 for place in range(_CHECKSUM)]
    return f"{prefix}1" + "".join(_LETTERS[value] for value in values)


def _groups_of_five(data: bytes) -> Iterator[int]:
    """The bits of ``data`` five by five, the last group filled up with zeros."""
    number, bits = 0, 0
    for byte in data:
        number, bits = number << 8 | byte, bits + 8
        while bits >= 5:
            bits -= 5
            yield number >> bits & 31
    if bits:
        yield number << 5 - bits & 31


def _polymod(values: Iterable[int]) -> int:
    check = 1
    for value in values:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            if top >> place & 1:
                check ^= generator
    return check
