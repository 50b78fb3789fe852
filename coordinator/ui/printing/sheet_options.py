"""Sign-in sheets: which sessions, which part of the day, and how the sheets look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from coordinator.domain.plan import Plan
from coordinator.domain.sheet import Column, Grouping, Half, SheetOptions
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, row
from coordinator.ui.kit.forms import CheckField, ChoiceField, NumberField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.settings import Setting, Settings
from coordinator.ui.kit.ticks import TickList
from coordinator.ui.printing.choices import Bundle, SheetChoice, bundles, halves_of, session_title

GROUPING = Setting("printing/grouping", "district", lambda value: value in set(Grouping))
LANGUAGE = Setting("printing/language", "zh_TW", lambda value: value in ("zh_TW", "en"))
SPARE_ROWS = Setting("printing/spare_rows", 3, lambda value: 0 <= value <= 60)
WHOLE_DAY = Setting("printing/whole_day", default=False)
HIDDEN = Setting("printing/hidden", "")
EACH = Setting("printing/each", default=False)

OWN = ""


class SheetOptionsPanel(QWidget):
    """Emits ``changed`` when another choice was made; ``choice`` tells which."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._plan: Plan | None = None
        self._bundles: tuple[Bundle, ...] = ()
        self._offered: frozenset[Half] = frozenset(Half)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._sessions_card(), 1)
        column.addWidget(self._look_card())
        self._restore()
        self._listen()

    # -- what is on it -----------------------------------------------------------------------------

    def _sessions_card(self) -> Card:
        card = Card(self.tr("Sessions"))
        self.bundle = ChoiceField(self.tr("Choose"), [(OWN, self.tr("As ticked below"))])
        self.sessions = TickList(self.tr("Sessions to print"))
        self.sessions.setMinimumHeight(theme.px(130))
        self.halves = {
            Half.DAY: CheckField(self.tr("Whole day")),
            Half.AM: CheckField(self.tr("Morning")),
            Half.PM: CheckField(self.tr("Afternoon")),
        }
        self._halves_line = QWidget()
        line = row(*self.halves.values(), 1, spacing=16)
        line.setContentsMargins(0, 0, 0, 0)
        self._halves_line.setLayout(line)
        card.body.addWidget(self.bundle)
        card.body.addWidget(self.sessions, 1)
        card.body.addWidget(self._halves_line)
        return card

    def _look_card(self) -> Card:
        card = Card(self.tr("Sheet"))
        self.grouping = ChoiceField(
            self.tr("A new page for each"),
            [
                (str(Grouping.DISTRICT), self.tr("District")),
                (str(Grouping.SCHOOL), self.tr("School")),
                (str(Grouping.NONE), self.tr("Nothing: one list")),
            ],
        )
        self.spare_rows = NumberField(self.tr("Blank rows for walk-ins"), 0, 60)
        self.language = ChoiceField(
            self.tr("Words on paper"), [("zh_TW", self.tr("Chinese")), ("en", self.tr("English"))]
        )
        self.whole_day = CheckField(self.tr("Morning and afternoon on one sheet"))
        self.columns = {
            Column.SCHOOL: CheckField(self.tr("Organisation")),
            Column.JOB_TITLE: CheckField(self.tr("Job title")),
            Column.MEAL: CheckField(self.tr("Meal")),
            Column.NOTE: CheckField(self.tr("Note")),
        }
        self.each = CheckField(self.tr("Save one file for each session"))
        card.body.addLayout(form_grid(self.grouping, self.spare_rows, self.language))
        card.body.addWidget(label(self.tr("Columns"), "field"))
        card.body.addLayout(row(*self.columns.values(), 1, spacing=14))
        card.body.addWidget(self.whole_day)
        card.body.addWidget(self.each)
        return card

    # -- values ------------------------------------------------------------------------------------

    def set_plan(self, plan: Plan, people: dict[str, int]) -> None:
        """Offer the sessions of a plan with their expected people; ticks are kept where they still fit."""
        ticked = self.session_ids() if self._plan is not None else set()
        other = self._plan is None or self._plan.training.id != plan.training.id
        self._plan, self._bundles = plan, bundles(plan)
        everything = {session.id for session in plan.sessions}
        self._fill_sessions(plan, people, everything if other else ticked)
        named = [(bundle.key, bundle.name) for bundle in self._bundles]
        all_of_them = [("all", self.tr("All sessions")), *named, (OWN, self.tr("As ticked below"))]
        self.bundle.set_choices(all_of_them)
        self._follow_ticks()

    def choice(self) -> SheetChoice:
        """What is chosen now. Raises nothing: every state of the panel is a choice, an empty one too."""
        hidden = frozenset(column for column, field in self.columns.items() if not field.value())
        options = SheetOptions(
            grouping=Grouping(str(self.grouping.value())),
            whole_day=self.whole_day.value(),
            spare_rows=self.spare_rows.value(),
            hidden=hidden,
            language="en" if self.language.value() == "en" else "zh_TW",
        )
        ticked = frozenset(half for half, field in self.halves.items() if field.value())
        # A part of the day that is not asked about is not chosen away.
        halves = self._offered & ticked if len(self._offered) > 1 else self._offered
        chosen = self.session_ids()
        order = self._plan.sessions if self._plan else ()
        return SheetChoice(tuple(s.id for s in order if s.id in chosen), halves, options)

    def session_ids(self) -> set[str]:
        """The keys of the ticked sessions."""
        return self.sessions.ticked()

    def tick(self, session_ids: frozenset[str] | set[str]) -> None:
        """Tick exactly these sessions."""
        self.sessions.tick(session_ids)
        self._on_ticks()

    # -- how it works --------------------------------------------------------------------------------

    def _fill_sessions(self, plan: Plan, people: dict[str, int], ticked: set[str]) -> None:
        texts = {
            session.id: self.tr("{session} · {n} people").format(
                session=session_title(plan, session), n=people.get(session.id, 0)
            )
            for session in plan.sessions
        }
        titles = {day.id: day.title for day in plan.course_days}
        self.sessions.set_choices(texts, {s.id: titles[s.course_day_id] for s in plan.sessions})
        self.sessions.tick(ticked)

    def _restore(self) -> None:
        get = self._settings.get
        self.grouping.set_value(get(GROUPING))
        self.language.set_value(get(LANGUAGE))
        self.spare_rows.set_value(get(SPARE_ROWS))
        self.whole_day.set_value(get(WHOLE_DAY))
        self.each.set_value(get(EACH))
        hidden = get(HIDDEN).split()
        for column, field in self.columns.items():
            field.set_value(str(column) not in hidden)
        for half in self.halves.values():
            half.set_value(True)

    def _listen(self) -> None:
        self.bundle.committed.connect(self._on_bundle)
        self.sessions.changed.connect(self._on_ticks)
        spin = self.spare_rows.editor
        assert isinstance(spin, QSpinBox)
        spin.setKeyboardTracking(False)
        spin.valueChanged.connect(lambda _value: self._on_look())
        for field in (self.grouping, self.language, self.whole_day, self.each):
            field.committed.connect(lambda _value: self._on_look())
        for field in (*self.columns.values(), *self.halves.values()):
            field.committed.connect(lambda _value: self._on_look())

    def _on_bundle(self, key: object) -> None:
        if key == "all":
            self.tick(set(self.sessions.fields))
        for bundle in self._bundles:
            if bundle.key == key:
                self.tick(bundle.session_ids)

    def _on_ticks(self) -> None:
        self._follow_ticks()
        self.changed.emit()

    def _on_look(self) -> None:
        put = self._settings.set
        put(GROUPING, str(self.grouping.value()))
        put(LANGUAGE, str(self.language.value()))
        put(SPARE_ROWS, self.spare_rows.value())
        put(WHOLE_DAY, self.whole_day.value())
        put(EACH, self.each.value())
        put(HIDDEN, " ".join(str(column) for column, field in self.columns.items() if not field.value()))
        self._follow_ticks()
        self.changed.emit()

    def _follow_ticks(self) -> None:
        """The name of what is ticked, and only the parts of the day these sessions have."""
        ticked = self.session_ids()
        if self._plan is None:
            return
        named = {bundle.session_ids: bundle.key for bundle in self._bundles}
        whole = len(ticked) == len(self.sessions.fields)
        self.bundle.set_value("all" if whole else named.get(frozenset(ticked), OWN))
        self._offered = offered = halves_of(self._plan, frozenset(ticked), whole_day=self.whole_day.value())
        four = halves_of(self._plan, frozenset(ticked), whole_day=False) - {Half.DAY}
        for half, field in self.halves.items():
            field.setVisible(half in offered)
        self._halves_line.setVisible(len(offered) > 1)
        self.whole_day.setVisible(bool(four))
