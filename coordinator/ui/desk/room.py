"""The desk while it is open: a window of its own, over everything, that keeps the rest of the program away.

It is application modal, so that no shortcut and no click reaches the pages behind it; it closes by the leave
panel alone. On the way from a scan to the stage there is no dialog and no wait but the commit.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordinator.domain.badge import read_code
from coordinator.domain.checkin.acts import Act, Mode, Outcome, Scan, Void
from coordinator.domain.checkin.scan import read_scan
from coordinator.domain.errors import KnownFailure
from coordinator.domain.events.kinds import Verdict
from coordinator.domain.training import MarkSlot
from coordinator.ui.desk.acting import Acting
from coordinator.ui.desk.furnishing import furnished, job_title_of
from coordinator.ui.desk.keys_panel import KeysPanel
from coordinator.ui.desk.leave_panel import LeavePanel
from coordinator.ui.desk.panel import Panel
from coordinator.ui.desk.recent import Recent
from coordinator.ui.desk.stage import Stage
from coordinator.ui.desk.states import idle_state, state_of
from coordinator.ui.desk.strip import Strip
from coordinator.ui.kit import theme
from coordinator.ui.kit.buttons import primary_button
from coordinator.ui.kit.scanbox import ScanBox
from coordinator.ui.kit.slot_words import slot_word
from coordinator.ui.kit.sounds import Sound

TICK_MS = 5_000
PANEL_WIDTH = 520
LEAVE = "leave"


class DeskRoom(QWidget):
    """Scan box, stage and panels over one `Acting`; `left` when the desk is given up."""

    left = Signal()
    sounded = Signal(str)
    """A `Sound` is to be heard."""
    turned = Signal(object)
    """The `MarkSlot` that is marked from now on."""

    def __init__(
        self, acting: Acting, panels: dict[str, Callable[[Acting], Panel]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("page")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setWindowTitle(self.tr("Check-in"))
        self.setAccessibleName(self.tr("Check-in"))
        self.acting = acting
        self._factories = {**panels, LEAVE: LeavePanel, "keys": KeysPanel}
        self._panels: dict[str, Panel] = {}
        self._may_close = self._is_stopped = False
        self._pending: Act | None = None
        self.recent = Recent()
        self.box = ScanBox(self.tr("Scan box"), lambda text: read_code(read_scan(text)) is not None)
        self.stage = Stage(self.box)
        self._build()
        self._connect()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.stage.set_idle(idle_state())
        self.stage.show_idle()
        self.refresh()
        self._tick()
        # What the desk has read lives as long as it does: a search for garbage in it would cost a scan 50 ms.
        gc.collect()
        gc.freeze()

    def _build(self) -> None:
        self.strip = Strip("graduation-cap", self.tr("Practice: nothing that is done here is stored"))
        self.offer = primary_button("", "arrow-right-left")
        self.offer.setMinimumHeight(theme.px(54))
        self.offer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.offer.hide()
        self._side = QVBoxLayout()
        self._side.setContentsMargins(0, theme.px(12), theme.px(12), theme.px(12))
        line = QHBoxLayout()
        line.setSpacing(0)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.stage, 1)
        line.addLayout(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addWidget(self.offer)
        column.addLayout(line, 1)
        # Shown before it has a parent it would be a window of its own for a moment.
        self.strip.setVisible(self.acting.desk.training_mode)

    def _connect(self) -> None:
        self.box.scanned.connect(self._scan)
        self.box.confirmed.connect(self._confirm)
        self.box.stopped.connect(self._remind)
        self.box.left.connect(self._escape)
        self.box.idle.connect(self._on_idle)
        switch = self._unless_stopped(self.switch)
        self.offer.clicked.connect(lambda _checked=False: switch())
        self.acting.answered.connect(self._show)
        for keys, work in (
            ("F1", lambda: self.open_panel("keys")),
            ("F3", lambda: self.open_panel("search")),
            ("F4", lambda: self.open_panel("walk_in")),
            ("F6", switch),
            ("F7", lambda: self.open_panel("missing")),
            ("F8", lambda: self.open_panel("paper")),
            ("F9", lambda: self.open_panel("acts")),
            ("F11", self.toggle_full_screen),
            ("Ctrl+Z", self.undo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(self._unless_stopped(work))

    def _unless_stopped(self, work: Callable[[], object]) -> Callable[[], None]:
        def run() -> None:
            if self._is_stopped:
                self._remind()
            else:
                work()

        return run

    # -- acts ------------------------------------------------------------------------------------

    def _scan(self, text: str) -> None:
        self.acting.do(Scan(text))

    def _confirm(self) -> None:
        """Enter with an empty box: an old badge is taken all the same, what was not recorded tried again."""
        if self._pending is not None:
            self.acting.do(self._pending)

    def _escape(self) -> None:
        """Esc with an empty box: first what waits on the stage goes, then the desk is left."""
        if self.stage.state is not None and self.stage.state.stays:
            self._pending = None
            self.stage.show_idle()
        else:
            self.open_panel(LEAVE)

    def undo(self) -> None:
        """Take back the last act of this desk; the stage says what it was."""
        self.acting.do(Void())
        self.back_to_box()

    def switch(self) -> None:
        """Turn to the slot the mark plan offers now, else to the next of the plan."""
        wanted = self.acting.desk.offer(self.acting.clock()) or self._next_slot()
        self.acting.do(Mode(wanted))
        self.back_to_box()

    def _next_slot(self) -> MarkSlot:
        slots = [mark.slot for mark in self.acting.plan.marks_of(self.acting.session)]
        at = slots.index(self.acting.asked) if self.acting.asked in slots else -1
        return slots[(at + 1) % len(slots)]

    # -- answers ---------------------------------------------------------------------------------

    def _show(self, outcome: Outcome, act: Act) -> None:
        state = state_of(outcome, self.acting.shown, act, job_title_of(self.acting, outcome))
        self.stage.show_state(state)
        if state.sound is not None:
            self.sounded.emit(state.sound.value)
        self._is_stopped = state.holds
        if state.holds:
            self.box.hold(True)
            self.back_to_box()
        self._pending = _waiting(outcome, act)
        if outcome.verdict is Verdict.NOT_RECORDED and isinstance(act, Scan):
            self.box.keep(act.raw)
        if isinstance(act, Mode):
            self.turned.emit(self.acting.slot)
            self._tick()
        self.recent.add(outcome, state, act, self.acting.clock())
        # After the result has been painted: counters may take a moment with many people.
        QTimer.singleShot(0, self, self.refresh)

    def _remind(self) -> None:
        """Somebody goes on although a note waits to be read."""
        self.sounded.emit(Sound.BAD.value)
        self.stage.repaint()

    def acknowledge(self) -> None:
        """The note was read: the desk takes the next one."""
        self._is_stopped = False
        self.box.hold(False)
        self.stage.show_idle()

    def refresh(self) -> None:
        """Counters, districts and last scans as they are now; open panels follow.

        A store that cannot be read is told by the next scan, in red; nothing here gets in its way.
        """
        with suppress(KnownFailure):
            self.stage.set_desktop(furnished(self.acting, self.recent))
            if self.panel is not None:
                self.panel.follow()

    def _tick(self) -> None:
        with suppress(KnownFailure):
            self._offer()
            self.stage.set_desktop(furnished(self.acting, self.recent))

    def _offer(self) -> None:
        offered = self.acting.desk.offer(self.acting.clock())
        self.offer.setVisible(offered is not None)
        if offered is not None:
            text = self.tr("It is time for “{slot}”: press F6 to switch").format(slot=slot_word(offered))
            self.offer.setText(text)
            self.offer.setAccessibleName(text)

    # -- panels and keyboard ---------------------------------------------------------------------

    @property
    def panel(self) -> Panel | None:
        """The panel that is open."""
        return next((panel for panel in self._panels.values() if not panel.isHidden()), None)

    def open_panel(self, name: str, key: str = "") -> Panel:
        """Open a panel beside the stage in place of the one that is; one that is open is gone on with."""
        if self.panel is not None and self.panel is self._panels.get(name) and not key:
            last: QWidget | None = self.panel.focusWidget()
            (last if last is not None else self.panel).setFocus()
            return self.panel
        self._hide_panels()
        if name not in self._panels:
            panel = self._panels[name] = self._factories[name](self.acting)
            panel.closed.connect(self.back_to_box)
            panel.asked.connect(self.open_panel)
            if isinstance(panel, LeavePanel):
                panel.left.connect(self.leave)
            panel.hide()
            self._side.addWidget(panel)
            for child in panel.findChildren(QWidget):
                child.installEventFilter(self)
        panel = self._panels[name]
        panel.setFixedWidth(min(theme.px(PANEL_WIDTH), round(self.width() * 0.46)))
        panel.show()
        panel.begin(key)
        self.box.watch_idle()
        return panel

    def _hide_panels(self) -> None:
        for panel in self._panels.values():
            panel.hide()

    def back_to_box(self) -> None:
        """Close what is open; the next key is a scan."""
        self._hide_panels()
        self.box.setFocus()

    def _on_idle(self) -> None:
        """Ten seconds without a key: the box has the keyboard again, and what was half typed stays."""
        if isinstance(self.panel, (LeavePanel, KeysPanel)):
            self._hide_panels()
        self.box.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys and clicks in a panel begin the ten seconds anew."""
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress):
            self.box.watch_idle()
        return super().eventFilter(watched, event)

    def toggle_full_screen(self) -> None:
        """F11."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_stopped and event.key() == Qt.Key.Key_Space:
            self.acknowledge()
        elif event.key() == Qt.Key.Key_Escape:
            self.back_to_box()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            QTimer.singleShot(0, self, self._take_keyboard)
        return super().event(event)

    def _take_keyboard(self) -> None:
        if self.panel is None:
            self.box.setFocus()

    # -- the way out -----------------------------------------------------------------------------

    def leave(self) -> None:
        """Give the desk up: the leave panel has seen to the PIN."""
        self._may_close = True
        gc.unfreeze()
        self._timer.stop()
        self.close()

    def end(self) -> None:
        """The program ends with the desk open: it goes without being left, and the next start comes back."""
        self._timer.stop()
        gc.unfreeze()
        self.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the cross of the window are no way round the PIN."""
        if not self._may_close:
            event.ignore()
            self.open_panel(LEAVE)
            return
        super().closeEvent(event)
        self.left.emit()


def _waiting(outcome: Outcome, act: Act) -> Act | None:
    """What Enter with an empty box does next: an old badge in earnest, what was not recorded once more."""
    if outcome.verdict is Verdict.OLD_CODE and isinstance(act, Scan):
        return Scan(act.raw, confirmed=True)
    return act if outcome.verdict is Verdict.NOT_RECORDED and not isinstance(act, Scan) else None
