"""The container of old workbooks (OLE2): one stream out of it, with every chain of sectors bounded."""

import struct
from dataclasses import dataclass

from coordinator.domain.errors import RuleError

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_BYTES = 512
_ENTRY_BYTES = 128
_FIRST_FREE = 0xFFFFFFF0  # from here on a number is a mark, not a sector
_SHIFTS, _MINI_SHIFT = (9, 12), 6
_STREAM, _ROOT_ENTRY = 2, 5
_FAT_IN_HEADER = 109


@dataclass(frozen=True, slots=True)
class Stream:
    """The bytes of a stream, and where in the file its pieces stand: (place in the stream, in the file)."""

    data: bytes
    pieces: tuple[tuple[int, int], ...]

    def place(self, at: int) -> int:
        """Where in the file the byte ``at`` of the stream is."""
        size = self.pieces[1][0] if len(self.pieces) > 1 else len(self.data)
        start, in_file = self.pieces[at // size]
        return in_file + at - start


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    first: int
    size: int


class Ole:
    """An OLE file taken apart; chains that loop or lead outside are ``table_damaged``."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        try:
            self._read_header()
            self.names = self._read_directory()
        except (struct.error, IndexError, ValueError) as error:
            raise RuleError("table_damaged", kind="xls") from error

    def _read_header(self) -> None:
        """The sector size and the table of sectors."""
        data = self._data
        if not data.startswith(MAGIC):
            raise ValueError("magic")
        shift, mini_shift = struct.unpack_from("<2H", data, 30)
        if shift not in _SHIFTS or mini_shift != _MINI_SHIFT:
            raise ValueError("sectors")
        self._size: int = 1 << shift
        self._directory_at, self._cutoff, self._mini_fat_at = struct.unpack_from("<I4xI I", data, 48)
        extra_at, extra_count = struct.unpack_from("<2I", data, 68)
        places = list(struct.unpack_from(f"<{_FAT_IN_HEADER}I", data, 76))
        places += self._more_fat_places(extra_at, extra_count)
        numbers = b"".join(self._sector(place) for place in places if place < _FIRST_FREE)
        self._fat = struct.unpack(f"<{len(numbers) // 4}I", numbers)

    def _more_fat_places(self, at: int, count: int) -> list[int]:
        """Sectors of the table that the header has no room for."""
        places: list[int] = []
        for _ in range(min(count, self._limit())):
            if at >= _FIRST_FREE:
                break
            *more, at = struct.unpack(f"<{self._size // 4}I", self._sector(at))
            places += more
            if len(places) > self._limit():
                raise ValueError("loop")
        return places

    def _limit(self) -> int:
        """There are no more sectors than this."""
        return len(self._data) // self._size + 1

    def _at(self, sector: int) -> int:
        """Where a sector begins."""
        return (
            _HEADER_BYTES + sector * self._size if self._size == _HEADER_BYTES else (sector + 1) * self._size
        )

    def _sector(self, number: int) -> bytes:
        """A sector; the last of a file is often cut short by its writer."""
        begin = self._at(number)
        found = self._data[begin : begin + self._size]
        if not found:
            raise ValueError("outside")
        return found.ljust(self._size, b"\0")

    def _chain(self, first: int, table: tuple[int, ...]) -> list[int]:
        """The numbers of a chain; one that is longer than its table goes round."""
        found: list[int] = []
        while first < _FIRST_FREE:
            found.append(first)
            if len(found) > len(table):
                raise ValueError("loop")
            first = table[first]
        return found

    def _read_directory(self) -> dict[str, _Entry]:
        """The streams by name, and the root."""
        listing = b"".join(self._sector(number) for number in self._chain(self._directory_at, self._fat))
        entries: dict[str, _Entry] = {}
        for at in range(0, len(listing) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            length, kind = struct.unpack_from("<HB", listing, at + 64)
            first, size = struct.unpack_from("<2I", listing, at + 116)
            if kind in (_STREAM, _ROOT_ENTRY):
                name = listing[at : at + (max(2, min(length, 64)) - 2) // 2 * 2].decode(
                    "utf-16-le", "surrogatepass"
                )
                entries.setdefault("" if kind == _ROOT_ENTRY else name, _Entry(name, kind, first, size))
        return entries

    def stream(self, name: str) -> Stream:
        """A stream by its name. Raises ``RuleError`` (``table_damaged``), also for one that is cut short."""
        try:
            entry = self.names[name]
            pieces = self._pieces(entry)
        except (KeyError, IndexError, ValueError, struct.error) as error:
            raise RuleError("table_damaged", kind="xls") from error
        size = self._size if entry.size >= self._cutoff else 1 << _MINI_SHIFT
        if len(pieces) * size < entry.size:
            raise RuleError("table_damaged", kind="xls")
        data = b"".join(self._data[place : place + size].ljust(size, b"\0") for place in pieces)
        return Stream(data[: entry.size], tuple((index * size, place) for index, place in enumerate(pieces)))

    def _pieces(self, entry: _Entry) -> list[int]:
        """Where in the file the sectors of a stream begin; small streams live inside that of the root."""
        if entry.size >= self._cutoff:
            return [self._at(sector) for sector in self._chain(entry.first, self._fat)]
        host = [self._at(sector) for sector in self._chain(self.names[""].first, self._fat)]
        raw = b"".join(self._sector(sector) for sector in self._chain(self._mini_fat_at, self._fat))
        table = struct.unpack(f"<{len(raw) // 4}I", raw)
        per_sector = self._size >> _MINI_SHIFT
        return [
            host[mini // per_sector] + (mini % per_sector << _MINI_SHIFT)
            for mini in self._chain(entry.first, table)
        ]
