"""How fast name badges are written, against a bare loop over reportlab's canvas with rl_accel.

The bare loop is given every text at its place, computed beforehand, and draws the same glyphs and the same
number of modules; it fits nothing, falls back to no other face and makes no code. Ours does all of it.
"""

import tempfile
from itertools import islice, product
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from bench.sheets import GIVEN, SCHOOLS, SURNAMES
from coordinator.documents.pdf import faces
from coordinator.documents.pdf.badge_layout import BAND, QR, BadgeDrawing, corner_of, lay_out_badge
from coordinator.documents.pdf.badges import BadgePaper, write_badges
from coordinator.documents.pdf.qr import SIZE
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH
from coordinator.domain.badge import code_text
from coordinator.domain.badge_sheet import PER_SHEET, BadgeFace
from coordinator.domain.roster import PersonKind

BADGES = 700
ROUNDS = 5
GOAL = 0.4
RUNS = 115
"""So many dark runs has the code of a badge, a few more or less."""


def badges() -> list[BadgeFace]:
    """700 different people."""
    names = islice(product(SURNAMES, GIVEN, GIVEN), BADGES)
    return [
        BadgeFace(
            PersonKind.ATTENDEE,
            "範例縣112學年度「國民中小學學籍管理服務系統2.0」教育訓練",
            SCHOOLS[number % len(SCHOOLS)],
            "".join(name),
            "第一梯次 8/7(一)、8/8(二)",
            code_text(1_234_567 + number * 7919),
        )
        for number, name in enumerate(names)
    ]


def write_bare(drawings: list[BadgeDrawing], target: Path) -> None:
    """Draw what is already placed with the canvas's own calls."""
    canvas = Canvas(str(target), pagesize=(WIDTH, HEIGHT))
    for number, drawing in enumerate(drawings):
        if number and number % PER_SHEET == 0:
            canvas.showPage()
        canvas.saveState()
        canvas.translate(*corner_of(number % PER_SHEET))
        canvas.rect(*BAND, stroke=0, fill=1)
        for span in (*drawing.on_band, *drawing.ink):
            canvas.setFont(faces.MAIN_FACE, span.size)
            canvas.drawString(span.x, span.y, span.text)
        side = QR.width / SIZE
        for run in range(RUNS):
            canvas.rect(QR.x + run % SIZE * side, QR.y + run // SIZE * side, side, side, stroke=0, fill=1)
        canvas.restoreState()
    canvas.save()


def run() -> list[dict[str, object]]:
    """Seconds of both, medians of interleaved rounds after one that is not counted."""
    ours: list[float] = []
    bare: list[float] = []
    printed, measure = badges(), advance()
    drawings = [lay_out_badge(face, measure) for face in printed]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "bench.pdf"
        for _ in range(ROUNDS + 1):
            start = perf_counter()
            write_badges(printed, BadgePaper(), target)
            middle = perf_counter()
            write_bare(drawings, target)
            ours.append(BADGES / (middle - start))
            bare.append(BADGES / (perf_counter() - middle))
    fast, plain = median(ours[1:]), median(bare[1:])
    return [
        {
            "name": "name badges, 700 on 70 pages",
            "ours": round(fast, 1),
            "bare": round(plain, 1),
            "ratio": round(fast / plain, 3),
            "goal": f">= {GOAL}",
            "unit": "badges/s",
        }
    ]
