"""The high-water journal: every event again, in plain lines beside the store.

A damaged -wal is never reported by SQLite: commits that were acknowledged are simply gone. So each commit
that adds events appends them here before anybody is told, and the next opening looks whether the store has
them all (``replay``). The commit is what makes an event durable; the journal is a second, independent trace
and is only brought down to the disk when there is time for it.

A line is ``event ID HASH SUM JSON`` or ``text ID - SUM JSON``; SUM is over what follows it. A segment
holds what came after one backup and goes when newer backups have made it needless.
"""

import hashlib
import json
import logging
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import quote, unquote

from coordinator.db.files import beside, put_in_place, sync
from coordinator.domain.events.record import Event, EventText

log = logging.getLogger(__name__)

ENDING = ".lines"
FIRST = "0"
"""What a segment is named after while there is no backup; before every time."""
NO_HASH = "-"
"""What stands in the place of a content hash in the line of a text."""
_SEAL = "sealed"
_SUM_DIGITS = 16
# Both made once: a scan waits for its line.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_NAMES: dict[type, tuple[str, ...]] = {k: tuple(f.name for f in fields(k)) for k in (Event, EventText)}
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)


def journal_of(store: Path) -> Path:
    """The folder of a store's journal."""
    return beside(store, ".events")


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it was found; ``key`` and ``content_hash`` say what it should hold (none for a text)."""

    is_event: bool
    key: str
    content_hash: str
    check: str
    json: bytes

    def value(self) -> Event | EventText | None:
        """What it holds, or None when that is not what was written."""
        if _sum(self.json) != self.check:
            return None
        try:
            said = json.loads(self.json)
            return Event(**said) if self.is_event else EventText(**said)
        except (ValueError, TypeError):
            return None


def line_of(value: Event | EventText) -> bytes:
    """The line that keeps an event or a text."""
    written = _ENCODER.encode({name: getattr(value, name) for name in _NAMES[type(value)]}).encode()
    if isinstance(value, Event):
        head = f"event {quote(value.id)} {quote(value.content_hash)}"
    else:
        head = f"text {quote(value.id)} {NO_HASH}"
    return b"%s %s %s\n" % (head.encode(), _sum(written).encode(), written)


def read_line(written: bytes) -> Line | None:
    """The parts of a line, or None when it is torn."""
    parts = written.removesuffix(b"\n").split(b" ", 4)
    if len(parts) != 5 or parts[0] not in {b"event", b"text"}:
        return None
    try:
        kind, key, content_hash, check = (unquote(part.decode("ascii")) for part in parts[:4])
    except UnicodeDecodeError:
        return None
    return Line(kind == "event", key, content_hash, check, parts[4])


def _sum(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()[:_SUM_DIGITS]


class Journal:
    """The segments of one store; the folder is made when the first event is appended.

    Appending never raises: what could not be written is written with the next commit. Not for two threads
    at once.
    """

    def __init__(self, folder: Path, after: str = FIRST) -> None:
        """``after`` names the newest backup: what is appended came after it."""
        self.folder = folder
        self._after = after
        self._handle: int | None = None
        self._waiting: list[bytes] = []
        self._unsynced = False

    def append(self, values: Iterable[Event | EventText]) -> None:
        """Hand the lines of one commit to the system; a kill from now on cannot take them."""
        self._waiting += map(line_of, values)
        if self._waiting:
            self._write_out()

    def _write_out(self) -> None:
        written = b"".join(self._waiting)
        try:
            if self._handle is None:
                self._handle = os.open(self._new_segment(), _WRITE, 0o600)
            rest = memoryview(written)
            while rest:
                rest = rest[os.write(self._handle, rest) :]
        except OSError as error:
            log.warning("the journal could not be written: %s", error.strerror)
            self._let_go()  # what is half there ends with its segment
            return
        self._waiting.clear()
        self._unsynced = True

    def _new_segment(self) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        taken = [int(path.name.split(".")[1]) for path in self.segments()]
        return self.folder / f"{self._after}.{max(taken, default=0) + 1:06d}{ENDING}"

    def segments(self) -> tuple[Path, ...]:
        """Every segment, oldest first."""
        return tuple(sorted(path for path in self.folder.glob(f"*.*{ENDING}") if _is_segment(path)))

    def raw_lines(self) -> Iterator[bytes]:
        """Every line of every segment as it stands there."""
        for path in self.segments():
            with path.open("rb") as file:
                yield from file

    def lines(self) -> Iterator[Line | None]:
        """Every line of every segment; None for one that cannot be read."""
        return map(read_line, self.raw_lines())

    def sync(self) -> None:
        """Bring what was appended down to the disk; for a moment in which nobody waits."""
        if self._waiting:
            self._write_out()
        if self._handle is not None and self._unsynced:
            os.fsync(self._handle)
            self._unsynced = False

    def begin_after(self, backup: str) -> None:
        """A backup called ``backup`` holds all that was appended; what comes goes into another segment."""
        self._after = backup
        self._let_go()

    def drop_before(self, backup: str) -> None:
        """Delete the segments that came before this backup did. Raises ``OSError``."""
        for path in self.segments():
            # The segment named after it holds what this very backup lacks.
            if path.name.partition(".")[0] < backup:
                path.unlink()

    def scrub(self, texts: Collection[str]) -> None:
        """Write every segment anew without texts other than these, and without what cannot be read."""
        self._let_go()
        for left in self.folder.glob("*.part"):
            left.unlink()  # of a scrub that was cut off
        for path in self.segments():
            part = path.with_suffix(".part")
            with path.open("rb") as old, part.open("wb") as new:
                new.writelines(line for line in old if _stays(line, texts))
            sync(part)
            put_in_place(part, path)

    def seal(self, store: Path) -> None:
        """Note that the closed file ``store`` holds everything, so that the next opening need not look."""
        if self.folder.is_dir() and not self._waiting:
            (self.folder / _SEAL).write_text(_print_of(store), encoding="ascii")

    def is_sealed_for(self, store: Path) -> bool:
        """Whether ``store`` is the very file, untouched since, that was closed with this journal."""
        seal = self.folder / _SEAL
        return seal.is_file() and seal.read_bytes() == _print_of(store).encode("ascii")

    def close(self) -> None:
        """Let go of the files; again is harmless."""
        try:
            self.sync()
        except OSError as error:
            log.warning("the journal could not be synced: %s", error.strerror)
        self._let_go()

    def _let_go(self) -> None:
        if self._handle is not None:
            handle, self._handle = self._handle, None
            os.close(handle)


def _print_of(store: Path) -> str:
    found = store.stat()
    return f"{found.st_mtime_ns} {found.st_size}"


def _is_segment(path: Path) -> bool:
    return path.name.count(".") == 2 and path.name.split(".")[1].isdigit()


def _stays(written: bytes, texts: Collection[str]) -> bool:
    line = read_line(written)
    return line is not None and (line.is_event or line.key in texts)
