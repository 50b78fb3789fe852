"""The inspector of one block: everything it says, as a form; it knows no store and says what was typed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from coordinator.domain.agenda import Block
from coordinator.domain.counts import format_count
from coordinator.domain.roc import format_minutes
from coordinator.ui.agenda.columns import kind_words
from coordinator.ui.kit.cards import Card
from coordinator.ui.kit.forms import ChoiceField, Field, TextField
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate
COLUMNS = 12


class BlockCard(Card):
    """Times can be typed to the minute; the printed minutes stand beside what the clock says."""

    field_edited = Signal(str, str)
    """A column of `edits.block_with`, and the new text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=14, parent=parent)
        self._heading = label(translate("Agenda", "Block"), "heading")
        self.setAccessibleName(translate("Agenda", "Block"))
        self.starts = TextField(translate("Agenda", "From"))
        self.ends = TextField(translate("Agenda", "Until"))
        self.printed = TextField(translate("Agenda", "Printed"))
        self.kind = ChoiceField(translate("Agenda", "Kind"), [(w, w) for w in kind_words().values()])
        self.title = TextField(translate("Agenda", "Course"))
        self.speaker = TextField(translate("Agenda", "Speaker"))
        self.track = TextField(translate("Agenda", "Track"))
        self.note = TextField(translate("Agenda", "Note"))
        self.fields: dict[str, Field] = {
            "starts": self.starts, "ends": self.ends, "kind": self.kind, "title": self.title,
            "speaker": self.speaker, "printed": self.printed, "track": self.track, "note": self.note,
        }  # fmt: skip
        for name, field in self.fields.items():
            field.committed.connect(lambda text, name=name: self.field_edited.emit(name, str(text)))
        self._clock_line = label("", "caption", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        places = (
            (self.starts, 0, 0, 3), (self.ends, 0, 3, 3), (self.printed, 0, 6, 3), (self.kind, 0, 9, 3),
            (self.title, 1, 0, 5), (self.speaker, 1, 5, 3), (self.note, 1, 8, 2), (self.track, 1, 10, 2),
        )  # fmt: skip
        for field, row, column, span in places:
            grid.addWidget(field, row, column, 1, span)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        self.body.setSpacing(8)
        self._clock_line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading)
        head.addWidget(self._clock_line, 1)
        self.body.addLayout(head)
        self.body.addLayout(grid)

    def leave(self) -> None:
        """Store what is being typed now, before another block is shown in these fields."""
        for field in self.fields.values():
            if field.editor.hasFocus():
                field.editor.clearFocus()

    def show_block(self, block: Block | None, chosen: int = 1) -> None:
        """Show a stored block; ``chosen`` says of how many it is the first."""
        self.setEnabled(block is not None)
        for name, text in _texts(block).items():
            field = self.fields[name]
            if isinstance(field, TextField):
                field.set_value(text)
                if isinstance(field.editor, QLineEdit) and not field.editor.hasFocus():
                    # A long text is read from its beginning.
                    field.editor.setCursorPosition(0)
            elif isinstance(field, ChoiceField):
                field.set_value(text)
        in_tray = block is not None and block.in_tray
        for field in (self.starts, self.ends, self.track):
            field.setEnabled(not in_tray)
        self._heading.setText(_heading(block, chosen))
        self._say(block)

    def _say(self, block: Block | None) -> None:
        wrong = block is not None and block.misprinted
        self._clock_line.setText(_clock(block))
        self._clock_line.setProperty("role", "problem" if wrong else "caption")
        self.printed.editor.setProperty("problem", "true" if wrong else "false")
        self.printed.editor.setAccessibleDescription(self._clock_line.text())
        for widget in (self._clock_line, self.printed.editor):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def _texts(block: Block | None) -> dict[str, str]:
    """What each field shows; the same texts as in the table."""
    if block is None:
        return dict.fromkeys(("starts", "ends", "printed", "kind", "title", "speaker", "track", "note"), "")
    return {
        "starts": "" if block.in_tray else format_minutes(block.starts),
        "ends": "" if block.in_tray or block.ends is None else format_minutes(block.ends),
        "printed": format_count(block.printed_minutes),
        "kind": kind_words()[block.kind],
        "title": block.title,
        "speaker": block.speaker,
        "track": str(block.track or ""),
        "note": block.note,
    }


def _heading(block: Block | None, chosen: int) -> str:
    if block is None:
        return translate("Agenda", "No block is chosen")
    if chosen > 1:
        return translate("Agenda", "The first of {n} chosen blocks").format(n=chosen)
    return translate("Agenda", "Block without a time") if block.in_tray else translate("Agenda", "Block")


def _clock(block: Block | None) -> str:
    """How long the block lasts by the clock, and whether the plan prints something else."""
    if block is None:
        return ""
    if block.minutes is None:
        open_end = translate("Agenda", "The block has no end.")
        wrong = translate("Agenda", "Minutes are printed, but the block has no end.")
        return wrong if block.misprinted else open_end
    if block.in_tray and not block.misprinted:
        return translate("Agenda", "{n} minutes, without a time").format(n=block.minutes)
    if block.misprinted:
        text = translate("Agenda", "By the clock it lasts {clock} minutes, printed are {printed}.")
        return text.format(clock=block.minutes, printed=block.printed_minutes)
    return translate("Agenda", "By the clock it lasts {n} minutes.").format(n=block.minutes)
