"""Which sheet, who types it in and why, and the times its ticks stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSpinBox, QWidget

from coordinator.domain.roc import format_minutes
from coordinator.domain.sheet import Grouping, Half
from coordinator.domain.training import MarkSlot
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import CheckField, ChoiceField, Field, NumberField, TextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.paper.opening import SheetChoice

translate = QCoreApplication.translate

OPERATOR = Setting("paper/operator", "")
# The page 列印 remembers under the same name how many blank rows it printed.
SPARE_ROWS = Setting("printing/spare_rows", 3, lambda value: 0 <= value <= 60)


class SheetCard(Card):
    """``chosen`` when another sheet is asked for, ``page_chosen`` another page, ``edited`` the rest."""

    chosen = Signal()
    page_chosen = Signal()
    edited = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(translate("Paper", "Sheet"), parent=parent)
        self._settings = settings
        self.session = ChoiceField(self.tr("Session"), ())
        self.half = ChoiceField(self.tr("Part of the day"), ())
        self.grouping = ChoiceField(
            self.tr("A new page for each"),
            [
                (Grouping.DISTRICT, self.tr("District")),
                (Grouping.SCHOOL, self.tr("School")),
                (Grouping.NONE, self.tr("Nothing: one list")),
            ],
        )
        self.page = ChoiceField(self.tr("Page"), ())
        self.spare = NumberField(self.tr("Blank rows"), 0, 60)
        self.spare.set_value(settings.get(SPARE_ROWS))
        self.operator = TextField(self.tr("Who types this in"))
        self.operator.set_value(settings.get(OPERATOR))
        self.reason = TextField(self.tr("Why it is on paper"))
        self.confirm = CheckField(self.tr("Record also where paper and laptop agree"))
        self.times = {slot: TextField(slot_word(slot)) for slot in MarkSlot}
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        places: Sequence[tuple[Field, int, int, int]] = (
            (self.session, 0, 0, 2), (self.page, 1, 0, 2), (self.half, 2, 0, 1), (self.grouping, 2, 1, 1),
            (self.spare, 3, 0, 1), (self.operator, 3, 1, 1), (self.reason, 4, 0, 2),
        )  # fmt: skip
        for field, row, column, span in places:
            grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
        self._times = QGridLayout()
        self._times.setHorizontalSpacing(12)
        self._times.setVerticalSpacing(10)
        for column in range(2):
            grid.setColumnStretch(column, 1)
            self._times.setColumnStretch(column, 1)
        hint = self.tr("A tick stands for this time. Leave it empty where nobody knows.")
        self.body.addLayout(grid)
        self.body.addWidget(label(self.tr("Times"), "heading"))
        self.body.addWidget(label(hint, "caption", wrap=True))
        self.body.addLayout(self._times)
        self.body.addWidget(self.confirm)
        self.body.addStretch(1)
        for field in self.times.values():
            # Added and hidden at once: a field without a parent would be a window of its own.
            self._times.addWidget(field)
            field.hide()

    def _listen(self) -> None:
        spin = self.spare.editor
        assert isinstance(spin, QSpinBox)
        spin.setKeyboardTracking(False)
        spin.valueChanged.connect(lambda _value: self.chosen.emit())
        for field in (self.session, self.half, self.grouping):
            field.committed.connect(lambda _value: self.chosen.emit())
        self.page.committed.connect(lambda _value: self.page_chosen.emit())
        self.operator.committed.connect(lambda name: self._settings.set(OPERATOR, str(name).strip()))
        for said in (self.operator, self.reason):
            said.committed.connect(lambda _text, said=said: said.show_problem(""))
        for time in self.times.values():
            time.committed.connect(lambda _text: self.edited.emit())
        self.confirm.committed.connect(lambda _on: self.edited.emit())

    # -- what is chosen ----------------------------------------------------------------------------

    def choice(self) -> SheetChoice:
        """The sheet that the lists show."""
        return SheetChoice(
            str(self.session.value()),
            Half(str(self.half.value())),
            Grouping(str(self.grouping.value())),
            self.spare.value(),
        )

    def page_number(self) -> int:
        """The page that is chosen; 1 where there is none."""
        number = self.page.value()
        return number if isinstance(number, int) else 1

    def set_sessions(self, sessions: Sequence[tuple[str, str]]) -> None:
        """Sessions by id and title."""
        self.session.set_choices(sessions)

    def set_halves(self, halves: Sequence[Half]) -> None:
        """The sheets a session has; where there is one nobody is asked."""
        words = {
            Half.AM: self.tr("Morning"),
            Half.PM: self.tr("Afternoon"),
            Half.DAY: self.tr("Whole day on one sheet") if len(halves) > 1 else self.tr("Whole day"),
        }
        self.half.set_choices([(half, words[half]) for half in halves])
        self.half.setEnabled(len(halves) > 1)

    def set_pages(self, pages: Sequence[tuple[int, str]]) -> None:
        """Pages by number and what stands on them."""
        self.page.set_choices(pages)

    def show_choice(self, choice: SheetChoice) -> None:
        """Show a sheet that came by its code."""
        self.session.set_value(choice.session_id)
        self.half.set_value(choice.half)
        self.grouping.set_value(choice.grouping)

    def show_times(self, usual: Mapping[MarkSlot, int | None]) -> None:
        """A field for each column of the sheet, with the usual time."""
        for slot, field in self.times.items():
            field.setVisible(slot in usual)
            field.show_problem("")
        for place, (slot, minute) in enumerate(usual.items()):
            self._times.addWidget(self.times[slot], place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
            self.times[slot].set_value("" if minute is None else format_minutes(minute))

    def typed_times(self, slots: Sequence[MarkSlot]) -> dict[MarkSlot, str]:
        """What stands in the fields of these columns."""
        return {slot: self.times[slot].value() for slot in slots}
