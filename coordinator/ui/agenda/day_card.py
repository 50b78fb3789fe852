"""The facts of one course day as a form; it knows no store and says what was typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from coordinator.domain.counts import format_count
from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay
from coordinator.ui.agenda.flow import FlowLayout
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button, chip
from coordinator.ui.kit.forms import ChoiceField, TextField
from coordinator.ui.kit.labels import label


class DayCard(Card):
    """Name, title, format, hours and note of a course day, and whom it is meant for."""

    field_edited = Signal(str, object)
    """Field of `CourseDay` (name, title, note, hours, format_id) and the new text or key."""
    role_toggled = Signal(str, bool)
    roles_wanted = Signal()
    """The plan has no business roles, and the user wants to enter some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self.setAccessibleName(self.tr("Facts of the course day"))
        self.name, self.title = TextField(self.tr("Course day")), TextField(self.tr("Topic of the day"))
        self.hours = TextField(self.tr("Study hours"))
        self.hours.editor.setPlaceholderText(self.tr("none"))  # type: ignore[attr-defined]
        self.format = ChoiceField(self.tr("Delivery format"), [])
        self.note = TextField(self.tr("Note"))
        self.fields = {"name": self.name, "title": self.title, "hours": self.hours, "note": self.note}
        for field, editor in self.fields.items():
            editor.committed.connect(lambda text, name=field: self.field_edited.emit(name, text))
        self.format.committed.connect(lambda key: self.field_edited.emit("format_id", key))
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = (
            (self.name, 0, 0, 2), (self.title, 0, 2, 4),
            (self.format, 1, 0, 2), (self.hours, 1, 2, 1), (self.note, 1, 3, 3),
        )  # fmt: skip
        for widget, row, column, span in places:
            grid.addWidget(widget, row, column, 1, span)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addLayout(self._audience_line())

    def _audience_line(self) -> QHBoxLayout:
        self._chips = FlowLayout()
        holder = QWidget()
        holder.setLayout(self._chips)
        self._no_roles = button(self.tr("Enter business roles on the page Plan"), kind="link")
        self._no_roles.clicked.connect(lambda _checked=False: self.roles_wanted.emit())
        column = QVBoxLayout()
        column.addWidget(holder)
        line = QHBoxLayout()
        line.setSpacing(12)
        caption = label(self.tr("Meant for"), "field")
        caption.setMinimumHeight(theme.px(28))
        line.addWidget(caption)
        line.addLayout(column, 1)
        line.addWidget(self._no_roles)
        return line

    def leave(self) -> None:
        """Store what is being typed now, before another course day is shown in these fields."""
        for field in self.fields.values():
            if field.editor.hasFocus():
                field.editor.clearFocus()

    def show_day(self, plan: Plan, day: CourseDay) -> None:
        """Show the stored values; a field in which somebody types just now is left alone."""
        self.name.set_value(day.name)
        self.title.set_value(day.title)
        self.note.set_value(day.note)
        self.hours.set_value(format_count(day.hours))
        self.format.set_choices([(f.id, f.title) for f in plan.formats])
        self.format.set_value(day.format_id)
        for field in self.fields.values():
            if isinstance(field.editor, QLineEdit) and not field.editor.hasFocus():
                # A long text is read from its beginning.
                field.editor.setCursorPosition(0)
        self._show_roles(plan, day)

    def _show_roles(self, plan: Plan, day: CourseDay) -> None:
        meant = {role.id for role in plan.audience_of(day)}
        wanted = [(role.id, role.name) for role in plan.roles]
        if wanted != [(c.property("role_id"), c.text()) for c in self.chips()]:
            self._make_chips(wanted)
        for made in self.chips():
            made.setChecked(made.property("role_id") in meant)
        self._no_roles.setVisible(not plan.roles)

    def chips(self) -> list[QPushButton]:
        """The toggles, one a business role, in the plan's order."""
        items = (self._chips.itemAt(n) for n in range(self._chips.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _make_chips(self, roles: list[tuple[str, str]]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, name in roles:
            made = chip(name)
            made.setProperty("role_id", key)
            made.setAccessibleName(self.tr("Meant for {role}").format(role=name))
            made.clicked.connect(lambda on, role=key: self.role_toggled.emit(role, on))
            self._chips.addWidget(made)
