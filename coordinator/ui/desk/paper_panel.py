"""F8: a school that signed on paper, ticked at once: all of the ticked are recorded, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from coordinator.domain.checkin.acts import Bulk, PaperMark
from coordinator.domain.roster import RosterEntry
from coordinator.domain.text import fold, mask_name
from coordinator.ui.desk.acting import Acting, is_refusal
from coordinator.ui.desk.panel import Panel
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.forms import ChoiceField, TextField
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.slot_words import slot_word

PERSON = Qt.ItemDataRole.UserRole


class PaperPanel(Panel):
    """School, ticks, reason, Enter. Who is in already is shown and not ticked."""

    def __init__(self, acting: Acting, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("A school from paper"),
            acting,
            self.tr("Space ticks. What is ticked is recorded at once, or nothing is."),
            parent,
        )
        self._by_school: dict[str, list[RosterEntry]] = {}
        self.school = ChoiceField(self.tr("School"), ())
        self.people = QListWidget()
        self.people.setSpacing(3)
        self.people.setAccessibleName(self.tr("People of this school"))
        self.reason = TextField(self.tr("Reason"))
        self.record = primary_button("", "check")
        self.record.setAutoDefault(True)
        self.body.addWidget(self.school)
        self.body.addWidget(self.people, 1)
        self.body.addWidget(self.reason)
        self.body.addLayout(row(1, self.record))
        self.school.committed.connect(lambda _school: self._fill())
        self.people.itemChanged.connect(lambda _item: self._count())
        self.record.clicked.connect(lambda _checked=False: self._record())

    def begin(self, key: str = "") -> None:
        """The school that was asked for, or the first; everybody who is missing is ticked."""
        self.say("")
        self.reason.set_value(self.tr("Signed on paper"))
        self._by_school = _by_school(self.acting)
        names = sorted(self._by_school, key=lambda name: (not self._missing(name), fold(name)))
        self.school.set_choices([(name, name or self.tr("(no school)")) for name in names])
        self.school.set_value(key if key in self._by_school else (names[0] if names else ""))
        self._fill()
        self.people.setFocus()

    def _missing(self, school: str) -> bool:
        desk, slot = self.acting.desk, self.acting.asked
        return any(desk.memory.cell(entry.id).mark(slot) is None for entry in self._by_school[school])

    def _fill(self) -> None:
        self.people.clear()
        slot = self.acting.asked
        for entry in self._by_school.get(str(self.school.value()), ()):
            there = self.acting.desk.memory.cell(entry.id).mark(slot)
            name = mask_name(entry.person.name) if self.acting.masked else entry.person.name
            item = QListWidgetItem("　".join(filter(None, (name, entry.person.job_title))))
            item.setData(PERSON, entry.id)
            if there is not None:
                item.setText(self.tr("{name}　is in already").format(name=item.text()))
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Unchecked if there else Qt.CheckState.Checked)
            self.people.addItem(item)
        self.people.setCurrentRow(0)
        self._count()

    def _chosen(self) -> list[str]:
        items = (self.people.item(number) for number in range(self.people.count()))
        return [i.data(PERSON) for i in items if i.checkState() is Qt.CheckState.Checked]

    def _count(self) -> None:
        number = len(self._chosen())
        word = slot_word(self.acting.asked)
        self.record.setText(self.tr("Record {n} people: {slot}").format(n=number, slot=word))
        self.record.setEnabled(number > 0)

    def _record(self) -> None:
        slot = self.acting.asked
        act = Bulk(tuple(PaperMark(key, slot) for key in self._chosen()), self.reason.value())
        outcome = self.acting.do(act)
        sentence = self.acting.sentence(outcome, act)
        refused = is_refusal(outcome)
        self.say(sentence, Severity.WARNING if refused else Severity.SUCCESS)
        if refused:
            # All or none: the ticks stay for the next try.
            self.reason.setFocus()
            return
        self._fill()
        self.school.setFocus()


def _by_school(acting: Acting) -> dict[str, list[RosterEntry]]:
    """Everybody this session expects, under their schools."""
    found: dict[str, list[RosterEntry]] = {}
    session = acting.session.id
    for entry in acting.desk.memory.entries.values():
        if entry.needs_seat and any(r.session_id == session for r in entry.registrations):
            found.setdefault(entry.person.school_name, []).append(entry)
    return {name: sorted(people, key=lambda e: fold(e.person.name)) for name, people in found.items()}
