"""Paste of a table of districts on the page 分區, with the batches, days and venues it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from coordinator.db.keys import new_id
from coordinator.db.queries.removal import removal
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.districts import BatchDraft, DistrictRow, DistrictTable, read_districts
from coordinator.domain.letter.folding import folded
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.take_districts import DistrictWords, against_plan, taken_districts
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_span
from coordinator.domain.scheduling import after
from coordinator.domain.training import FormatKind
from coordinator.services.trainings import next_session_number
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.forms import CheckField, ChoiceField
from coordinator.ui.kit.letter_preview.pasting import LetterPaste
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.kit.rows import Column

if TYPE_CHECKING:
    from coordinator.ui.kit.page import Page

translate = QCoreApplication.translate
HAN = "一二三四五六七八九十"


class DistrictsPreview(LetterPreview):
    """Asks whether the districts that are there stay, and whether the days of the batches become sessions."""

    def __init__(self, plan: Plan, table: DistrictTable, source: str, page: Page) -> None:
        columns = _columns(table)
        super().__init__(self.tr("Paste districts"), source, columns, table.rows, page.context.settings, page)
        self.plan, self.table_read = plan, table
        self.way = ChoiceField(
            self.tr("Districts that are there"),
            [(False, self.tr("Keep; those of the same name grow")), (True, self.tr("Replace"))],
        )
        self.way.setVisible(bool(plan.districts))
        self.dated = CheckField(self.tr("Also make the sessions of the batches"))
        self.dated.setVisible(_has_days(plan, table))
        self.dated.set_value(self.dated.isVisibleTo(self))
        self.add_option(self.way, 2)
        self.add_option(self.dated, 2)
        if plan.training.county_code != table.county_code:
            self.say(self.tr("The townships of this table lie in another county."))

    @property
    def wanted(self) -> DistrictTable:
        """The table with only the rows that are taken."""
        return DistrictTable(self.table_read.county_code, tuple(self.taken), self.table_read.batches)


class DistrictsPaste(LetterPaste):
    """For a county plan; the regions of a national plan are pasted where their dates are."""

    def understand(self, letter: Letter) -> DistrictTable:
        plan = self._plan()
        if plan.training.national:
            raise RuleError("letter_regions_elsewhere")
        training = plan.training
        table = read_districts(letter, load_areas()[1], training.county_code, training.academic_year)
        return against_plan(plan, table)

    def preview(self, report: DistrictTable, source: str) -> DistrictsPreview:
        return DistrictsPreview(self._plan(), report, source, self.page)

    def name_of(self, dialog: LetterPreview) -> str:
        return translate("DistrictsPaste", "Paste {n} districts").format(n=len(dialog.taken))

    def edit_of(self, dialog: LetterPreview) -> Edit:
        assert isinstance(dialog, DistrictsPreview)
        plan, cleared = dialog.plan, Edit()
        open_ = [district for district in plan.districts if not district.locked]
        with self.page.context.store.read() as reader:
            if dialog.way.value() and open_:
                cleared = removal(reader, *open_)
            number = next_session_number(reader) if dialog.dated.value() else None
        added = taken_districts(after(plan, cleared), dialog.wanted, _words(), new_id, number)
        return folded((cleared, added))

    def _plan(self) -> Plan:
        plan = current_plan(self.page.context)
        if plan is None:
            raise RuleError("letter_no_training")
        return plan


def _has_days(plan: Plan, table: DistrictTable) -> bool:
    """Whether the days of a batch are as many as the course days of the on-site format."""
    formats = {f.id for f in plan.formats if f.kind is FormatKind.ON_SITE}
    days = sum(day.format_id in formats for day in plan.course_days)
    return bool(days) and any(_length(batch) == days for batch in table.batches)


def _length(batch: BatchDraft) -> int:
    return (batch.last - batch.first).days + 1 if batch.first and batch.last else 0


def _words() -> DistrictWords:
    return DistrictWords(_batch_name, translate("DistrictsPaste", "On-site briefing"))


def _batch_name(number: int) -> str:
    chinese = QLocale().language() == QLocale.Language.Chinese and number <= len(HAN)
    return translate("DistrictsPaste", "Batch {n}").format(n=HAN[number - 1] if chinese else number)


def _columns(table: DistrictTable) -> list[Column[DistrictRow]]:
    official = {township.id: township.name for township in load_areas()[1]}

    def batch(row: DistrictRow) -> str:
        drafts = table.batches
        return _batch_text(drafts[row.batch], row.batch) if row.batch is not None else ""

    def townships(row: DistrictRow) -> str:
        return "、".join(area.as_written for area in row.areas)

    def official_names(row: DistrictRow) -> str:
        return "、".join(official[area.code] for area in row.areas)

    return [
        Column("name", translate("DistrictsPaste", "District"), lambda r: r.name, width=96),
        Column("areas", translate("DistrictsPaste", "Townships"), townships, tip=official_names, width=280),
        Column("number", translate("DistrictsPaste", "Number"), lambda r: str(len(r.areas)), align_right=True,
               key=lambda r: len(r.areas), width=84),
        Column("schools", translate("DistrictsPaste", "Schools"), lambda r: _text(r.school_count),
               key=lambda r: r.school_count or 0, align_right=True, width=72),
        Column("batch", translate("DistrictsPaste", "Batch"), batch, tip=batch, width=210),
    ]  # fmt: skip


def _batch_text(draft: BatchDraft, place: int) -> str:
    """``第一梯次 112年8月7日(一)至8月9日(三)``."""
    span = format_span(draft.first, draft.last) if draft.first and draft.last else ""
    return " ".join(part for part in (draft.name or _batch_name(place + 1), span, draft.venue) if part)


def _text(count: int | None) -> str:
    return "" if count is None else str(count)
