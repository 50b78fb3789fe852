"""The same small letter as a Word document, an OpenDocument text, a web page, a text and a workbook."""

import io
import zipfile
from collections.abc import Callable

import docx
import openpyxl
from odf.opendocument import OpenDocumentText
from odf.table import CoveredTableCell, Table, TableCell, TableHeaderRows, TableRow
from odf.text import LineBreak, List, ListItem, P

ROWS = [
    ("08:30~09:00", ["簽到"], "承辦學校"),
    (
        "09:00~10:30\n(90分鐘)",
        ["※A1. 教職維護(人事)", "•維護名單", "•T2. 教職/員額", "※問題 Q&A"],
        "系統團隊",
    ),
    ("13:00~16:00", ["※甲系統實機操作", "•授課管理"], "甲團隊"),
    ("", ["※乙系統實機操作", "•新生管理"], "乙團隊"),
    ("16:00~", ["賦歸"], ""),
]
HEADING = "1. 第一天—人事、教務業務"
HEAD = ("時間", "課程", "講者")
MERGED = 4
"""The row of the table, its head counted, whose time is that of the row above."""


def as_docx() -> bytes:
    document = docx.Document()
    document.add_paragraph(HEADING)
    table = document.add_table(rows=1, cols=3)
    for cell, text in zip(table.rows[0].cells, HEAD, strict=True):
        cell.text = text
    for time, course, speaker in ROWS:
        cells = table.add_row().cells
        cells[0].text, cells[2].text = time, speaker
        cells[1].paragraphs[0].text = course[0]
        for line in course[1:]:
            style = "List Bullet" if line.startswith("•") else None
            cells[1].add_paragraph(line.removeprefix("•"), style)
    merged = table.rows[MERGED - 1].cells[0].merge(table.rows[MERGED].cells[0])
    merged.text = ROWS[MERGED - 2][0]
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_odt() -> bytes:
    document = OpenDocumentText()
    document.text.addElement(P(text=HEADING))
    table, header = Table(name="agenda"), TableHeaderRows()
    table.addElement(header)
    row = TableRow()
    for text in HEAD:
        cell = TableCell()
        cell.addElement(P(text=text))
        row.addElement(cell)
    header.addElement(row)
    for number, (time, course, speaker) in enumerate(ROWS, 1):
        row = TableRow()
        if number == MERGED:
            row.addElement(CoveredTableCell())
        else:
            cell = TableCell(numberrowsspanned=2) if number == MERGED - 1 else TableCell()
            cell.addElement(_lines(time))
            row.addElement(cell)
        cell = TableCell()
        for line in course:
            cell.addElement(_item(line[1:]) if line.startswith("•") else P(text=line))
        row.addElement(cell)
        cell = TableCell()
        cell.addElement(P(text=speaker))
        row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _lines(text: str) -> P:
    paragraph = P()
    for number, line in enumerate(text.split("\n")):
        if number:
            paragraph.addElement(LineBreak())
        paragraph.addText(line)
    return paragraph


def _item(text: str) -> List:
    listed, item = List(), ListItem()
    item.addElement(P(text=text))
    listed.addElement(item)
    return listed


def as_html(charset: str = "utf-8") -> bytes:
    rows = []
    for number, (time, course, speaker) in enumerate(ROWS, 1):
        lines = "".join(
            f"<ul><li>{line[1:]}</li></ul>" if line.startswith("•") else f"<p>{line}</p>" for line in course
        )
        span = ' rowspan="2"' if number == MERGED - 1 else ""
        first = "" if number == MERGED else f"<td{span}>{time}</td>"
        rows.append(f"<tr>{first}<td>{lines}</td><td>{speaker}</td></tr>")
    head = "".join(f"<th>{text}</th>" for text in HEAD)
    text = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"></head><body><p>{HEADING}</p>'
        f"<table><tr>{head}</tr>{''.join(rows)}</table></body></html>"
    )
    return text.encode({"big5": "cp950"}.get(charset, charset))


def as_text(encoding: str = "utf-8") -> bytes:
    lines = [HEADING, "", "\t".join(HEAD)]
    for time, course, speaker in ROWS:
        cells = (time, "\n".join(course), speaker)
        lines.append("\t".join(f'"{cell}"' if "\n" in cell else cell for cell in cells))
    return "\n".join(lines).encode(encoding)


def as_xlsx() -> bytes:
    book, out = openpyxl.Workbook(), io.BytesIO()
    sheet = book.active
    sheet.append(list(HEAD))
    for time, course, speaker in ROWS:
        sheet.append([time, "\n".join(course), speaker])
    sheet.merge_cells(f"A{MERGED}:A{MERGED + 1}")
    book.save(out)
    return out.getvalue()


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """An archive with parts that ``change`` has changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()
