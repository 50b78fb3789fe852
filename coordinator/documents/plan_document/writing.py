"""An outline into a file of the form that is asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from coordinator.documents.plan_document.form import Form
from coordinator.domain.outline import Outline
from coordinator.progress import Progress, silent

if TYPE_CHECKING:
    from coordinator.documents.pdf.sign_in_sheet import MissingGlyph


def write_document(
    outline: Outline, form: Form, target: Path, progress: Progress = silent
) -> tuple[MissingGlyph, ...]:
    """Write ``outline`` to ``target`` and give what could not be drawn (nothing but a PDF draws).

    Raises OSError. The libraries are imported when they are asked for: each costs a tenth of a second.
    """
    if form is Form.PDF:
        from coordinator.documents.plan_document.pdf import write_pdf

        return write_pdf([outline], target, progress).missing
    progress(0, 1)
    target.write_bytes(_editable(outline, form))
    progress(1, 1)
    return ()


def _editable(outline: Outline, form: Form) -> bytes:
    if form is Form.ODT:
        from coordinator.documents.plan_document.odt import odt_bytes

        return odt_bytes(outline)
    from coordinator.documents.plan_document.docx import docx_bytes

    return docx_bytes(outline)
