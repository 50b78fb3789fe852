"""Paste of the region table on the page 計畫: regions with counties, their sessions and meetings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from coordinator.db.keys import new_id
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.page import Letter
from coordinator.domain.letter.regions import RegionRow, read_regions
from coordinator.domain.letter.take_regions import RegionWords, against_plan, taken_regions
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_short
from coordinator.services.trainings import next_session_number
from coordinator.ui.kit.current import current_plan
from coordinator.ui.kit.letter_preview.pasting import LetterPaste
from coordinator.ui.kit.letter_preview.preview import LetterPreview
from coordinator.ui.kit.rows import Column
from coordinator.ui.plan.regions_card import RegionsCard

translate = QCoreApplication.translate
HAN = "一二三四五六七八九十"


class RegionsPaste(LetterPaste):
    """A region that is there is brought up to the table; other regions stay."""

    def attach(self, regions: RegionsCard) -> None:
        """Put the tool into the card of regions and listen to its table, now and whenever it is made anew."""
        regions.built.connect(lambda: self._equip(regions))
        self._equip(regions)

    def _equip(self, regions: RegionsCard) -> None:
        words = translate("RegionsPaste", "Paste table…")
        regions.card.add_tool("clipboard-paste", words, self.take_clipboard, needs_rows=False, worded=True)
        self.watch(regions.card)

    def understand(self, letter: Letter) -> tuple[RegionRow, ...]:
        plan = self._plan()
        if not plan.training.national:
            raise RuleError("letter_regions_national")
        return against_plan(plan, read_regions(letter, load_areas()[0], plan.training.academic_year))

    def preview(self, report: tuple[RegionRow, ...], source: str) -> LetterPreview:
        words = translate("RegionsPaste", "Paste region table")
        return LetterPreview(words, source, _columns(report), report, self.page.context.settings, self.page)

    def name_of(self, dialog: LetterPreview) -> str:
        return translate("RegionsPaste", "Paste {n} regions").format(n=len(dialog.taken))

    def edit_of(self, dialog: LetterPreview) -> Edit:
        with self.page.context.store.read() as reader:
            number = next_session_number(reader)
        words = RegionWords(_region_name, _meeting_name)
        return taken_regions(self._plan(), dialog.taken, words, new_id, number)

    def _plan(self) -> Plan:
        plan = current_plan(self.page.context)
        if plan is None:
            raise RuleError("letter_no_training")
        return plan


def _region_name(number: int) -> str:
    chinese = QLocale().language() == QLocale.Language.Chinese and number <= len(HAN)
    return translate("RegionsPaste", "Region {n}").format(n=HAN[number - 1] if chinese else number)


def _meeting_name(region: str) -> str:
    return translate("RegionsPaste", "{region} online meeting").format(region=region)


def _columns(rows: tuple[RegionRow, ...]) -> list[Column[RegionRow]]:
    places = {row.number: place for place, row in enumerate(rows, 1)}
    return [
        Column("name", translate("RegionsPaste", "Region"),
               lambda r: r.name or _region_name(places[r.number]), width=90),
        Column("areas", translate("RegionsPaste", "Counties"), _counties, tip=_counties, width=190),
        Column("schools", translate("RegionsPaste", "Schools"), _schools, align_right=True, width=72,
               key=lambda r: r.total or 0),
        Column("dates", translate("RegionsPaste", "Dates"), _dates, tip=_dates, width=440),
        Column("meeting", translate("RegionsPaste", "Online meeting"), _meeting, tip=_meeting, width=150),
    ]  # fmt: skip


def _counties(row: RegionRow) -> str:
    return "、".join(
        area.as_written if area.school_count is None else f"{area.as_written} {area.school_count}"
        for area in row.areas
    )


def _schools(row: RegionRow) -> str:
    return "" if row.total is None else str(row.total)


def _dates(row: RegionRow) -> str:
    return "、".join(f"{format_short(s.day)}{s.half}{s.course}" for s in row.sessions)


def _meeting(row: RegionRow) -> str:
    meeting = row.meeting
    cap = translate("RegionsPaste", "at most {n} people").format(n=f"{meeting.cap:,}") if meeting.cap else ""
    parts = (meeting.software, meeting.link, meeting.number, meeting.passcode, cap)
    return " ".join(part for part in parts if part)
