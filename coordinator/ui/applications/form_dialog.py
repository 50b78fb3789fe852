"""An application in full: who asks, for which days, where, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.domain.application import Application
from coordinator.domain.application_cells import read_count
from coordinator.domain.application_dates import read_days
from coordinator.domain.application_entry import Found, by_application
from coordinator.domain.application_names import Who
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roc import format_roc, format_short, parse_date
from coordinator.ui.applications.applicants import ApplicantField, Applicants, Directory
from coordinator.ui.applications.columns import yes_or_no
from coordinator.ui.applications.words import kind_word
from coordinator.ui.kit import messages
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, ChoiceField, LongTextField, TextField, form_grid
from coordinator.ui.kit.labels import tooltip
from coordinator.ui.kit.scrolling import scrolling

WIDTH, HEIGHT = 780, 760
REASON_ROWS = 2


class FormDialog(Dialog):
    """``application`` and ``wished`` are what it says once OK was pressed; OK waits until all can be read."""

    def __init__(
        self,
        plan: Plan,
        directory: Callable[[], Directory],
        application: Application,
        wished: tuple[date, ...] = (),
        *,
        is_new: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("New application") if is_new else self.tr("Edit application")
        sentence = self.tr("What changes after receipt is noted in the history.")
        super().__init__(title, "" if is_new else sentence, self.tr("Store"), parent)
        self._plan, self._before = plan, application
        self._applicants = Applicants(plan, directory)
        self.wished = wished
        self._build_fields()
        self._fill()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(14)
        counts = (self.network, self.seats, self.pcs, self.schools, self.people)
        column.addLayout(form_grid(self.applicant, self.format))
        column.addWidget(self.applicant.list)
        column.addLayout(form_grid(self.received, self.days))
        column.addLayout(form_grid(self.venue, self.room))
        column.addLayout(form_grid(*counts, columns=len(counts)))
        column.addWidget(self.further)
        column.addWidget(self.reason)
        column.addLayout(form_grid(self.contact, self.phone, self.email, self.note))
        self.body.addWidget(scrolling(content, title), 1)
        self.applicant.line.textChanged.connect(self._update_button)
        self._update_button()
        self._tell_who()
        self.take_room(WIDTH, HEIGHT)
        self.applicant.editor.setFocus()

    def _build_fields(self) -> None:
        national = self._plan.training.national
        self.applicant = ApplicantField(
            self.tr("Applicant"), self.tr("Applicants that fit"), self._applicants
        )
        self.applicant.line.setPlaceholderText(
            self.tr("A county") if national else self.tr("A school or a district")
        )
        self.applicant.entered.connect(lambda _who: self._tell_who())
        self.applicant.committed.connect(lambda _text: self._tell_who())
        formats = [(form.id, form.title) for form in by_application(self._plan)]
        self.format = ChoiceField(self.tr("Applies for"), formats)
        self.received = TextField(self.tr("Received on"))
        self.days = TextField(self.tr("Wished days, the first is wished most"))
        self.days.editor.setPlaceholderText("9/10、9/12")  # type: ignore[attr-defined]
        for field in (self.received, self.days):
            field.committed.connect(lambda _text: self._tell_days())
        self.venue, self.room = TextField(self.tr("Venue")), TextField(self.tr("Room"))
        self.seats, self.pcs = TextField(self.tr("Seats")), TextField(self.tr("PCs"))
        said = [(None, "—"), (True, yes_or_no(True)), (False, yes_or_no(False))]
        self.network = ChoiceField(self.tr("Network"), said)
        self.schools, self.people = TextField(self.tr("Expected schools")), TextField(self.tr("People"))
        self.further = CheckField(self.tr("A further day beside the first, for a geographic reason"))
        self.reason = LongTextField(self.tr("Reason"), rows=REASON_ROWS)
        self.contact, self.phone = TextField(self.tr("Contact")), TextField(self.tr("Phone"))
        self.email, self.note = TextField(self.tr("E-mail")), TextField(self.tr("Note"))

    def _fill(self) -> None:
        one = self._before
        self.format.set_value(one.format_id)
        self.received.set_value(format_roc(one.received))
        self.days.set_value("、".join(format_short(day) for day in self.wished))
        self.network.set_value(one.network)
        self.further.set_value(one.further)
        texts = {
            self.applicant: one.applicant, self.venue: one.venue, self.room: one.room,
            self.contact: one.contact, self.phone: one.phone, self.email: one.email, self.note: one.note,
        }  # fmt: skip
        for field, text in texts.items():
            field.set_value(text)
        self.reason.set_value(one.reason)
        numbers = {
            self.seats: one.seats,
            self.pcs: one.pcs,
            self.schools: one.schools,
            self.people: one.people,
        }
        for field, number in numbers.items():
            field.set_value("" if number is None else str(number))

    # -- reading -----------------------------------------------------------------------------------

    def accept(self) -> None:
        """Only when everything can be read; what cannot says so beside its field."""
        if self._tell_days() & self._tell_counts():
            self.applicant.set_value(self.applicant.value().strip())
            super().accept()

    @property
    def application(self) -> Application:
        """What the fields say."""
        applicant = self.applicant.value().strip()
        same = self.applicant.who is None and applicant == self._before.applicant
        who, _ = self._who(applicant)
        venue = self.venue.value().strip()
        return replace(
            self._before,
            applicant=applicant,
            kind=self._before.kind if same else who.kind,
            county_code=self._before.county_code if same else who.county_code,
            district_id=self._before.district_id if same else who.district_id,
            school_id=self._before.school_id if same else who.school_id,
            format_id=str(self.format.value()),
            received=parse_date(self.received.value()),
            venue=venue,
            venue_id=self._before.venue_id if venue == self._before.venue else None,
            room=self.room.value().strip(),
            seats=read_count(self.seats.value()),
            pcs=read_count(self.pcs.value()),
            network=self._said_network(),
            schools=read_count(self.schools.value()),
            people=read_count(self.people.value()),
            further=self.further.value(),
            reason=self.reason.value().strip(),
            contact=self.contact.value().strip(),
            phone=self.phone.value().strip(),
            email=self.email.value().strip(),
            note=self.note.value().strip(),
        )

    def _said_network(self) -> bool | None:
        said = self.network.value()
        return said if isinstance(said, bool) else None

    def _who(self, applicant: str) -> tuple[Who, tuple[Found, ...]]:
        """Whoever was taken from the list, else whom the name means."""
        if self.applicant.who is not None:
            return self.applicant.who, ()
        return self._applicants.who(applicant)

    # -- what is told beside the fields ------------------------------------------------------------

    def _tell_who(self) -> None:
        """Whom the name is taken for, or what is doubtful about it."""
        applicant = self.applicant.value().strip()
        if not applicant:
            self.applicant.show_problem("")
            return
        who, doubts = self._who(applicant)
        if doubts:
            self.applicant.show_problem(" ".join(messages.sentence(doubt) for doubt in doubts))
        else:
            self.applicant.show_problem("")
            self.applicant.setToolTip(tooltip(kind_word(who.kind)))

    def _tell_days(self) -> bool:
        """Read both dates; False when one of them cannot be read."""
        try:
            parse_date(self.received.value())
            self.received.show_problem("")
            read = True
        except RuleError as error:
            self.received.show_problem(messages.sentence(error))
            read = False
        found = read_days(self.days.value(), self._plan.training.academic_year)
        odd = self.tr("Not read: {text}").format(text="、".join(found.odd)) if found.odd else ""
        self.days.show_problem(odd)
        self.wished = found.days
        return read and not odd

    def _tell_counts(self) -> bool:
        fine = True
        for field in (self.seats, self.pcs, self.schools, self.people):
            text = field.value().strip()
            odd = bool(text) and read_count(text) is None
            field.show_problem(self.tr("Write a number.") if odd else "")
            fine = fine and not odd
        return fine

    def _update_button(self) -> None:
        self.ok_button.setEnabled(bool(self.applicant.value().strip()))
