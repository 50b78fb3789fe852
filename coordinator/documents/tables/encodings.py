"""The encoding of a text table: proved by the bytes, never guessed; a person may say another that holds."""

import codecs
import re
from operator import itemgetter

from coordinator.documents.tables.bounds import MAX_DRAWN_RUNS
from coordinator.domain.errors import RuleError

#: cp950 with the characters that offices drew themselves, at the places Windows gives them in Unicode.
EUDC = "cp950-eudc"
HKSCS = "big5hkscs"
#: What a text table can be read as. All are Python's own but ``cp950-eudc``.
CODECS = ("utf-8-sig", "utf-8", "utf-16-le", "utf-16-be", "cp950", EUDC, HKSCS)

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_PROVED = ("utf-8", "cp950", EUDC, HKSCS)
_PER_LEAD = 157
# First and last lead byte, and where the row of the first begins in Unicode's private use area.
_DRAWN = ((0xFA, 0xFE, 0xE000), (0x8E, 0xA0, 0xE311), (0x81, 0x8D, 0xEEB8), (0xC6, 0xC8, 0xF672))
_PAIRS = re.compile(rb"(?:[\x81-\xa0\xc6-\xc8\xfa-\xfe][\x40-\x7e\xa1-\xfe])+")
_CUTS = re.compile(r"[\t\r\n,;|<]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_DECLARATIONS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "big5": "cp950",
    "cp950": "cp950",
    "x-windows-950": "cp950",
}
_DECLARATIONS |= {"big5-hkscs": HKSCS, "ms950": "cp950", "csbig5": "cp950"}
_HEAD_OF_A_PAGE = 4_000
_HANDLER = "coordinator-eudc"


def decode(data: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and its codec: BOM, zeros of UTF-16, strict utf-8, cp950, cp950 with drawn characters, HKSCS.

    ``encoding`` is the one a person chose. Raises ``RuleError`` with the line that no encoding explains.
    """
    if encoding is not None:
        return _checked(_decode_as(data, encoding)), encoding
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return _checked(_decode_as(data, codec)), codec
    if b"\x00" in data:
        return _unmarked_utf16(data)
    furthest = RuleError("table_undecodable", line=0)
    for codec in _PROVED:
        try:
            return _decode_as(data, codec), codec
        except RuleError as refusal:
            if refusal.code != "table_undecodable":
                raise
            furthest = max(furthest, refusal, key=_line)
    raise furthest


def alternatives(data: bytes, text: str, codec: str) -> tuple[str, ...]:
    """The other encodings that hold for all of the bytes and say another text; none beside a BOM."""
    if codec not in _PROVED or data.isascii():
        return ()
    found: list[str] = []
    texts = {text}
    for other in _PROVED:
        try:
            read = _decode_as(data, other) if other != codec else text
        except RuleError:
            continue
        if read not in texts:
            texts.add(read)
            found.append(other)
    return tuple(found)


def is_marked(data: bytes) -> bool:
    """Whether the bytes begin with the mark of their order."""
    return any(data.startswith(bom) for bom, _ in _BOMS)


def declared(data: bytes) -> str | None:
    """What a web page says of its own encoding, when that is one of ours and holds."""
    match = _DECLARED.search(data[:_HEAD_OF_A_PAGE])
    codec = _DECLARATIONS.get(match[1].decode("ascii").lower()) if match else None
    if codec is None or is_marked(data):
        return None
    try:
        _decode_as(data, codec)
    except RuleError:
        return None
    return codec


def _decode_as(data: bytes, codec: str) -> str:
    """The text in this encoding. Raises ``RuleError`` (``table_undecodable``) with the line, from 1."""
    if codec not in CODECS:
        raise RuleError("table_undecodable", line=1)
    bom = next((bom for bom, marked in _BOMS if marked == codec and data.startswith(bom)), b"")
    body = data[len(bom) :]
    _Runs.count = 0
    python, errors = ("cp950", _HANDLER) if codec == EUDC else (codec.removesuffix("-sig"), "strict")
    try:
        return body.decode(python, errors)
    except UnicodeDecodeError as error:
        if _Runs.count > MAX_DRAWN_RUNS:
            raise RuleError("table_too_heavy") from error
        newline = "\n".encode(python)
        raise RuleError("table_undecodable", line=body[: error.start].count(newline) + 1) from error


def _line(refusal: RuleError) -> int:
    line = refusal.facts["line"]
    return line if isinstance(line, int) else 0


def _checked(text: str) -> str:
    """A text with zeros in it is none: other data, or UTF-32."""
    if "\x00" in text:
        raise RuleError("table_not_a_table", looks_like="binary")
    return text


def _unmarked_utf16(data: bytes) -> tuple[str, str]:
    """UTF-16 without its mark, in the order of bytes that has more cuts of a table; else it is no text.

    Zeros stand at both places of a pair: 一 and the wide space end with one where a comma begins with it.
    """
    read: list[tuple[int, str, str]] = []
    for codec in ("utf-16-le", "utf-16-be"):
        try:
            text = _decode_as(data, codec)
        except RuleError:
            continue
        cuts = len(_CUTS.findall(text))
        if cuts and not _CONTROLS.search(text):
            read.append((cuts, text, codec))
    if not read:
        raise RuleError("table_not_a_table", looks_like="binary")
    _, text, codec = max(read, key=itemgetter(0))
    return text, codec


class _Runs:
    """How many runs of drawn characters the text that is being read has had: each costs a call."""

    count = 0


def _drawn(error: UnicodeError) -> tuple[str, int]:
    """The run of drawn characters that stopped strict cp950."""
    assert isinstance(error, UnicodeDecodeError)
    run = _PAIRS.match(error.object, error.start)
    _Runs.count += 1
    if run is None or _Runs.count > MAX_DRAWN_RUNS:
        raise error
    pairs = run[0]
    text = ""
    for at in range(0, len(pairs), 2):
        char = _drawn_character(pairs[at], pairs[at + 1])
        if not char:
            break
        text += char
    if not text:
        raise error
    return text, error.start + 2 * len(text)


def _drawn_character(lead: int, trail: int) -> str:
    """The place Windows gives to a pair of bytes; nothing for a character that cp950 knows itself."""
    index = trail - 0x40 if trail < 0x7F else trail - 0xA1 + 63
    for first, last, begin in _DRAWN:
        if first <= lead <= last and not (lead == 0xC6 and index < 63):
            return chr(begin + (lead - first) * _PER_LEAD + index)
    return ""


codecs.register_error(_HANDLER, _drawn)
