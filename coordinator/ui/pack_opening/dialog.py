"""Three steps in one dialog: file and passphrase, what is in it and the name of this laptop, the result."""

from __future__ import annotations

import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from coordinator import machine
from coordinator.documents.packs import read_pack_header
from coordinator.domain.errors import CodedError, KnownFailure, RuleError
from coordinator.domain.packs import ENDINGS, PackHeader, PackKind, VenuePack
from coordinator.domain.store_settings import DEVICE_NAME
from coordinator.services.pack_opening import PackOpened
from coordinator.services.store_settings import setting
from coordinator.ui.context import Context
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import Field, TextField
from coordinator.ui.kit.jobs import Job
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.pack_opening import work
from coordinator.ui.pack_opening.passphrase import PassphraseField
from coordinator.ui.pack_opening.words import opened_lines, pack_lines

translate = QCoreApplication.translate
Ask = Callable[[QWidget, Path], Path | None]


def ask_pack(parent: QWidget, start: Path) -> Path | None:
    """Which file; every file may be tried, for its content decides."""
    title = translate("PackOpening", "Which venue pack?")
    kinds = translate("PackOpening", "Venue packs ({kinds});;All files (*)").format(
        kinds=f"*{ENDINGS[PackKind.VENUE]}"
    )
    name, _ = QFileDialog.getOpenFileName(parent, title, str(start), kinds)
    return Path(name) if name else None


