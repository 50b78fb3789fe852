"""What a venue pack shall hold, for which laptops, and where the files go."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtWidgets import QWidget

from coordinator.domain.plan import Plan
from coordinator.domain.readiness import coming_sessions, names_taken_twice
from coordinator.services.pack_opening import LONGEST_DEVICE
from coordinator.ui.context import Context
from coordinator.ui.departure.folder_field import FolderField
from coordinator.ui.departure.packs_card import session_text
from coordinator.ui.departure.questions import Questions
from coordinator.ui.departure.work import PackOrder
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, LongTextField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import LAST_FOLDER, last_folder
from coordinator.ui.kit.ticks import TickList

MOST_LAPTOPS = 20


class PackDialog(Dialog):
    """Accepted, `order` says what is to be made."""

    def __init__(
        self,
        context: Context,
        plan: Plan,
        expected: Mapping[str, int],
        questions: Questions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Make venue packs"),
            self.tr("A laptop with this program and a pack becomes a desk. Packs hold no ID numbers."),
            self.tr("Make"),
            parent,
        )
        self._context, self._plan = context, plan
        self._now = context.clock()
        self._build_sessions(expected)
        self._build_laptops()
        self.phones = CheckField(self.tr("Phone numbers and e-mail go along"))
        start = last_folder(context.settings)
        self.folder = FolderField(self.tr("Put the files into"), questions, start)
        self.folder.propose()
        for part in (self.phones, self.folder):
            self.body.addWidget(part)
        self.take_room(680, 620)

    def _build_sessions(self, expected: Mapping[str, int]) -> None:
        texts = {}
        for session in self._plan.sessions:
            people = self.tr("{n} people").format(n=f"{expected.get(session.id, 0):,}")
            texts[session.id] = f"{session_text(self._plan, session)} · {people}"
        self.sessions = TickList(self.tr("Sessions"))
        self.sessions.set_choices(texts, {})
        self.sessions.tick({session.id for session in coming_sessions(self._plan, self._now.date())})
        self.sessions.setMinimumHeight(theme.px(110))
        self.body.addWidget(label(self.tr("Sessions"), "field"))
        self.body.addWidget(self.sessions, 1)

    def _build_laptops(self) -> None:
        self.one_for_all = chip(self.tr("One pack for all laptops"))
        self.one_each = chip(self.tr("One for each laptop"))
        only_one(self.one_for_all, self.one_each)
        self.one_for_all.setChecked(True)
        for pressed in (self.one_for_all, self.one_each):
            pressed.setAutoDefault(False)
            pressed.clicked.connect(lambda _on: self._show_names())
        self.names = LongTextField(
            self.tr("Names of the laptops, one a line"), self.tr("For example 報到一, 報到二"), rows=3
        )
        self._sentence = label("", "muted", wrap=True)
        self.body.addWidget(label(self.tr("Laptops"), "field"))
        self.body.addLayout(row(self.one_for_all, self.one_each, 1, spacing=8))
        self.body.addWidget(self._sentence)
        self.body.addWidget(self.names)
        self._show_names()

    def _show_names(self) -> None:
        each = self.one_each.isChecked()
        self.names.setVisible(each)
        self._sentence.setVisible(not each)
        self._sentence.setText(self.tr("Each laptop is given its name when it opens the pack."))

    @property
    def devices(self) -> tuple[str, ...]:
        """The names that are typed; one empty name is a pack for any laptop."""
        if self.one_for_all.isChecked():
            return ("",)
        return tuple(name for line in self.names.value().splitlines() if (name := line.strip()))

    def order(self, now: datetime) -> PackOrder | None:
        """What is asked for, or None when something is missing (the dialog says what)."""
        folder, ticked = self.folder.folder, self.sessions.ticked()
        if folder is None:
            return None
        keys = tuple(session.id for session in self._plan.sessions if session.id in ticked)
        phones = self.phones.value()
        return PackOrder(self._plan.training.id, keys, self.devices, phones, folder, now)

    def accept(self) -> None:
        """Closes only when everything is there."""
        if self._is_whole():
            self._context.settings.set(LAST_FOLDER, str(self.folder.folder))
            super().accept()

    def _is_whole(self) -> bool:
        self.say("")
        for field in (self.folder, self.names):
            field.show_problem("")
        if not self.sessions.ticked():
            self.say(self.tr("Tick at least one session."))
        elif problem := self._problem_of_names():
            self.names.show_problem(problem)
            self.names.setFocus()
        elif self.folder.folder is None:
            self.folder.say_missing()
            self.folder.setFocus()
        else:
            return True
        return False

    def _problem_of_names(self) -> str:
        names = self.devices
        if not names:
            return self.tr("Write the name of each laptop on a line of its own.")
        if twice := names_taken_twice(names):
            text = self.tr("These names cannot be told apart: {names}")
            return text.format(names=self.tr(", ").join(twice))
        if any(len(name) > LONGEST_DEVICE for name in names) or len(names) > MOST_LAPTOPS:
            text = self.tr("At most {laptops} laptops, with names of at most {letters} letters.")
            return text.format(laptops=MOST_LAPTOPS, letters=LONGEST_DEVICE)
        return ""
