"""The agendas and tables of the samples written out as letters print them, in every form of pasting."""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from coordinator.domain.roc import format_roc, format_short

Row = dict[str, Any]
Text = tuple[int, str]
"""A line of a course cell: 0 a heading with ※, 1 an item."""
HEAD = ("時間", "課程", "講者")
TITLED = {"lecture"}


def course_lines(block: Row) -> list[Text]:
    """Title and topics of a block as a letter has them; a lecture is called by its topics alone."""
    lines: list[Text] = []
    bare = block["kind"] in ("meal", "break", "dismissal", "sign_out") or not (
        block["topics"] or block["kind"] == "practice"
    )
    if block["kind"] not in TITLED:
        lines.append((1 if bare else 0, block["title"]))
    for topic in block["topics"]:
        code = f"{topic['code']} " if topic["code"] == "T" else f"{topic['code']}." if topic["code"] else ""
        lines.append((1 if block["kind"] == "practice" else 0, f"{code}{topic['title']}"))
        lines += [(1, item) for item in topic["items"]]
    return lines


def times(block: Row, mark: str = "~") -> str:
    """``09:00~10:30 (90分鐘)``."""
    printed = f" ({block['minutes_printed']}分鐘)" if block["minutes_printed"] else ""
    return f"{block['start']}{mark}{block['end'] or ''}{printed}"


def _is_beside(before: Row | None, block: Row) -> bool:
    return before is not None and block["track"] > 0 and before["start"] == block["start"]


def _rows(blocks: Iterable[Row], cell: Callable[[Row], str], mark: str = "~") -> list[tuple[str, str, str]]:
    rows, before = [], None
    for block in blocks:
        time = "" if _is_beside(before, block) else times(block, mark)
        rows.append((time, cell(block), block["speaker"]))
        before = block
    return rows


def _heading(day: Row) -> str:
    title = f"—{day['title']}" if day["title"] and day["title"] != day["name"] else ""
    return f"1. {day['name']}{title}"


def as_tabs(day: Row) -> str:
    """Lines with tabs, a bit of HTML in the cells, lists without marks: the form of the ministry's text."""

    def cell(block: Row) -> str:
        lines = course_lines(block)
        if len(lines) == 1 and not block["topics"] and block["kind"] != "practice":
            return f"<p>{lines[0][1]}</p>"
        out, inside = "", False
        for level, text in lines:
            if level == 0:
                out, inside = out + f"<p>※{text}</p> ", False
            else:
                out, inside = (
                    out + ("" if inside else '<ul style="list-style-type: none">') + f" ▪ {text}",
                    True,
                )
        return out

    rows = [HEAD, *_rows(day["blocks"], cell)]
    return "\n".join([_heading(day), "", *("\t".join(row) for row in rows), ""])


def as_quoted_lines(day: Row) -> str:
    """The same with each thing of a cell on a line of its own, so that cells are quoted."""
    lines = []
    for line in as_tabs(day).split("\n"):
        cells = [_on_lines(cell) for cell in line.split("\t")]
        lines.append(
            "\t".join(f'"{cell.replace(chr(34), 2 * chr(34))}"' if "\n" in cell else cell for cell in cells)
        )
    return "\n".join(lines)


def _on_lines(cell: str) -> str:
    if not cell.startswith("<"):
        return cell
    return cell.replace("</p> ", "</p>\n").replace("<ul", "\n<ul").replace(" ▪ ", "\n ")


def as_excel(day: Row) -> str:
    """Tab-separated cells, quoted where they hold lines, as Excel puts them on the clipboard."""

    def cell(block: Row) -> str:
        lines = course_lines(block)
        bare = len(lines) == 1 and not block["topics"] and block["kind"] != "practice"
        text = "\n".join(text if bare else f"{'※' if level == 0 else '• '}{text}" for level, text in lines)
        return '"' + text.replace('"', '""') + '"' if "\n" in text or '"' in text else text

    rows = [HEAD, *_rows(day["blocks"], cell, "-")]
    return f"{day['name']}\n" + "\r\n".join("\t".join(row) for row in rows) + "\r\n"


