"""Two entries of one person side by side: what differs is chosen, what either has is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QWidget

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.merging import merged_flags
from coordinator.domain.roster import Participant
from coordinator.domain.text import mask_id
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label
from coordinator.ui.roster.columns import title_of
from coordinator.ui.roster.words import kind_word, meal_word, status_of_person_word

TOGETHER = {"school": ("school_name", "school_code", "township_code")}
"""A school is one answer in three fields."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the dialog: the fields it chooses, and how they read."""

    column: str
    fields: tuple[str, ...]
    said: Callable[[RosterLine], str]


ROWS = (
    _Row("name", ("name",), lambda r: r.entry.person.name),
    _Row(
        "school",
        TOGETHER["school"],
        lambda r: " ".join(
            part for part in (r.entry.person.school_name, r.entry.person.school_code, r.township) if part
        ),
    ),
    _Row("job_title", ("job_title",), lambda r: r.entry.person.job_title),
    _Row("kind", ("kind",), lambda r: kind_word(r.entry.person.kind)),
    _Row("status", ("status",), lambda r: status_of_person_word(r.entry.person.status)),
    _Row("meal", ("meal",), lambda r: meal_word(r.entry.person.meal)),
    _Row("phone", ("phone",), lambda r: r.entry.person.phone),
    _Row("email", ("email",), lambda r: r.entry.person.email),
    _Row("national_id", ("national_id",), lambda r: mask_id(r.entry.person.national_id)),
    _Row("note", ("note",), lambda r: r.entry.person.note),
)


class MergeDialog(Dialog):
    """The first line is kept unless it says otherwise; accepted, ``result_person`` is what is said of it."""

    def __init__(
        self,
        kept: RosterLine,
        gone: RosterLine,
        sessions: Callable[[RosterLine], Sequence[str]],
        parent: QWidget,
    ) -> None:
        sentence = self.tr("Choose what shall stay where the two differ. It is one step and can be undone.")
        super().__init__(self.tr("Merge two entries"), sentence, self.tr("Merge"), parent)
        self._kept, self._gone = kept, gone
        self.result_person = kept.entry.person
        self.pairs: dict[str, tuple[QPushButton, QPushButton]] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for row in ROWS:
            self._add(row)
        self._add_both(self.tr("Roles"), (*kept.roles, *gone.roles))
        both = (*sessions(kept), *sessions(gone))
        self._add_both(self.tr("Sessions"), both)
        inside, area = QWidget(), QScrollArea()
        inside.setLayout(self._grid)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.viewport().setAutoFillBackground(False)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        self.ok_button.setFocus()
        height = inside.sizeHint().height() + theme.px(210)
        self.resize(theme.px(760), min(height, self.screen().availableSize().height() * 8 // 10))

    def _add(self, row: _Row) -> None:
        """Nothing to choose where both say the same, or one says nothing."""
        mine, theirs = row.said(self._kept), row.said(self._gone)
        if not mine and not theirs:
            return
        title = title_of(row.column)
        at = self._grid.rowCount()
        self._grid.addWidget(label(title, "field"), at, 0)
        if mine == theirs:
            self._grid.addWidget(label(mine, "muted", wrap=True), at, 1, 1, 2)
            return
        pair = (chip(mine or "—"), chip(theirs or "—"))
        for column, (one, text) in enumerate(zip(pair, (mine, theirs), strict=True), start=1):
            one.setAccessibleName(f"{title} {text or '—'}")
            self._grid.addWidget(one, at, column)
        pair[0 if mine else 1].setChecked(True)
        only_one(*pair)
        self.pairs[row.column] = pair

    def _add_both(self, title: str, words: tuple[str, ...]) -> None:
        text = "、".join(word for word in dict.fromkeys(words) if word)
        if text:
            at = self._grid.rowCount()
            self._grid.addWidget(label(title, "field"), at, 0)
            both = self.tr("Both: {words}").format(words=text)
            self._grid.addWidget(label(both, "muted", wrap=True), at, 1, 1, 2)

    def chosen(self) -> Participant:
        """The kept person with what was chosen of the other."""
        kept, gone = self._kept.entry.person, self._gone.entry.person
        fields = {"flags": merged_flags(kept, gone)}
        for row in ROWS:
            if row.column in self.pairs and self.pairs[row.column][1].isChecked():
                fields |= {name: getattr(gone, name) for name in row.fields}
        return replace(kept, **fields)  # type: ignore[arg-type]

    def accept(self) -> None:
        """Close with what was chosen."""
        self.result_person = self.chosen()
        super().accept()
