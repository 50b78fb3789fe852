"""核定: the day, venue and room an application gets; it becomes a session of the plan with its marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from coordinator.domain.application_calendar import taken_on
from coordinator.domain.application_entry import ApplicationEntry, session_of
from coordinator.domain.application_grant import Grant, asked_grant, course_day_of, granted_state
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.roc import format_roc
from coordinator.domain.text import fold
from coordinator.domain.training import CourseDay
from coordinator.planning.holidays import day_notes
from coordinator.ui.applications.words import state_word
from coordinator.ui.kit import messages
from coordinator.ui.kit.calendar.days import note_words
from coordinator.ui.kit.cards import chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import ChoiceField, DateField, TextField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity

WIDTH, HEIGHT = 640, 520
NEW = ""


class GrantDialog(Dialog):
    """``wanted`` is what was chosen; clashes and days off are told at once, and forbid nothing."""

    def __init__(
        self,
        plan: Plan,
        entry: ApplicationEntry,
        entries: Sequence[ApplicationEntry],
        teams: int,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Grant a day: {name}").format(name=entry.application.applicant)
        sentence = self.tr("The application becomes a session of the plan, with its marks.")
        super().__init__(title, sentence, self.tr("Grant"), parent)
        self._plan, self._entry, self._entries, self._teams = plan, entry, entries, teams
        self._session = session_of(entry, plan)
        first = self._session.day if self._session else next(iter(entry.wished), None)
        self._day: date | None = first
        self.clash = NoticeLine()
        self._build_fields()
        wishes = [chip(format_roc(day)) for day in entry.wished]
        for one, day in zip(wishes, entry.wished, strict=True):
            one.clicked.connect(lambda _on=False, day=day: self._choose_day(day))
        only_one(*wishes)
        self.wishes = wishes
        if wishes:
            self.body.addWidget(label(self.tr("Wished days"), "field"))
            self.body.addLayout(row(*wishes, 1, spacing=8))
        days = (self.day, self.course_day) if len(self._course_days()) > 1 else (self.day,)
        self.body.addLayout(form_grid(*days))
        self.body.addLayout(form_grid(self.venue, self.venue_name, self.room, self.room_name))
        self.body.addWidget(self.clash)
        self.body.addStretch(1)
        self._choose_day(first)
        self._show_rooms()
        self.take_room(WIDTH, HEIGHT)

    def _build_fields(self) -> None:
        one = self._entry.application
        self.day = DateField(self.tr("Day"))
        self.day.date_committed.connect(self._choose_day)
        self.course_day = ChoiceField(self.tr("Course day"), [(d.id, d.name) for d in self._course_days()])
        venues = [(venue.id, venue.name) for venue in self._plan.venues]
        self.venue = ChoiceField(self.tr("Venue"), [(NEW, self.tr("As applied for, or another")), *venues])
        self.venue_name = TextField(self.tr("Name of the venue"))
        self.room = ChoiceField(self.tr("Room"), [(NEW, self.tr("As applied for, or another"))])
        self.room_name = TextField(self.tr("Name of the room"))
        named = next((v for v in self._plan.venues if fold(v.name) == fold(one.venue) and one.venue), None)
        held = self._session.venue_id if self._session else None
        self.venue.set_value(held or one.venue_id or (named.id if named else NEW))
        self.venue_name.set_value(one.venue)
        self.room_name.set_value(one.room)
        self.venue.committed.connect(lambda _value: self._show_rooms())
        self.room.committed.connect(lambda _value: self._show_room_name())

    def _course_days(self) -> list[CourseDay]:
        return [d for d in self._plan.course_days if d.format_id == self._entry.application.format_id]

    @property
    def wanted(self) -> Grant:
        """What was chosen."""
        assert self._day is not None
        asked = asked_grant(self._entry.application, self._day)
        venue_id, room_id = str(self.venue.value() or NEW), str(self.room.value() or NEW)
        several = len(self._course_days()) > 1
        return replace(
            asked,
            course_day_id=str(self.course_day.value() or "") if several else "",
            venue_id=venue_id or None,
            venue="" if venue_id else self.venue_name.value().strip(),
            room_id=room_id or None,
            room="" if room_id else self.room_name.value().strip(),
        )

    def _choose_day(self, day: date | None) -> None:
        self._day = day
        self.day.set_date(day)
        for one, wished in zip(self.wishes, self._entry.wished, strict=True):
            one.setChecked(wished == day)
        self.ok_button.setEnabled(day is not None and self._has_course_day())
        if day is None:
            self.clash.clear()
            return
        self.ok_button.setText(state_word(granted_state(self._entry, day)))
        self._tell(day)

    def _has_course_day(self) -> bool:
        try:
            course_day_of(self._plan, self._entry.application, str(self.course_day.value() or ""))
        except RuleError as error:
            self.say(messages.sentence(error))
            return False
        return True

    def _tell(self, day: date) -> None:
        """Where the team is on that day already, and whether the day is one of work."""
        stays = taken_on(day, self._entries, self._plan, but=self._entry.id)
        said = []
        off = note_words(day_notes(day, day)[day])
        if off:
            said.append(self.tr("{day}: {what}").format(day=format_roc(day), what=off))
        sure = list(dict.fromkeys(stay.name for stay in stays if stay.sure))
        wished = [stay.name for stay in stays if not stay.sure]
        if len({stay.place for stay in stays if stay.sure}) >= self._teams and sure:
            said.append(self.tr("The team is elsewhere on this day: {names}").format(names="、".join(sure)))
        if wished:
            said.append(self.tr("Also wished for by: {names}").format(names="、".join(dict.fromkeys(wished))))
        if said:
            self.clash.show_notice(Notice("\n".join(said), Severity.WARNING))
        else:
            self.clash.show_notice(Notice(self.tr("The team is free on this day."), Severity.SUCCESS))

    def _show_rooms(self) -> None:
        """The rooms of the chosen venue; a new venue has none yet."""
        venue = by_id(self._plan.venues).get(str(self.venue.value() or NEW))
        rooms = self._plan.rooms_of(venue) if venue else ()
        new = (NEW, self.tr("As applied for, or another"))
        self.room.set_choices([new, *((room.id, room.name) for room in rooms)])
        asked = fold(self._entry.application.room)
        held = self._session.room_id if self._session else None
        known = next((r.id for r in rooms if r.id == held or (asked and fold(r.name) == asked)), NEW)
        self.room.set_value(known)
        self.venue_name.setVisible(venue is None)
        self._show_room_name()

    def _show_room_name(self) -> None:
        self.room_name.setVisible(not self.room.value())
