"""The right half of the page: the preview with its page buttons, zoom, and what cannot be drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from coordinator.documents.pdf.sign_in_sheet import MissingGlyph
from coordinator.ui.kit.cards import Card, row, tool_button
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.printing.sheet_view import STEP, SheetView

LISTED = 12


class PreviewPanel(Card):
    """Shows a PDF page by page; ``show_pdf`` keeps the page number where the new PDF has it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._pdf: Path | None = None
        self.pages = 0
        self.index = 0
        self.view = SheetView(self.tr("Preview of the paper"))
        self.missing = NoticeLine()
        self._state = label("", "muted")
        self._number = label("", "body")
        self._zoom = label("", "muted")
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("0000 %"))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.back = self._tool("chevron-left", self.tr("Page back"), lambda: self.turn(-1))
        self.forward = self._tool("chevron-right", self.tr("Page forward"), lambda: self.turn(1))
        zooms = (
            self._tool("zoom-out", self.tr("Smaller"), lambda: self.view.set_zoom(self.view.scale / STEP)),
            self._zoom,
            self._tool("zoom-in", self.tr("Larger"), lambda: self.view.set_zoom(self.view.scale * STEP)),
            self._tool("maximize", self.tr("Whole page"), lambda: self.view.set_zoom(None)),
        )
        self._zooms = [part for part in zooms if isinstance(part, QToolButton)]
        self.body.addLayout(row(self.back, self._number, self.forward, 1, self._state, 1, *zooms, spacing=8))
        self.body.addWidget(self.missing)
        self.body.addWidget(self.view, 1)
        self.view.page_asked.connect(self.turn)
        self.view.zoomed.connect(self._show_numbers)
        self.clear("")

    def _tool(self, name: str, text: str, slot: Callable[[], None]) -> QToolButton:
        button = tool_button(name, text)
        button.clicked.connect(slot)
        return button

    def show_pdf(self, pdf: Path, pages: int, missing: Sequence[MissingGlyph]) -> None:
        """A new preview is ready."""
        self._pdf, self.pages = pdf, pages
        self.index = min(self.index, pages - 1)
        self.say("")
        self._list_missing(missing)
        self._show_page()

    def clear(self, sentence: str) -> None:
        """No preview, and why."""
        self._pdf, self.pages, self.index = None, 0, 0
        self.missing.clear()
        self.say(sentence)
        self._show_page()

    def say(self, sentence: str) -> None:
        """A quiet word beside the page number: what is going on."""
        self._state.setText(sentence)

    def turn(self, step: int) -> None:
        """Page forward (1) or back (-1), as far as there are pages."""
        index = min(max(self.index + step, 0), max(self.pages - 1, 0))
        if index != self.index:
            self.index = index
            self._show_page()

    def _show_page(self) -> None:
        self.view.show_page(self._pdf, self.index)
        self.back.setEnabled(self.index > 0)
        self.forward.setEnabled(self.index < self.pages - 1)
        for one in self._zooms:
            one.setEnabled(bool(self.pages))
        self._show_numbers()

    def _show_numbers(self) -> None:
        numbers = self.tr("Page {page} of {pages}").format(page=self.index + 1, pages=self.pages)
        self._number.setText(numbers if self.pages else "")
        self._zoom.setText(f"{round(self.view.scale * 100)} %" if self.pages else "")
        self.view.setAccessibleDescription(self._number.text())

    def _list_missing(self, missing: Sequence[MissingGlyph]) -> None:
        if not missing:
            self.missing.clear()
            return
        listed = "、".join(self._described(glyph) for glyph in missing[:LISTED])
        text = self.tr("No font has {n} of the characters; they are printed as □: {list}").format(
            n=len(missing), list=listed + ("…" if len(missing) > LISTED else "")
        )
        self.missing.show_notice(Notice(text, Severity.WARNING))

    def _described(self, glyph: MissingGlyph) -> str:
        code = f"U+{ord(glyph.char):04X}"
        if glyph.number is None:
            return self.tr("{text} (character {code})").format(text=glyph.text, code=code)
        return self.tr("{text} (character {code}, row {row})").format(
            text=glyph.text, code=code, row=glyph.number
        )
