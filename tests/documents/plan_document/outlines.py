"""Outlines for the tests of the writers."""

from coordinator.domain.outline import Align, Cell, CellLine, Outline, Table, Text, cell, head

ODD = "<b>&amp; =1+1 {PAGE} \x00\x0b\ue000\ud842\ufffe王𤧟"
"""Markup, a formula, a field, what XML may not hold, and a rare character."""


def table(rows: int = 2, lines: int = 1) -> Table:
    """時間／課程: so many rows, each with so many lines in its second column."""
    body = [
        (cell(f"{n:02d}:00"), Cell(tuple(CellLine(f"第{n}列第{i}行", "※") for i in range(lines)), Align.LEFT))
        for n in range(rows)
    ]
    return Table((20.0, 80.0), (head("時間", "課程"), *body))


def outline(*parts: Text | Table, title: str = "範例縣教育訓練計畫") -> Outline:
    """A document with these parts."""
    return Outline(title, "教育訓練計畫", "副標題", ("112年7月25日",), parts)


def merged() -> Table:
    """A table whose first column is merged over two rows and whose last row is merged over two columns."""
    return Table(
        (1.0, 1.0),
        (head("甲", "乙"), (cell("合", rows=2), cell("1")), (cell("2"),), (cell("計", columns=2),)),
    )
