"""The newest running job at the foot of the window: its name, how far it is, and Cancel."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import button
from coordinator.ui.kit.jobs import Job, Jobs
from coordinator.ui.kit.labels import label


class JobStrip(QWidget):
    """The newest running job: its name, how far it is, and Cancel. Invisible while nothing runs."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(160))
        self._cancel = button(self.tr("Cancel"), kind="link")
        self._cancel.clicked.connect(self._on_cancel)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._bar, self._cancel):
            line.addWidget(part)
        jobs.started.connect(self._on_started)
        jobs.ended.connect(self._on_ended)
        self._follow(jobs.running[-1] if jobs.running else None)

    def _on_started(self, job: Job) -> None:
        job.progress.connect(self._on_progress)
        self._follow(job)

    def _on_ended(self, _job: Job) -> None:
        self._follow(self._jobs.running[-1] if self._jobs.running else None)

    def _follow(self, job: Job | None) -> None:
        self.setVisible(job is not None)
        if job is not None:
            self._title.setText(job.title)
            self._bar.setAccessibleName(job.title)
            self._bar.setRange(0, 0)
            self._cancel.setEnabled(True)

    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        if self._jobs.running:
            self._jobs.running[-1].cancel()