def as_word(day: Row) -> str:
    """HTML as Word writes it: list paragraphs with their mark in a span, merged cells, comments."""

    def paragraph(level: int, text: str, *, bare: bool) -> str:
        if bare:
            return f"<p class=MsoNormal><span lang=EN-US>{escape(text)}<o:p></o:p></span></p>"
        if level == 0:
            return f"<p class=MsoNormal>※{escape(text)}</p>"
        inner = "<span style='mso-list:Ignore'>n<span>&nbsp;</span></span>"
        mark = f"<span style='font-family:Wingdings'>{inner}</span>"
        return (
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
            f"{mark}<![endif]>{escape(text)}</p>"
        )

    rows = []
    blocks = day["blocks"]
    for place, block in enumerate(blocks):
        lines = course_lines(block)
        bare = len(lines) == 1 and not block["topics"] and block["kind"] != "practice"
        inner = "".join(paragraph(level, text, bare=bare) for level, text in lines)
        beside = _is_beside(blocks[place - 1] if place else None, block)
        below = place + 1 < len(blocks) and _is_beside(block, blocks[place + 1])
        span = " rowspan=2" if below else ""
        time = "" if beside else f"<td{span} width=100><p>{times(block, '～')}</p></td>"
        rows.append(f"<tr>{time}<td>{inner}</td><td><p>{escape(block['speaker'])}</p></td></tr>")
    head = "".join(f"<td><p><b>{name}</b></p></td>" for name in HEAD)
    table = f"<table border=1><tr>{head}</tr>{''.join(rows)}</table>"
    return (
        "<html xmlns:o='urn:x'><head><style>p {color: red}</style>"
        "<!--[if gte mso 9]><xml>1</xml><![endif]--></head>"
        f"<body><!--StartFragment--><p>{_heading(day)}</p>{table}<!--EndFragment--></body></html>"
    )


def districts_table(districts: Iterable[Row], batches: Iterable[Row]) -> str:
    """The table of districts; total and dates of a batch stand in its first row alone."""
    lines, told = ["區域\t鄉鎮市區\t各區校數\t分區 總校數\t辦理時間"], set()
    by_slug = {batch["slug"]: batch for batch in batches}
    for district in districts:
        batch = by_slug[district["batch"]]
        names = "、".join(township["as_written"] for township in district["townships"])
        first = batch["slug"] not in told
        told.add(batch["slug"])
        days = [_date(day) for day in batch["dates"]]
        span = f"{format_roc(days[0])}至 {format_roc(days[-1])}" if first else ""
        total = batch["school_count"] if first else ""
        lines.append(f"{district['name']}\t{names}\t{district['school_count']}\t{total}\t{span}")
    return "\n".join(lines)


def regions_table(
    regions: Iterable[Row], sessions: Iterable[Row], names: dict[str, str], meeting: str
) -> str:
    """The table of regions: counties one a row, what belongs to the region in its first row."""
    head = "縣市\t校數\t分區 總校數\t辦理時間 (每場上限 1000 人)\t線上會議連結(Webex)"
    lines, held = [head], list(sessions)
    for region in regions:
        dates = " ".join(_held(s, names) for s in held if s["region"] == region["slug"])
        for place, member in enumerate(region["members"]):
            shared = (str(region["total"]), dates, meeting) if place == 0 else ("", "", "")
            lines.append("\t".join((member["name"], str(member["school_count"]), *shared)))
    return "\n".join(lines)


def _held(session: Row, names: dict[str, str]) -> str:
    half = "下午" if session["start"] >= "12:00" else "上午" if session["end"] <= "12:00" else "全天"
    return f"{format_short(_date(session['date']))}{half}{names[session['course_day']]}"


def _date(text: str) -> Any:
    from datetime import date

    return date.fromisoformat(text)