class OpenPackDialog(Dialog):
    """`opened` is the result once there is one; accepted, the desk is wanted next."""

    def __init__(self, context: Context, ask: Ask = ask_pack, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Open a venue pack"),
            self.tr("This computer becomes a desk of the training, with a name of its own."),
            self.tr("Continue"),
            parent,
        )
        self._context, self._ask = context, ask
        self._header: PackHeader | None = None
        self._pack: VenuePack | None = None
        self._running: Job | None = None
        self.opened: PackOpened | None = None
        self._steps = (self._file_step(), self._name_step(), self._result_step())
        for step in self._steps:
            self.body.addWidget(step)
        self.body.addStretch(1)
        self._show_step(0)
        self.take_room(640, 440)

    # -- the steps ---------------------------------------------------------------------------------

    def _file_step(self) -> QWidget:
        self._line = QLineEdit()
        self._line.textChanged.connect(lambda _text: self._look())
        self.browse = button(self.tr("Choose…"), "folder-open")
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(lambda _on=False: self._choose())
        editor = QWidget()
        line = row(self._line, self.browse, spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        line.setStretch(0, 1)
        editor.setLayout(line)
        self.file = Field(self.tr("Venue pack"), editor)
        self.file.setFocusProxy(self._line)
        self._line.setAccessibleName(self.tr("Venue pack"))
        self._outside = label("", "muted", wrap=True)
        hint = self.tr("As on the slip: 25 digits, spaces may be left out.")
        self.passphrase = PassphraseField(self.tr("Passphrase"), hint)
        return _stacked(self.file, self._outside, self.passphrase)

    def _name_step(self) -> QWidget:
        self._title = label("", "card_title", wrap=True)
        self._inside = [label("", "muted", wrap=True) for _ in range(2)]
        card = Card(margin=14)
        for part in (self._title, *self._inside):
            card.body.addWidget(part)
        hint = self.tr("It stands beside every sign-in. No two laptops may share a name.")
        self.device = TextField(self.tr("Name of this laptop"), hint)
        return _stacked(card, self.device)

    def _result_step(self) -> QWidget:
        self._result = label("", wrap=True)
        return _stacked(self._result)

    @property
    def result_text(self) -> str:
        """What opening did, line by line."""
        return self._result.text()

    def _show_step(self, number: int) -> None:
        for at, step in enumerate(self._steps):
            step.setVisible(at == number)
        self._step = number
        texts = (self.tr("Continue"), self.tr("Open"), self.tr("To the desk"))
        self.ok_button.setText(texts[number])
        self.ok_button.setEnabled(number > 0 or self._header is not None)
        if number == 2:
            self.cancel_button.setText(self.tr("Close"))
        (self._line, self.device, self.ok_button)[number].setFocus()

    # -- first: the file -----------------------------------------------------------------------------

    def set_file(self, path: Path) -> None:
        """Look at this file, and wait for its passphrase."""
        self._line.setText(str(path))
        if self._header is not None:
            self.passphrase.setFocus()

    def _choose(self) -> None:
        path = self._ask(self, last_folder(self._context.settings))
        if path is not None:
            self._context.settings.set(LAST_FOLDER, str(path.parent))
            self.set_file(path)

    @property
    def path(self) -> Path:
        """The file that is named."""
        return Path(self._line.text().strip().strip('"'))

    def _look(self) -> None:
        """What anybody may read of the file, before there is a passphrase."""
        self._header = None
        self._outside.setText("")
        self.file.show_problem("")
        if self._line.text().strip():
            try:
                self._header = read_pack_header(self.path)
            except (RuleError, KnownFailure) as error:
                self.file.show_problem(messages.sentence(error))
        if self._header is not None:
            text = self.tr("Pack {id}, of the office {office}. All else is encrypted.")
            self._outside.setText(text.format(id=self._header.id[:8], office=self._header.office[:8]))
        self.ok_button.setEnabled(self._header is not None)

    # -- doing ---------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Enter goes on to the next step; from the last one to the desk."""
        if self._running is not None:
            return
        self.say("")
        if self._step == 2:
            super().accept()
        elif self._step == 0:
            text = self.tr("Reading the venue pack")
            self._start(text, self._on_read, work.read, self.path, self.passphrase.value())
        elif self._pack is not None:
            moment = machine.here(self._context.clock)
            text = self.tr("Opening the venue pack")
            device = self.device.value()
            self._start(text, self._on_opened, work.put_in, self._context.store, self._pack, device, moment)

    def reject(self) -> None:
        """While something runs: stop it first."""
        if self._running is not None:
            self._running.cancel()
            return
        super().reject()

    def _start(
        self, title: str, done: Callable[[Any], None], function: Callable[..., Any], *arguments: object
    ) -> None:
        self.ok_button.setEnabled(False)
        self._steps[self._step].setEnabled(False)
        self.say(title, Severity.INFO)
        self._running = self._context.jobs.start(
            title,
            function,
            *arguments,
            succeeded=done,
            failed=self._on_failed,
            cancelled=self._on_stopped,
        )

    def _stop(self) -> None:
        self._running = None
        self._steps[self._step].setEnabled(True)
        self.ok_button.setEnabled(True)
        self.say("")

    @Slot(object)
    def _on_failed(self, error: BaseException) -> None:
        self._stop()
        if not isinstance(error, CodedError):
            self._context.jobs.crashed.emit(error)
            return
        self.say(messages.sentence(error))
        (self.passphrase, self.device)[self._step].setFocus()

    @Slot()
    def _on_stopped(self) -> None:
        self._stop()

    @Slot(object)
    def _on_read(self, pack: VenuePack) -> None:
        """Show what is in it; the name is the one the office gave, else the one this laptop had."""
        self._stop()
        self._pack = pack
        self._title.setText(pack.manifest.title)
        for place, text in zip(self._inside, pack_lines(pack), strict=True):
            place.setText(text)
        with self._context.store.read() as reader:
            known = setting(reader, DEVICE_NAME)
        self.device.set_value(pack.manifest.device or known or platform.node())
        self._show_step(1)

    @Slot(object)
    def _on_opened(self, opened: PackOpened) -> None:
        self._stop()
        self.opened = opened
        text = self.tr("“{title}” is open. This computer is the desk “{device}”.")
        self.say(text.format(title=opened.title, device=opened.device), Severity.SUCCESS)
        self._result.setText("\n".join(opened_lines(opened)))
        self._show_step(2)


def _stacked(*parts: QWidget) -> QWidget:
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for part in parts:
        column.addWidget(part)
    return result
