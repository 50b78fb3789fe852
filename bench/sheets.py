"""How fast sign-in sheets are written, against a bare loop over reportlab's canvas with rl_accel.

The bare loop is given every text at its place, computed beforehand, and draws the same glyphs and lines on
every page; it fits nothing, falls back to no other face and draws no QR code. Ours does all of it.
"""

import datetime as dt
import tempfile
from itertools import groupby, islice, product
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.sheet_geometry import HEADER_ROW, SIDE, table_rules
from coordinator.documents.pdf.sheet_layout import SheetLayout, lay_out
from coordinator.documents.pdf.sign_in_sheet import HEADER_TINT, advance, write_sign_in_sheets
from coordinator.domain.roster import Meal
from coordinator.domain.sheet import SheetMark, SheetPerson, SignInSheet
from coordinator.domain.training import TWO_MARKS

PAGES = 200
ROWS = 25
ROUNDS = 5
GOAL = 0.8

SURNAMES = "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周"
GIVEN = ("雅", "志", "淑", "建", "怡", "家", "佩", "俊", "美", "宗", "婷", "豪", "芬", "宏", "君", "傑", "珊")
SCHOOLS = ("範例國小", "範例東國小", "範例西國小", "範例北國中", "範例南高級中學附設國中部", "範例中正國小")
JOB_TITLES = ("教務主任", "註冊組長", "人事主任", "教師兼資料組長", "幹事", "校長")
MEALS = (*(Meal.MEAT,) * 8, Meal.VEGETARIAN, Meal.NONE)


def sheet() -> SignInSheet:
    """200 full pages: 5,000 different people of five districts."""
    names = islice(product(SURNAMES, GIVEN, GIVEN), PAGES * ROWS)
    people = tuple(
        SheetPerson(
            number=number,
            name="".join(name),
            school=SCHOOLS[number % len(SCHOOLS)],
            job_title=JOB_TITLES[number % len(JOB_TITLES)],
            district=f"第{(number - 1) * 5 // (PAGES * ROWS) + 1}區",
            meal=MEALS[number % len(MEALS)],
            note="公假" if number % 9 == 0 else "",
        )
        for number, name in enumerate(names, start=1)
    )
    return SignInSheet(
        training="範例縣112學年度「國民中小學學籍管理服務系統2.0」教育訓練",
        batch="第一梯次",
        session="第一天",
        date=dt.date(2023, 8, 7),
        number=12,
        venue="範例縣教師研習中心",
        room="視聽教室",
        marks=tuple(SheetMark(slot) for slot in TWO_MARKS),
        people=people,
    )


def write_bare(layout: SheetLayout, target: Path) -> None:
    """Draw what `layout` has already placed with the canvas's own calls, page after page."""
    canvas = Canvas(str(target), pagesize=layout.page)
    for page in layout.pages:
        group = layout.groups[page.group]
        canvas.setFillGray(HEADER_TINT)
        canvas.rect(SIDE, group.top - HEADER_ROW, layout.page.inner_width, HEADER_ROW, stroke=0, fill=1)
        canvas.setFillGray(0)
        rules = (*table_rules(layout.slots, group.top, page.rows), *group.rules)
        for weight, lines in groupby(rules, key=lambda rule: rule.weight):
            canvas.setLineWidth(weight)
            canvas.lines([line[:4] for line in lines])
        for span in (*group.spans, *page.spans):
            canvas.setFont(faces.MAIN_FACE, span.size)
            canvas.drawString(span.x, span.y, span.text)
        canvas.showPage()
    canvas.save()


def run() -> list[dict[str, object]]:
    """Pages a second of both, medians of interleaved rounds after one that is not counted."""
    ours: list[float] = []
    bare: list[float] = []
    printed = sheet()
    layout = lay_out(printed, advance())
    assert len(layout.pages) == PAGES, f"the bench draws {len(layout.pages)} pages, not {PAGES}"
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "bench.pdf"
        for _ in range(ROUNDS + 1):
            start = perf_counter()
            write_sign_in_sheets([printed], target)
            middle = perf_counter()
            write_bare(layout, target)
            ours.append(PAGES / (middle - start))
            bare.append(PAGES / (perf_counter() - middle))
    fast, plain = median(ours[1:]), median(bare[1:])
    return [
        {
            "name": "sign-in sheets, 200 pages of 25 names",
            "ours": round(fast, 1),
            "bare": round(plain, 1),
            "ratio": round(fast / plain, 3),
            "goal": f">= {GOAL}",
            "unit": "pages/s",
        }
    ]


if __name__ == "__main__":
    for line in run():
        print(line)
