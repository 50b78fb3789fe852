"""A block that every agenda has, as a button: press it to add one, or drag it onto the timeline."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from coordinator.ui.agenda.columns import kind_icon, kind_words
from coordinator.ui.agenda.dragging import template_mime
from coordinator.ui.agenda.templates import Template
from coordinator.ui.kit.icons import icon
from coordinator.ui.kit.labels import tooltip

translate = QCoreApplication.translate


class TemplateButton(QToolButton):
    """Icon and word of one template; held and moved, it becomes a block under the pointer."""

    wanted = Signal(object)
    """The `Template`: it was pressed."""

    def __init__(self, template: Template, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template = template
        word = kind_words()[template.kind]
        # An ampersand alone would mark a key: Q&A.
        self.setText(word.replace("&", "&&"))
        self._word = word
        self.setIcon(icon(kind_icon(template.kind)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Agenda", "Add {name}").format(name=word))
        self.setToolTip(tooltip(_hint(template)))
        self._pressed_at: QPoint | None = None
        self.clicked.connect(lambda _on=False: self.wanted.emit(template))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start, point = self._pressed_at, event.position().toPoint()
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if start is None or not held or (point - start).manhattanLength() < QApplication.startDragDistance():
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)
        drag = QDrag(self)
        drag.setMimeData(template_mime(self.template, self._word))
        drag.exec(Qt.DropAction.CopyAction)


def _hint(template: Template) -> str:
    text = translate("Agenda", "{n} minutes: press to add, or drag onto the timeline")
    open_end = translate("Agenda", "Without an end: press to add, or drag onto the timeline")
    return open_end if template.minutes is None else text.format(n=template.minutes)
