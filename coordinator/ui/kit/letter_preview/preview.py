"""What was understood of a pasted letter, row by row, with the problem beside each row; nothing is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from coordinator.domain.letter.finding import Finding, Status
from coordinator.ui.kit import messages
from coordinator.ui.kit.cards import Card, chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView

translate = QCoreApplication.translate
_SEVERITY = {Status.GOOD: Severity.SUCCESS, Status.ATTENTION: Severity.WARNING, Status.BAD: Severity.ERROR}


class Judged(Protocol):
    """A row of what was pasted."""

    @property
    def number(self) -> int:
        """Its row in what was pasted, from 1."""

    @property
    def status(self) -> Status:
        """Whether it can be taken."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is odd about it."""


class LetterPreview(Dialog):
    """Accepted, ``taken`` are the rows to store: the good ones, and those to look at unless left out."""

    def __init__(
        self,
        title: str,
        source: str,
        columns: Sequence[Column[Any]],
        rows: Sequence[Any],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, source, self.tr("Take over"), parent)
        self._rows: Sequence[Judged] = rows
        self.model: RowsModel[Any] = RowsModel(self._columns(columns), lambda line: line.number, parent=self)
        self.table: TableView[Any] = TableView(self.model, self.tr("Rows of the letter"))
        self.table.remember(settings, f"letter-{len(self.model.columns)}")
        self.options = row(spacing=16)
        self.body.addLayout(self.options)
        self._build_chips()
        card = Card(margin=1)
        card.body.addWidget(self.table)
        self.body.addWidget(card, 1)
        self.only_good = CheckField(self.tr("Leave out the rows that are to be checked"))
        self.only_good.committed.connect(lambda _on: self._choose())
        self.body.addLayout(row(self.only_good, 1))
        self.show_rows(rows)
        self.take_room(1120, 680)

    @property
    def taken(self) -> list[Any]:
        """The rows that are to be stored."""
        out = {Status.BAD, Status.ATTENTION} if self.only_good.value() else {Status.BAD}
        return [line for line in self._rows if line.status not in out]

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Only these rows are of interest now: they are shown, counted and taken."""
        self._rows = rows
        self.model.set_rows(rows)
        everything = self.tr("All rows")
        for key, chosen in self.chips.items():
            word, count = (
                (status_word(Status(key)), self.count(Status(key))) if key else (everything, len(rows))
            )
            chosen.setText(f"{word} {count}")
            chosen.setVisible(bool(count) or not key)
            chosen.setChecked(not key)
        self.only_good.setVisible(bool(self.count(Status.ATTENTION)))
        self._say_counts()
        self._filter()
        self._choose()
        self._show_first_odd()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now the table knows how many rows it has room for.
        self._show_first_odd()

    def _show_first_odd(self) -> None:
        odd = next((line for line in self._rows if line.findings), None)
        if odd is not None:
            self.table.select_key(odd.number)

    def add_option(self, widget: QWidget, stretch: int = 0) -> None:
        """A choice above the table: where the rows go, and how."""
        self.options.addWidget(widget, stretch, Qt.AlignmentFlag.AlignBottom)

    def count(self, status: Status) -> int:
        """How many rows have this status."""
        return sum(line.status is status for line in self._rows)

    # -- building ----------------------------------------------------------------------------------

    def _say_counts(self) -> None:
        attention, bad = self.count(Status.ATTENTION), self.count(Status.BAD)
        if attention or bad:
            text = self.tr("Rows to check: {attention}. Refused: {bad}. Nothing is stored yet.")
            self.say(text.format(attention=attention, bad=bad), Severity.WARNING)
        else:
            text = self.tr("All {n} rows were understood. Nothing is stored yet.")
            self.say(text.format(n=len(self._rows)), Severity.INFO)

    def _build_chips(self) -> None:
        self.chips: dict[str, QPushButton] = {key: chip("") for key in ("", *(s.value for s in Status))}
        only_one(*self.chips.values())
        for button in self.chips.values():
            # After `only_one`, so that one is down when the rows are chosen.
            button.clicked.connect(lambda _on: self._filter())
        self.body.addLayout(row(*self.chips.values(), 1, spacing=8))

    def _columns(self, own: Sequence[Column[Any]]) -> list[Column[Any]]:
        """What is odd stands where one looks first, and only where something is."""
        why: Column[Any] = Column(
            "why", self.tr("Result of the check"), findings_text, tip=findings_text, width=250
        )
        return [
            Column("row", self.tr("Row"), lambda r: str(r.number), key=lambda r: r.number, width=56),
            Column("status", self.tr("Status"), lambda r: status_word(r.status), width=112,
                   pill=lambda r: Pill(status_word(r.status), _SEVERITY[r.status], _SEVERITY[r.status].icon)),
            *([why] if any(line.findings for line in self._rows) else []),
            *own,
        ]  # fmt: skip

    # -- what is shown and chosen --------------------------------------------------------------------

    def _filter(self) -> None:
        key = next((key for key, button in self.chips.items() if button.isChecked()), "")
        shown = [place for place, line in enumerate(self._rows) if not key or line.status == key]
        self.model.set_matches(shown)

    def _choose(self) -> None:
        self.ok_button.setText(self.tr("Take {n} rows").format(n=len(self.taken)))
        self.ok_button.setEnabled(bool(self.taken))


def status_word(status: Status) -> str:
    """The word of a status."""
    return {
        Status.GOOD: translate("LetterPreview", "Good"),
        Status.ATTENTION: translate("LetterPreview", "To check"),
        Status.BAD: translate("LetterPreview", "Refused"),
    }[status]


def findings_text(line: Judged) -> str:
    """Everything that is odd about a row, in sentences."""
    return " ".join(messages.sentence(finding) for finding in line.findings)
