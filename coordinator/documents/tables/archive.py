"""A zip looked at before any reader inflates it: its claims, where its members lie, what its XML declares."""

import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from coordinator.documents.tables.bounds import (
    MAX_INFLATED_BYTES,
    MAX_MEMBERS,
    MAX_NESTED_TAGS,
    MAX_RATIO,
    RATIO_MATTERS_BYTES,
)
from coordinator.domain.errors import RuleError

Look = Callable[[str, bytes], None]

_ENCRYPTED_FLAG = 0x1
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_ODT = b"application/vnd.oasis.opendocument.text"
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DEEP = re.compile(rb"(?:<[A-Za-z_][^<>/]{0,200}>\s*){%d}" % MAX_NESTED_TAGS)
_XML_BEGINS = (b"<", b"\xef\xbb\xbf<")


def inspect_zip(data: bytes, *, letter: bool = False, look: Look | None = None) -> str:
    """``xlsx`` or ``ods``, of a ``letter`` also ``docx`` or ``odt``; ``look`` is shown every XML member.

    Raises ``RuleError`` for anything else and for every trick an archive can play.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
            _check_claims(members)
            _check_places(data, members, archive.start_dir)
            names = {member.filename for member in members}
            kind = (_letter_kind(archive, names) if letter else "") or _kind(archive, names)
            for member in members:
                _check_content(member, archive.read(member), look)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, struct.error, EOFError, ValueError) as error:
        raise RuleError("table_damaged", kind="zip") from error
    return kind


def _check_claims(members: list[zipfile.ZipInfo]) -> None:
    """What the directory says of itself, before a byte is inflated."""
    names = {member.filename.casefold() for member in members}
    if len(members) > MAX_MEMBERS or len(names) != len(members):
        raise RuleError("table_unsafe", why="members")
    if sum(member.file_size for member in members) > MAX_INFLATED_BYTES:
        raise RuleError("table_unsafe", why="bomb")
    for member in members:
        if member.flag_bits & _ENCRYPTED_FLAG:
            raise RuleError("table_encrypted")
        if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise RuleError("table_unsafe", why="packing")
        if _leads_outside(member):
            raise RuleError("table_unsafe", why="names")
        if _is_tight(member) and member.file_size > RATIO_MATTERS_BYTES:
            raise RuleError("table_unsafe", why="bomb")


def _is_tight(member: zipfile.ZipInfo) -> bool:
    """Packed better than honest text can be."""
    return member.file_size > member.compress_size * MAX_RATIO


def _leads_outside(member: zipfile.ZipInfo) -> bool:
    """Absolute, climbing, device or link names: no office program writes them."""
    name = member.filename
    is_link = (member.external_attr >> 16) & 0o170000 == 0o120000
    strange = any(mark in name for mark in ("\\", ":", "\x00")) or name.startswith("/")
    return is_link or strange or ".." in name.split("/") or len(name) > 255


def _check_places(data: bytes, members: list[zipfile.ZipInfo], directory_at: int) -> None:
    """Members must not overlap, and each must be called the same in both of its headers."""
    free_from = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        header = _LOCAL_HEADER.unpack_from(data, member.header_offset)
        name_length, extra_length = header[9], header[10]
        body_at = member.header_offset + _LOCAL_HEADER.size + name_length + extra_length
        name = data[body_at - extra_length - name_length : body_at - extra_length]
        encoding = "utf-8" if member.flag_bits & 0x800 else "cp437"
        if member.header_offset < free_from or name != member.orig_filename.encode(encoding, "strict"):
            raise RuleError("table_unsafe", why="overlap")
        free_from = body_at + member.compress_size
    if free_from > directory_at:
        raise RuleError("table_unsafe", why="overlap")


def _kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    """The format by the parts that only it has."""
    if "xl/workbook.bin" in names:
        raise RuleError("table_not_a_table", looks_like="xlsb")
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return "xlsx"
    if "mimetype" in names and "content.xml" in names:
        if archive.read("mimetype").strip().startswith(_ODS):
            return "ods"
        raise RuleError("table_not_a_table", looks_like="document")
    looks_like = "document" if names & {"word/document.xml", "ppt/presentation.xml"} else "archive"
    raise RuleError("table_not_a_table", looks_like=looks_like)


def _letter_kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    """The format of a text document, or nothing."""
    if {"[Content_Types].xml", "word/document.xml"} <= names:
        return "docx"
    is_odt = {"mimetype", "content.xml"} <= names and archive.read("mimetype").strip() == _ODT
    return "odt" if is_odt else ""


def _check_content(member: zipfile.ZipInfo, content: bytes, look: Look | None) -> None:
    """XML parts, whatever they are called, may declare no entities and be in no other encoding."""
    if not (member.filename.endswith((".xml", ".rels")) or content[:64].lstrip().startswith(_XML_BEGINS)):
        return
    if b"\x00" in content or _DECLARATION.search(content):
        raise RuleError("table_unsafe", why="entities")
    if _is_tight(member) and _DEEP.search(content):
        raise RuleError("table_unsafe", why="nesting")
    if look is not None:
        look(member.filename, content)
