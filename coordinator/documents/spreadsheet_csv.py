"""csv as Excel and the registration site take it: UTF-8 with a mark, or cp950 for older systems.

What a spreadsheet program would run gets an apostrophe (trust.md 5): Excel and LibreOffice run a cell that
begins with ``= + - @``, whatever quotes stand around it. The reader takes it away again (``tables.parsed``).
Other apostrophes stay: names of Amis and Paiwan people begin with one.

cp950 lacks characters of real names (堃, 峯, 瑠). They are never replaced in silence: ``unholdable`` names
them, and ``marked`` writes each as ``[方方土]`` or ``[U+5803]``. Offices write the first form by hand and the
importer offers the character again; the second can mean nothing else. ``?`` and 〓 say only that it is lost.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from coordinator.documents.spreadsheet import REPORT_EVERY
from coordinator.progress import Progress, silent

UTF_8 = "utf-8-sig"
CP950 = "cp950"
_RUNS = re.compile("[=+\\-@＝＋－＠]")
_HIDES = ("\t", "\r", "\n")


def write_csv(
    path: Path,
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    encoding: str = UTF_8,
    progress: Progress = silent,
) -> None:
    """Comma, CRLF, quotes where needed; what could run is guarded. Unfinished it is removed.

    Raises ``OSError``, and ``UnicodeEncodeError`` for what ``encoding`` cannot hold: mark that first.
    """
    try:
        with path.open("w", encoding=encoding, newline="") as file:
            writer = csv.writer(file)
            writer.writerow([guard(text) for text in headings])
            for number, row in enumerate(rows):
                if number % REPORT_EVERY == 0:
                    progress(number, len(rows))
                writer.writerow([guard(text) for text in row])
            progress(len(rows), len(rows))
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def guard(text: str) -> str:
    """``text`` as it stands in a csv file; white space that could hide a sign goes, as at every import."""
    bare = text.lstrip()
    if _RUNS.match(bare):
        return f"'{bare}"
    return bare if text[:1] in _HIDES else text


@lru_cache(maxsize=16_384)
def holdable(text: str) -> bool:
    """Whether cp950 has every character and gives it back (it takes • and gives ‧)."""
    try:
        return text.encode(CP950).decode(CP950) == text
    except UnicodeError:
        return False


def unholdable(text: str) -> tuple[str, ...]:
    """The characters of a text that cp950 cannot hold, each once, in their order."""
    if text.isascii() or holdable(text):
        return ()
    return tuple(dict.fromkeys(character for character in text if not holdable(character)))


def marked(text: str, forms: Iterable[tuple[str, str]] = ()) -> str:
    """``text`` with what cp950 cannot hold in brackets; ``forms`` are characters with their parts."""
    lost = unholdable(text)
    if not lost:
        return text
    known = {character: parts for character, parts in forms if not unholdable(parts)}
    return "".join(_bracketed(c, known) if c in lost else c for c in text)


def _bracketed(character: str, known: dict[str, str]) -> str:
    return f"[{known.get(character) or f'U+{ord(character):04X}'}]"
