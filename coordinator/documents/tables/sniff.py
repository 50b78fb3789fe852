"""The kind of a file by its first bytes; names and extensions are never asked."""

from coordinator.documents.tables.ole import MAGIC as OLE
from coordinator.documents.tables.ole import Ole
from coordinator.documents.tables.xls_stream import is_stream
from coordinator.domain.errors import RuleError

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
SPANNED_ZIP = b"PK\x07\x08"

_NEVER_A_TABLE = (
    (b"%PDF", "pdf"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"RIFF", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"SQLite format 3\x00", "database"),
    (b"age-encryption.org/", "encrypted"),
    (b"-----BEGIN", "encrypted"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "document"),
)
_TOLD_WHEN_TORN = ("EncryptedPackage", "WordDocument", "PowerPoint Document")


def sniff(data: bytes) -> str:
    """``zip``, ``xls``, ``biff`` (xls without its container) or ``text``; ``RuleError`` for no table."""
    if not data:
        raise RuleError("table_empty")
    if data.startswith((ZIP, EMPTY_ZIP, SPANNED_ZIP)):
        return "zip"
    if data.startswith(OLE):
        return _inside_ole(data)
    if is_stream(data):
        return "biff"
    for magic, looks_like in _NEVER_A_TABLE:
        # "BM" and "MZ" may open an honest csv; in a picture or a program zero bytes follow soon.
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:64]):
            raise RuleError("table_not_a_table", looks_like=looks_like)
    return "text"


def _inside_ole(data: bytes) -> str:
    """OLE holds old workbooks, but also password-protected new ones and Word documents."""
    try:
        names = set(Ole(data).names)
    except RuleError:
        # Of a torn copy its user can do more about what it was: protected, or no workbook at all.
        names = {name for name in _TOLD_WHEN_TORN if f"{name}\x00".encode("utf-16-le") in data}
        if not names:
            raise
    if "EncryptedPackage" in names:
        raise RuleError("table_encrypted")
    if names & {"Workbook", "Book"}:
        return "xls"
    raise RuleError("table_not_a_table", looks_like="document")
