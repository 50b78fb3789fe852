"""The kind of a file by its first bytes; names and extensions are never asked."""

from coordinator.domain.errors import RuleError

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_NEVER_A_TABLE = (
    (b"%PDF", "pdf"),
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"BM", "picture"),
    (b"RIFF", "picture"),
    (b"SQLite format 3\x00", "database"),
    (b"age-encryption.org/", "encrypted"),
    (b"-----BEGIN", "encrypted"),
    (b"7z\xbc\xaf\x27\x1c", "archive"),
    (b"Rar!", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"{\\rtf", "document"),
)


def sniff(data: bytes) -> str:
    """``zip``, ``xls`` or ``text``; raises ``RuleError`` for everything that cannot be a table."""
    if not data:
        raise RuleError("table_empty")
    if data.startswith((ZIP, EMPTY_ZIP)):
        return "zip"
    if data.startswith(OLE):
        return _inside_ole(data)
    for magic, looks_like in _NEVER_A_TABLE:
        # "BM" and "MZ" may open an honest csv; in a picture or a program zero bytes follow soon.
        if data.startswith(magic) and (len(magic) > 2 or b"\x00" in data[:64]):
            raise RuleError("table_not_a_table", looks_like=looks_like)
    return "text"


def _inside_ole(data: bytes) -> str:
    """OLE holds old workbooks, but also password-protected new ones and Word documents."""
    if _names(data, "EncryptedPackage"):
        raise RuleError("table_encrypted")
    if _names(data, "Workbook") or _names(data, "Book"):
        return "xls"
    if _names(data, "WordDocument") or _names(data, "PowerPoint Document"):
        raise RuleError("table_not_a_table", looks_like="document")
    raise RuleError("table_damaged", kind="xls")


def _names(data: bytes, stream: str) -> bool:
    """Whether an OLE directory entry of this name is somewhere in the file."""
    return (stream + "\x00").encode("utf-16-le") in data
