"""The dialog for one person: every field, business roles and sessions to tick. It stores nothing itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from coordinator.documents.roster_list import session_labels
from coordinator.domain.errors import RuleError
from coordinator.domain.plan import Plan
from coordinator.domain.roster import Meal, Participant, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.rules import check
from coordinator.domain.text import mask_id
from coordinator.ui.kit import messages, theme
from coordinator.ui.kit.cards import row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import CheckField, ChoiceField, Field, TextField, form_grid
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.notice import Severity
from coordinator.ui.roster.edits import Known, settled, typed, with_roles, with_sessions
from coordinator.ui.roster.entry_edits import with_status
from coordinator.ui.roster.reading import place_name
from coordinator.ui.roster.words import flag_word, kind_word, meal_word, status_of_person_word


@dataclass(frozen=True, slots=True)
class Setting:
    """What the fields offer: the plan's roles and sessions, known words, names of schools."""

    plan: Plan
    known: Known
    schools: tuple[str, ...]


class PersonDialog(Dialog):
    """Ask for the fields of ``entry``; after it was accepted ``result_entry`` is what was entered."""

    def __init__(
        self, title: str, ok_text: str, entry: RosterEntry, setting: Setting, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, "", ok_text, parent)
        self.result_entry = entry
        self._entry, self._plan, self._known = entry, setting.plan, setting.known
        self._completed = entry.person.school_name
        self.fields: dict[str, Field] = {}
        self._content = self._scrolling_content()
        self._build_fields()
        self._offer_schools(setting.schools)
        self.roles = self._ticks(self.tr("Business roles"), {r.id: r.name for r in self._plan.roles}, 4)
        labels = session_labels(self._plan)
        self.sessions = self._ticks(self.tr("Sessions"), {s.id: labels[s.id] for s in self._plan.sessions}, 3)
        self._build_flags()
        self._show(entry)
        self._content.addStretch(1)
        self.fields["name"].setFocus()
        wanted = self._content.sizeHint().height() + theme.px(190)
        self.resize(theme.px(740), min(wanted, self.screen().availableSize().height() * 8 // 10))

    # -- building ----------------------------------------------------------------------------------

    def _scrolling_content(self) -> QVBoxLayout:
        """Where the fields go: a plan can have more sessions than a screen has room for."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(14)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        return column

    def _build_fields(self) -> None:
        self._towns = {"": "—"} | {code: name for name, code in self._known.townships.items()}
        masked = self.tr("Masked; type it anew to change it.") if self._entry.person.national_id else ""
        self.fields = {
            "name": TextField(self.tr("Name")),
            "job_title": TextField(self.tr("Job title")),
            "school": TextField(self.tr("School")),
            "school_code": TextField(self.tr("School code")),
            "township": ChoiceField(self.tr("Township"), list(self._towns.items())),
            "kind": ChoiceField(self.tr("Kind"), [(str(kind), kind_word(kind)) for kind in PersonKind]),
            "meal": ChoiceField(self.tr("Meal"), [(str(meal), meal_word(meal) or "—") for meal in Meal]),
            "phone": TextField(self.tr("Phone")),
            "email": TextField(self.tr("E-mail")),
            "national_id": TextField(self.tr("ID number"), masked),
            "note": TextField(self.tr("Note")),
            "status": ChoiceField(
                self.tr("Status"), [(str(one), status_of_person_word(one)) for one in PersonStatus]
            ),
        }
        # A training that keeps no ID numbers takes none by hand either.
        kept = self._plan.training.keeps_ids or bool(masked)
        shown = [field for name, field in self.fields.items() if kept or name != "national_id"]
        self._content.addLayout(form_grid(*shown, columns=3))

    def _offer_schools(self, schools: Sequence[str]) -> None:
        line = self.fields["school"].editor
        assert isinstance(line, QLineEdit)
        completer = QCompleter(list(schools), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        line.editingFinished.connect(self._complete_school)

    def _ticks(self, title: str, texts: Mapping[str, str], columns: int) -> dict[str, CheckField]:
        """Check boxes in columns under a title; nothing where there is nothing to tick."""
        fields = {key: CheckField(text) for key, text in texts.items()}
        if fields:
            grid = QGridLayout()
            grid.setVerticalSpacing(8)
            for number, field in enumerate(fields.values()):
                grid.addWidget(field, number // columns, number % columns)
            self._content.addWidget(label(title, "field"))
            self._content.addLayout(grid)
        return fields

    def _build_flags(self) -> None:
        self.checked = CheckField(self.tr("I have checked this; do not mark it any more"))
        flags = self._entry.person.flags.split()
        self.checked.setVisible(bool(flags))
        self.body.addLayout(row(self.checked, 1))
        if flags:
            self.say("、".join(flag_word(flag) for flag in flags), Severity.WARNING)

    def _show(self, entry: RosterEntry) -> None:
        person = entry.person
        for name, text in _texts(person).items():
            self._text_field(name).set_value(text)
        self._choose_township(person.township_code)
        self._choice_field("kind").set_value(str(person.kind))
        self._choice_field("meal").set_value(str(person.meal))
        self._choice_field("status").set_value(str(person.status))
        held = {role.role_id for role in entry.roles}
        for key, field in self.roles.items():
            field.set_value(key in held)
        expected = {registration.session_id for registration in entry.registrations}
        for key, field in self.sessions.items():
            field.set_value(key in expected)

    # -- answering ---------------------------------------------------------------------------------

    def accept(self) -> None:
        """Close when every field can stand; else say beside the field what is wrong."""
        self._complete_school()
        person = self._entered()
        if person is None:
            return
        if self.checked.value():
            person = replace(person, flags="")
        entry = with_roles(replace(self._entry, person=person), _ticked(self.roles))
        self.result_entry = with_sessions(entry, _ticked(self.sessions))
        super().accept()

    def _entered(self) -> Participant | None:
        """The person with every field that was changed; None when one of them was refused."""
        person = self._entry.person
        for name, before in _texts(person).items():
            field = self._text_field(name)
            field.show_problem("")
            if field.value() == before:
                continue
            try:
                person = typed(person, name, field.value(), self._known)
                check(person if person.name else replace(person, name="-"))
            except RuleError as error:
                field.show_problem(messages.sentence(error))
                field.setFocus()
                return None
        if not person.name:
            missing = RuleError("text_missing", field="person_name")
            self._text_field("name").show_problem(messages.sentence(missing))
            self._text_field("name").setFocus()
            return None
        meal = Meal(str(self._choice_field("meal").value() or ""))
        if meal is not person.meal:
            person = settled(replace(person, meal=meal), "meal")
        # Whether a list still has somebody is settled by a status, as it is in the table.
        status = PersonStatus(str(self._choice_field("status").value()))
        if status is not person.status:
            person = with_status(replace(self._entry, person=person), status).person
        return replace(
            person,
            township_code=str(self._choice_field("township").value() or ""),
            kind=PersonKind(str(self._choice_field("kind").value())),
        )

    def _complete_school(self) -> None:
        """A school of the directory brings its code and township; the one of before, what it had."""
        text, before = self._text_field("school").value(), self._entry.person
        if text == self._completed:
            return
        self._completed = text
        back = text == before.school_name
        person = before if back else typed(replace(before, school_code=""), "school", text, self._known)
        if back or person.school_code:
            self._text_field("school_code").set_value(person.school_code)
            self._choose_township(person.township_code)

    def _choose_township(self, code: str) -> None:
        """A school, or a person, of another county brings a township that the list did not have."""
        field = self._choice_field("township")
        if code not in self._towns:
            self._towns[code] = place_name(code)
            field.set_choices(list(self._towns.items()))
        field.set_value(code)

    def _text_field(self, name: str) -> TextField:
        field = self.fields[name]
        assert isinstance(field, TextField)
        return field

    def _choice_field(self, name: str) -> ChoiceField:
        field = self.fields[name]
        assert isinstance(field, ChoiceField)
        return field


def _ticked(fields: Mapping[str, CheckField]) -> list[str]:
    return [key for key, field in fields.items() if field.value()]


def _texts(person: Participant) -> dict[str, str]:
    """The fields that are typed, as they are shown; a school's code comes after its name and so decides."""
    return {
        "name": person.name,
        "school": person.school_name,
        "school_code": person.school_code,
        "job_title": person.job_title,
        "phone": person.phone,
        "email": person.email,
        "national_id": mask_id(person.national_id),
        "note": person.note,
    }
