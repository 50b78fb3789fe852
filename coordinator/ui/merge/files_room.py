"""The first tab: the files that were dropped, what they would bring, and every laptop as it stands."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.merge_report import MergeReport
from coordinator.domain.merge_state import MergeState
from coordinator.ui.kit.listcard import EmptyList, ListCard
from coordinator.ui.kit.rows import RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.splitting import splitter
from coordinator.ui.kit.table import TableView
from coordinator.ui.merge.columns import (
    DeviceRow,
    FileRow,
    device_columns,
    device_rows,
    file_columns,
    file_rows,
)
from coordinator.ui.merge.work import Shown


class FilesRoom(QWidget):
    """Two lists; it knows no store and reads no file."""

    choose_asked = Signal()
    forget_asked = Signal()
    clock_asked = Signal(str)
    """The log whose clock shall be put right."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Files and laptops"))
        self._build_files(settings)
        self._build_devices(settings)
        halves = splitter(
            Qt.Orientation.Vertical, settings, "merge-files", (self.files_card, 2), (self.devices_card, 3)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.addWidget(halves)

    def _build_files(self, settings: Settings) -> None:
        model: RowsModel[FileRow] = RowsModel(file_columns(), lambda row: row.key, parent=self)
        self.files = TableView(model, self.tr("Attendance files"))
        self.files.remember(settings, "merge-files")
        empty = EmptyList(
            self.tr("Drop the attendance files of all laptops anywhere on this page, as many as you have."),
            self.tr("Choose files…"),
        )
        empty.pressed.connect(self.choose_asked)
        self.files_card = ListCard(self.tr("Attendance files"), self.files, empty)
        self.forget_action = self.files_card.add_tool(
            "x", self.tr("Put the files away"), self.forget_asked.emit, needs_rows=False
        )

    def _build_devices(self, settings: Settings) -> None:
        model: RowsModel[DeviceRow] = RowsModel(device_columns(), lambda row: row.key, parent=self)
        self.devices = TableView(model, self.tr("Laptops"))
        self.devices.remember(settings, "merge-devices")
        empty = EmptyList(self.tr("No laptop has checked anybody in yet."))
        self.devices_card = ListCard(self.tr("Laptops"), self.devices, empty)
        self.devices_card.add_tool("clock", self.tr("Correct the clock…"), self._ask_about_clock)

    def show_files(self, report: MergeReport | None, *, done: bool) -> None:
        """The files of a look or of a merge; none after they were put away."""
        rows = file_rows(report, done=done) if report is not None else []
        self.files.rows.set_rows(rows)
        self.forget_action.setEnabled(bool(rows))
        detail = self._counted(report, done=done) if report is not None else ""
        self.files_card.set_title(self.tr("Attendance files"), detail)

    def show_devices(self, shown: Shown, report: MergeReport | None) -> None:
        """The laptops as they are, or as they would be with the files that were looked at."""
        lines = shown.devices if report is None or not report.lines else report.devices
        counted = lines is not shown.devices
        self.devices.rows.set_rows(device_rows(lines, shown.state, counted=counted))
        self.devices_card.set_title(self.tr("Laptops"), self._complete(shown.state))

    def _ask_about_clock(self) -> None:
        row = self.devices.current_row()
        if row is not None and row.line is not None:
            self.clock_asked.emit(row.line.log_id)

    def _counted(self, report: MergeReport, *, done: bool) -> str:
        text = (
            self.tr("Merged: {new} new, {known} already known")
            if done
            else self.tr("Would bring: {new} new, {known} already known. Nothing is stored yet.")
        )
        return text.format(new=f"{report.new:,}", known=f"{report.known:,}")

    def _complete(self, state: MergeState) -> str:
        rows = self.devices.rows.rows
        away = sum(row.line is None for row in rows)
        gaps = sum(row.line is not None and bool(row.line.gaps) for row in rows)
        parts = []
        if away:
            parts.append(self.tr("{n} not back yet").format(n=away))
        if gaps:
            parts.append(self.tr("{n} with gaps: merge its newest file again").format(n=gaps))
        if rows and not parts:
            parts.append(self.tr("Everything that is known of is here."))
        last = state.files[0] if state.files else None
        if last is not None:
            parts.append(self.tr("last file: {name}").format(name=Path(last.file_name).name))
        return self.tr(" · ").join(parts)
