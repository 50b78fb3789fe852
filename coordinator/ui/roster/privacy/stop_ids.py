"""The question before ID numbers are kept no more: those that are stored go for good."""

from __future__ import annotations

from datetime import UTC

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from coordinator.domain.purge import OldCopy, PurgeLevel
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.notice import Severity
from coordinator.ui.roster.privacy import work
from coordinator.ui.roster.privacy.final import mark_as_final


class StopIdsDialog(Dialog):
    """Accepted, the training has no ID numbers and takes none."""

    def __init__(self, context: Context, numbers: int, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Keep no ID numbers"),
            self.tr("{n} stored ID numbers are deleted. This cannot be undone.").format(n=f"{numbers:,}"),
            self.tr("Delete {n} ID numbers").format(n=f"{numbers:,}"),
            parent,
        )
        self._context = context
        self._job: Job | None = None
        self._copies: tuple[OldCopy, ...] = ()
        self.delete_copies = CheckField("")
        self.delete_copies.setChecked(True)
        self.delete_copies.hide()
        self.body.addWidget(self.delete_copies)
        self.body.addStretch(1)
        mark_as_final(self.ok_button)
        self.ok_button.setEnabled(False)
        self.take_room(560, 240)
        context.jobs.start(
            self.tr("Looking for older copies"), work.find_copies, context.store, context.training_id,
            succeeded=self._on_copies, failed=self._on_failed,
        )  # fmt: skip

    @Slot(object)
    def _on_copies(self, found: object) -> None:
        assert isinstance(found, tuple)
        self._copies = tuple(line for line in found if line.people != 0)
        text = self.tr("Delete {n} older copies of all data that hold them; a new one takes their place")
        self.delete_copies.setText(text.format(n=len(self._copies)))
        self.delete_copies.setVisible(bool(self._copies))
        self.ok_button.setEnabled(True)

    def accept(self) -> None:
        """Delete; the dialog closes when all of them are gone."""
        if not self.ok_button.isEnabled():
            return
        at_ms = int(self._context.clock().astimezone(UTC).timestamp() * 1000)
        copies = list(self._copies) if self.delete_copies.value() else []
        training_id = self._context.training_id or ""
        wanted = work.Wanted(training_id, PurgeLevel.IDS, copies, at_ms, stop_ids=True)
        self._context.undo.clear()
        self.ok_button.setEnabled(False)
        self._job = self._context.jobs.start(
            self.tr("Deleting ID numbers"), work.delete_data, self._context.store, wanted,
            succeeded=self._on_deleted, failed=self._on_failed,
        )  # fmt: skip

    def reject(self) -> None:
        """Not while it works."""
        if self._job is None:
            super().reject()

    @Slot(object)
    def _on_deleted(self, done: work.Done) -> None:
        self._job = None
        self._context.undo.clear()
        text = self.tr("{n} ID numbers are deleted.").format(n=f"{done.record.persons:,}")
        self._context.notify(text, Severity.SUCCESS)
        super().accept()

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._job = None
        self.ok_button.setEnabled(True)
        if messages.is_expected(error):
            self.say(messages.sentence(error), Severity.ERROR)
        else:
            self._context.jobs.crashed.emit(error)
