"""How long the plan document takes in each form, and agendas and posters as PDF: the larger sample.

The PDF is held against a bare loop over reportlab's canvas that is given every text and line at its place; it
wraps, cuts and numbers nothing and falls back to no other face. Ours does all of it.
"""

import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.agenda_print import write_posters
from coordinator.documents.pdf.poster_paper import PosterPaper
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.plan_document.flow import Page, lay_out
from coordinator.documents.plan_document.form import Form
from coordinator.documents.plan_document.pdf import write_pdf
from coordinator.documents.plan_document.writing import write_document
from coordinator.documents.plan_file import plan_from_json
from coordinator.documents.sample_roster import load_sample
from coordinator.domain.agenda_paper import agenda_outline, agenda_poster
from coordinator.domain.plan import Plan
from coordinator.domain.plan_outline import plan_outline

ROUNDS = 7
GOAL = 0.6
GOAL_MS = 500

Work = Callable[[], object]


def sample() -> Plan:
    """The national sample: 15 sessions, five regions, four agendas, 22 counties."""
    keys = (f"key-{n}" for n in count())
    return plan_from_json(load_sample("national-114").plan_json, lambda: next(keys), 1)


def write_bare(pages: tuple[Page, ...], target: Path) -> None:
    """Draw what is placed already with the canvas's own calls."""
    canvas = Canvas(str(target))
    for page in pages:
        for rule in page.rules:
            canvas.setLineWidth(rule.weight)
            canvas.line(*rule[:4])
        for span in page.spans:
            canvas.setFont(faces.MAIN_FACE, span.size)
            canvas.drawString(span.x, span.y, span.text)
        canvas.showPage()
    canvas.save()


def milliseconds(*works: Work) -> list[float]:
    """The median of interleaved rounds of each work, after one that is not counted."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS + 1):
        for work, found in zip(works, times, strict=True):
            start = perf_counter()
            work()
            found.append((perf_counter() - start) * 1000)
    return [median(found[1:]) for found in times]


def run() -> list[dict[str, object]]:
    """A line for each kind of paper."""
    plan = sample()
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "paper")
        outline = plan_outline(plan)
        pages = lay_out(outline, advance())
        ours, bare = milliseconds(
            lambda: write_pdf([plan_outline(plan)], target), partial(write_bare, pages, target)
        )
        rows: list[dict[str, object]] = [
            {
                "name": "plan document, 7 pages, pdf",
                "ours": round(ours, 1),
                "bare": round(bare, 1),
                "ratio": round(bare / ours, 3),
                "goal": f">= {GOAL}",
                "unit": "ms",
            }
        ]
        posters = [agenda_poster(plan, session) for session in plan.sessions]
        agendas = [agenda_outline(plan, day) for day in plan.course_days]
        works: dict[str, Work] = {
            "plan document, odt": partial(write_document, outline, Form.ODT, target),
            "plan document, docx": partial(write_document, outline, Form.DOCX, target),
            "agenda tables, 6 pages": partial(write_pdf, agendas, target),
            "agenda posters, 15 pages": partial(write_posters, posters, PosterPaper.A3, target),
        }
        for name, work in works.items():
            (took,) = milliseconds(work)
            rows.append({"name": name, "ours": round(took, 1), "goal": f"<= {GOAL_MS}", "unit": "ms"})
    return rows


if __name__ == "__main__":
    for line in run():
        print(line)
