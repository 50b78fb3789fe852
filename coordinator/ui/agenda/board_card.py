"""The timeline in its card, above it the switch, the templates and the way to the tray."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_short
from coordinator.ui.agenda.board.board import Board
from coordinator.ui.agenda.flow import FlowLayout
from coordinator.ui.agenda.template_button import TemplateButton
from coordinator.ui.agenda.templates import TEMPLATES
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, button
from coordinator.ui.kit.forms import CheckField
from coordinator.ui.kit.labels import tooltip

translate = QCoreApplication.translate
LEAST_HEIGHT = 150


class BoardCard(Card):
    """`tools` is a line that goes on below where the window is narrow; other parts may add to it."""

    tray_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margin=12, parent=parent)
        self.setAccessibleName(translate("Agenda", "Timeline"))
        self.board = Board(translate("Agenda", "Timeline of the course days"))
        self.board.setMinimumHeight(theme.px(LEAST_HEIGHT))
        # The board takes the keyboard itself; a second stop for Tab would have no name.
        self.board.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.templates = [TemplateButton(template) for template in TEMPLATES]
        self.push = CheckField(translate("Agenda", "Push later blocks on"))
        self.push.setToolTip(tooltip(_push_hint()))
        self.push.committed.connect(self.board.set_push)
        self.tray_button = button("", "inbox")
        self.tray_button.setToolTip(tooltip(translate("Agenda", "Drop a block here to take its time away")))
        self.tray_button.clicked.connect(lambda _on=False: self.tray_wanted.emit())
        self.board.set_tray(self.tray_button)
        holder = QWidget()
        self.tools = FlowLayout(holder, spacing=4)
        for tool in (self.push, *self.templates, self.tray_button):
            self.tools.addWidget(tool)
        self.body.setSpacing(8)
        self.body.addWidget(holder)
        self.body.addWidget(self.board, 1)

    def wanted_height(self) -> int:
        """So high that every row is in view, at the width it has."""
        margins = self.body.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        frame = margins.top() + margins.bottom() + self.body.spacing() + 2 * self.frameWidth()
        return frame + self.tools.heightForWidth(inside) + self.board.sizeHint().height()

    def show_plan(self, plan: Plan) -> None:
        """Draw every course day, and say how many blocks wait."""
        self.board.show_plan(plan, captions(plan))
        self.tray_button.setText(translate("Agenda", "Tray: {n}").format(n=len(plan.tray)))


def captions(plan: Plan) -> dict[str, str]:
    """What stands before each row: the name of the day, with its date where it is held on one date only."""
    result = {}
    for day in plan.course_days:
        dates = {session.day for session in plan.sessions_of(day)}
        result[day.id] = f"{format_short(dates.pop())} {day.name}" if len(dates) == 1 else day.name
    return result


def _push_hint() -> str:
    return translate(
        "Agenda",
        "When a block ends later, those behind it on its day wait until it is over. Gaps are used up first.",
    )
