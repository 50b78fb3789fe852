"""Letters in files of every kind say the same; files that play tricks are refused with a code."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coordinator.documents.letter.reading import read_letter
from coordinator.documents.tables.ole import MAGIC as OLE
from coordinator.domain.errors import CodedError
from coordinator.domain.letter.agenda import AgendaDay, read_agenda
from coordinator.progress import Cancelled
from tests.documents.letter.letter_files import (
    HEADING,
    as_docx,
    as_html,
    as_odt,
    as_text,
    as_xlsx,
    repacked,
)

KINDS: dict[str, tuple[Callable[[], bytes], str]] = {
    "docx": (as_docx, "docx"),
    "odt": (as_odt, "odt"),
    "html": (as_html, "html"),
    "html in Big5": (lambda: as_html("big5"), "html"),
    "html that lies about its encoding": (lambda: as_html().replace(b"utf-8", b"big5"), "html"),
    "text": (as_text, "text"),
    "text in UTF-16": (lambda: as_text("utf-16"), "text"),
    "text in Big5": (lambda: as_text("cp950"), "text"),
    "xlsx": (as_xlsx, "xlsx"),
}


def told(day: AgendaDay) -> list[tuple[object, ...]]:
    return [
        (row.starts, row.ends, row.printed_minutes, row.kind, row.title, row.topics, row.speaker, row.track)
        for row in day.rows
    ]


def read(folder: Path, data: bytes, name: str = "letter") -> AgendaDay:
    path = folder / name
    path.write_bytes(data)
    (day,) = read_agenda(read_letter(path))
    return day


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_file_says_the_same(tmp_path: Path, kind: str) -> None:
    make, container = KINDS[kind]
    path = tmp_path / "no ending tells"
    path.write_bytes(make())
    letter = read_letter(path)
    assert letter.kind == container
    (day,) = read_agenda(letter)
    assert told(day) == told(read(tmp_path, as_docx(), "word"))
    assert (day.name, day.title) == (("", "") if kind == "xlsx" else ("第一天", "人事、教務業務"))
    assert [row.track for row in day.rows] == [0, 0, 0, 1, 0]


NUMBERING = (
    '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:lvlText w:val="※"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>'
)
IN_LIST = b'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>'


def test_a_list_of_word_whose_mark_is_a_heading_makes_headings(tmp_path: Path) -> None:
    def change(name: str, data: bytes) -> bytes:
        if name == "word/numbering.xml":
            return data.replace(b"</w:numbering>", NUMBERING.encode())
        return data.replace(b'<w:pPr><w:pStyle w:val="ListBullet"/></w:pPr>', IN_LIST)

    day = read(tmp_path, repacked(as_docx(), change))
    assert [topic.title for topic in day.rows[1].topics] == [
        "教職維護(人事)",
        "維護名單",
        "教職/員額",
        "問題 Q&A",
    ]


def spoilt(name: str, old: bytes, new: bytes) -> bytes:
    def change(part: str, data: bytes) -> bytes:
        return data.replace(old, new, 1) if part == name else data

    data = repacked(as_docx(), change)
    assert data != as_docx()
    return data


BOMB = b"<w:p><w:r><w:t>" + b"a" * 30_000_000 + b"</w:t></w:r></w:p>"
ENTITY = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document'
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "table_empty"),
    "pdf": (lambda: b"%PDF-1.7 ...", "letter_kind_unknown"),
    "old Word": (lambda: OLE + "WordDocument\x00".encode("utf-16-le"), "letter_kind_unknown"),
    "rtf": (lambda: b"{\\rtf1 hello}", "letter_kind_unknown"),
    "half a document": (lambda: as_docx()[:2_000], "letter_damaged"),
    "no zip": (lambda: b"PK\x03\x04 nothing", "letter_damaged"),
    "broken xml": (lambda: spoilt("word/document.xml", b"<w:body>", b"<w:body><x>"), "letter_damaged"),
    "an entity": (lambda: spoilt("word/document.xml", b"<w:document", ENTITY), "table_unsafe"),
    "a bomb": (lambda: spoilt("word/document.xml", b"<w:body>", b"<w:body>" + BOMB), "table_unsafe"),
    "deep tables": (
        lambda: spoilt("word/document.xml", b"<w:body>", b"<w:body>" + b"<w:tbl><w:tr><w:tc>" * 300
                       + b"</w:tc></w:tr></w:tbl>" * 300),
        "",
    ),
    "a control picture": (lambda: bytes(range(256)) * 20, "letter_kind_unknown"),
    "prose": ("本府委請承辦，請查照。".encode, "letter_no_agenda"),
    "csv of people": ("姓名,學校\n王,甲\n李,乙\n".encode, "letter_no_agenda"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_files_that_are_no_letter_are_refused_with_a_code(tmp_path: Path, name: str) -> None:
    make, code = HOSTILE[name]
    if not code:
        assert read(tmp_path, make()).rows
        return
    with pytest.raises(CodedError) as refused:
        read(tmp_path, make())
    assert refused.value.code == code


def test_reading_can_be_cancelled(tmp_path: Path) -> None:
    def cancel(done: int, total: int) -> None:
        raise Cancelled

    path = tmp_path / "letter.txt"
    path.write_text(HEADING, encoding="utf-8")
    with pytest.raises(Cancelled):
        read_letter(path, cancel)
