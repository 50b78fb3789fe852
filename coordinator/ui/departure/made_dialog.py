"""The packs are on the stick: their passphrase, shown once, and the slip to carry apart from them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from coordinator.domain.errors import KnownFailure
from coordinator.progress import silent
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.work import PacksMade, write_slip
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import Card, button, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.paper import print_pages
from coordinator.ui.kit.rows import Column, RowsModel
from coordinator.ui.kit.table import TableView

Laptop = tuple[str, str]


class MadeDialog(Dialog):
    """Nothing of it is kept: closed, the passphrase is on paper or gone."""

    def __init__(self, made: PacksMade, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Venue packs are ready"),
            self.tr("Write the passphrase down or print it now: the program does not keep it."),
            parent=parent,
        )
        self._made, self._questions = made, questions
        self._place = QTemporaryDir()
        self._printer: QPrinter | None = None  # Qt does not keep it: a temporary one is a crash
        self._build_passphrase()
        self._build_files()
        self.say(self.tr("Written, read back and compared. The stick may be pulled out."), Severity.SUCCESS)
        self.take_room(640, 460)
        self.print_button.setFocus()

    def _build_passphrase(self) -> None:
        card = Card(margin=18)
        self.passphrase = label(self._made.passphrase, "display")
        self.passphrase.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.passphrase.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.passphrase.setAccessibleName(self.tr("Passphrase"))
        self.passphrase.setAccessibleDescription(self._made.passphrase)
        self.print_button = button(self.tr("Print the slip…"), "printer")
        self.save_button = button(self.tr("Save the slip…"), "file-down")
        self.print_button.clicked.connect(lambda _on=False: self._print())
        self.save_button.clicked.connect(lambda _on=False: self._save())
        apart = label(self.tr("Carry it apart from the packs."), "muted")
        apart.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part in (self.passphrase, apart):
            card.body.addWidget(part)
        card.body.addLayout(row(1, self.print_button, self.save_button, 1))
        self.body.addWidget(card)

    def _build_files(self) -> None:
        any_laptop = self.tr("Any laptop")
        columns: list[Column[Laptop]] = [
            Column("device", self.tr("Laptop"), lambda row: row[0] or any_laptop, width=160),
            Column("file", self.tr("File"), lambda row: row[1], width=340),
        ]
        model: RowsModel[Laptop] = RowsModel(columns, lambda row: row[1], parent=self)
        model.set_rows([(device, delivered.path.name) for device, delivered in self._made.laptops])
        self.files = TableView(model, self.tr("Files"))
        self.files.setMinimumHeight(theme.px(90))
        text = self.tr("{n} files in {folder}, with {people} people each.")
        self.body.addWidget(
            label(
                text.format(
                    n=len(self._made.laptops), folder=self._made.folder, people=f"{self._made.people:,}"
                ),
                wrap=True,
            )
        )
        self.body.addWidget(self.files, 1)
        folder = self.add_button(button(self.tr("Show the folder"), "folder-open"))
        folder.clicked.connect(lambda _on=False: self._questions.open(self._made.folder))

    def _save(self) -> None:
        """Beside the packs is the wrong place, so another folder is suggested."""
        target = self._questions.file(self, Path.home() / "passphrase.pdf")
        if target is not None and self._write(target):
            self.say(self.tr("The slip is in {file}.").format(file=target), Severity.SUCCESS)

    def _print(self) -> None:
        slip = Path(self._place.filePath("slip.pdf"))
        if not self._write(slip):
            return
        self._printer = self._questions.printer(self, 1)
        if self._printer is None:
            return
        try:
            print_pages(silent, self._printer, slip, lambda: None)
        except KnownFailure as error:
            self.say(messages.sentence(error))
        else:
            self.say(self.tr("The slip was sent to the printer."), Severity.SUCCESS)

    def _write(self, path: Path) -> bool:
        try:
            write_slip(silent, self._made, path)
        except KnownFailure as error:
            self.say(messages.sentence(error))
            return False
        return True
