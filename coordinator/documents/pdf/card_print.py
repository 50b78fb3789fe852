"""What badges, table cards and door signs share: a file that is there whole or not at all, and colours."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from reportlab.pdfgen.canvas import Canvas

from coordinator.documents.pdf import faces
from coordinator.documents.pdf.pen import Colour, Pen
from coordinator.documents.plan_document.flow import HEIGHT, WIDTH
from coordinator.documents.plan_document.pdf import new_canvas
from coordinator.domain.errors import RuleError
from coordinator.domain.roster import PersonKind
from coordinator.progress import Progress

P = TypeVar("P")

COLOURS: dict[PersonKind, Colour] = {
    PersonKind.ATTENDEE: (0.043, 0.361, 0.678),
    PersonKind.HELPER: (0.039, 0.408, 0.376),
    PersonKind.SPEAKER: (0.651, 0.255, 0.039),
    PersonKind.STAFF: (0.431, 0.247, 0.553),
}
"""Dark enough for white words (4.5:1 and more), told apart by colour-blind people, and on grey printers the
word beside them says the same."""
WHITE = 1.0


def write_pages(
    target: Path,
    titles: tuple[str, str],
    pages: Sequence[P],
    draw: Callable[[Canvas, Pen, P], None],
    progress: Progress,
    *,
    landscape: bool = False,
) -> int:
    """Draw every page into a PDF called ``titles`` (training, what it is); the answer is how many.

    The file appears under its name only when it is complete. Raises ``RuleError`` (nothing_to_print)
    without a page, and OSError.
    """
    if not pages:
        raise RuleError("nothing_to_print")
    part = target.with_name(target.name + ".part")
    try:
        canvas = new_canvas(part, "\u3000".join(titles), titles[1])
        canvas.setPageSize((HEIGHT, WIDTH) if landscape else (WIDTH, HEIGHT))
        pen = Pen(canvas)
        progress(0, len(pages))
        for done, page in enumerate(pages, start=1):
            draw(canvas, pen, page)
            canvas.showPage()
            progress(done, len(pages))
        with faces.EMBEDDING:
            canvas.save()
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return len(pages)
