"""Paste of the appendix 各縣市校數統計 on the page 計畫."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.db.keys import new_id
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.counts import CountRow, read_counts, taken_counts
from coordinator.domain.letter.page import Letter
from coordinator.domain.plan import Plan
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.editing import Editor
from coordinator.ui.kit.letter_preview.pasting import LetterPaste
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.rows import Column

translate = QCoreApplication.translate


class CountsPaste(LetterPaste):
    """Files are dropped for the regions; this one has its tool and Ctrl+V alone."""

    def __init__(self, page: Page, editor: Editor, card: ListCard) -> None:
        super().__init__(page, editor, drops=False)
        words = translate("CountsPaste", "Paste table…")
        card.add_tool("clipboard-paste", words, self.take_clipboard, needs_rows=False, worded=True)
        self.watch(card)

    def understand(self, letter: Letter) -> tuple[CountRow, ...]:
        return read_counts(letter, load_areas()[0])

    def preview(self, report: tuple[CountRow, ...], source: str) -> LetterPreview:
        title = translate("CountsPaste", "Paste school counts")
        return LetterPreview(title, source, _columns(), report, self.page.context.settings, self.page)

    def name_of(self, dialog: LetterPreview) -> str:
        return translate("CountsPaste", "Paste school counts of {n} counties").format(n=len(dialog.taken))

    def edit_of(self, dialog: LetterPreview) -> Edit:
        return taken_counts(self._plan(), dialog.taken, new_id)

    def _plan(self) -> Plan:
        plan = current_plan(self.page.context)
        if plan is None:
            raise RuleError("letter_no_training")
        return plan


def _columns() -> list[Column[CountRow]]:
    numbers = (
        ("special", translate("CountsPaste", "Special schools")),
        ("primary", translate("CountsPaste", "Primary schools")),
        ("junior", translate("CountsPaste", "Junior high schools")),
        ("total", translate("CountsPaste", "Total")),
    )
    return [
        Column("county", translate("CountsPaste", "County"), lambda r: r.as_written, width=150),
        *(_number(name, title) for name, title in numbers),
    ]


def _number(name: str, title: str) -> Column[CountRow]:
    return Column(
        name,
        title,
        lambda r: f"{getattr(r, name):,}",
        key=lambda r: int(getattr(r, name)),
        align_right=True,
        width=150,
    )
