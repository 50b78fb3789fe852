"""複製到…: the agenda of a day goes to another day or plan, and a sentence says what will happen there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay, Training
from coordinator.ui.kit import theme
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate
ADD, REPLACE = "add", "replace"
NEW_DAY = ""


class CopyDayDialog(Dialog):
    """`target` is the plan that gets the copy, `day` its course day or None for a new one."""

    def __init__(
        self,
        day: CourseDay,
        plan: Plan,
        trainings: Sequence[Training],
        read: Callable[[str], Plan],
        parent: QWidget | None = None,
    ) -> None:
        title = translate("Agenda", "Copy {name}").format(name=day.name)
        super().__init__(
            title, translate("Agenda", "Undo takes it back."), translate("Agenda", "Copy"), parent
        )
        self._source, self._plan, self._read = day, plan, read
        self.target = plan
        self.training = ChoiceField(translate("Agenda", "To the plan"), [(t.id, t.title) for t in trainings])
        self.training.set_value(plan.training.id)
        self.day_field = ChoiceField(translate("Agenda", "Course day"), [])
        self.mode = ChoiceField(
            translate("Agenda", "What is there already"),
            [(ADD, translate("Agenda", "Stays; the copy is added")),
             (REPLACE, translate("Agenda", "Is replaced by the copy"))],
        )  # fmt: skip
        self.outcome = label("", "body", wrap=True)
        for widget in (self.training, self.day_field, self.mode, self.outcome):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.setMinimumWidth(theme.px(520))
        self.training.committed.connect(self._training_chosen)
        self.day_field.committed.connect(lambda _key: self._say())
        self.mode.committed.connect(lambda _mode: self._say())
        self._show_days()

    @property
    def day(self) -> CourseDay | None:
        """The course day that gets the copy; None for a new one."""
        key = self.day_field.value()
        return next((day for day in self.target.course_days if day.id == key), None)

    @property
    def replaces(self) -> bool:
        """Whether the blocks that stand there go."""
        return self.day is not None and self.mode.value() == REPLACE

    def _training_chosen(self, key: object) -> None:
        self.target = self._plan if key == self._plan.training.id else self._read(str(key))
        self._show_days()

    def _show_days(self) -> None:
        days = [day for day in self.target.course_days if day.id != self._source.id]
        choices: list[tuple[object, str]] = [(day.id, day.name) for day in days]
        self.day_field.set_choices([*choices, (NEW_DAY, translate("Agenda", "A new course day"))])
        self.day_field.editor.setCurrentIndex(0)  # type: ignore[attr-defined]
        self._say()

    def _say(self) -> None:
        day, count = self.day, len(self._plan.blocks_of(self._source))
        self.mode.setEnabled(day is not None)
        there = len(self.target.blocks_of(day)) if day is not None else 0
        if day is None:
            text = translate("Agenda", "A new course day gets {n} blocks with their topics.")
        elif self.replaces:
            text = translate("Agenda", "The {old} blocks of “{day}” go, and {n} come with their topics.")
        else:
            text = translate("Agenda", "“{day}” keeps its {old} blocks and gets {n} more, with their topics.")
        name = day.name if day is not None else ""
        self.outcome.setText(text.format(n=count, old=there, day=name))
