"""The columns of the tables of requests; a state is icon, word and colour."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.equipment import MISSING
from coordinator.domain.helpdesk.modules import module_order
from coordinator.domain.helpdesk.values import NoteKind
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.help_words import missing_words, module_word, state_pill, state_word
from coordinator.ui.kit.rows import Column
from coordinator.ui.requests.reading import Line

translate = QCoreApplication.translate


def follow_up_columns() -> list[Column[Line]]:
    """The requests of one training, those of a module together."""
    return [
        _module(), _label(), _school(), _state(), _problem(), _missing(), _answer(), _by_whom(), _day(),
        _session(hidden=True),
    ]  # fmt: skip


def all_columns() -> list[Column[Line]]:
    """The requests of all years, the newest first."""
    return [
        Column("day", translate("Requests", "Date"), lambda x: x.roc_day, key=lambda x: x.request.opened_ms,
               width=126),
        _school(), _module(), _problem(), _state(), _answer(), _label(),
        Column("training", translate("Requests", "Training"), lambda x: x.training, width=180,
               tip=lambda x: x.training),
        _by_whom(), _session(hidden=True),
    ]  # fmt: skip


def note_columns() -> list[Column[HelpNote]]:
    """A problem with its answer."""
    return [
        Column("module", translate("Requests", "Module"), lambda n: module_word(n.module),
               key=lambda n: module_order(n.module), width=120),
        Column("problem", translate("Requests", "Problem"), lambda n: one_line(n.problem), width=220,
               tip=lambda n: n.problem),
        Column("answer", translate("Requests", "Answer"), lambda n: one_line(n.answer), width=262,
               tip=lambda n: n.answer),
        Column("written", translate("Requests", "Written"),
               lambda n: format_roc(n.written) if n.written else "", width=126,
               key=lambda n: n.written.isoformat() if n.written else ""),
    ]  # fmt: skip


def one_line(text: str) -> str:
    """A text of several lines in a cell of one."""
    return " ".join(text.split())


def missing_text(line: Line) -> str:
    """What was not brought."""
    flags = set(line.request.flags)
    return missing_words([code for code in MISSING if code in flags])


def _module() -> Column[Line]:
    return Column("module", translate("Requests", "Module"), _module_text, tip=_module_text,
                  key=lambda x: module_order(x.request.module), width=112)  # fmt: skip


def _module_text(line: Line) -> str:
    return module_word(line.request.module)


def _label() -> Column[Line]:
    return Column("number", translate("Requests", "Number"), lambda x: x.request.label, width=76)


def _school() -> Column[Line]:
    return Column("school", translate("Requests", "School"), lambda x: x.request.school, width=128,
                  tip=lambda x: x.request.school)  # fmt: skip


def _state() -> Column[Line]:
    return Column("state", translate("Requests", "State"), lambda x: state_word(x.request.state),
                  pill=lambda x: state_pill(x.request.state), width=190)  # fmt: skip


def _problem() -> Column[Line]:
    return Column("problem", translate("Requests", "Problem"),
                  lambda x: one_line(x.request.said(NoteKind.PROBLEM)), width=200,
                  tip=lambda x: x.request.said(NoteKind.PROBLEM))  # fmt: skip


def _answer() -> Column[Line]:
    return Column("answer", translate("Requests", "Answer"),
                  lambda x: one_line(x.request.said(NoteKind.ANSWER)), width=150,
                  tip=lambda x: x.request.said(NoteKind.ANSWER))  # fmt: skip


def _missing() -> Column[Line]:
    return Column("missing", translate("Requests", "Not brought"), missing_text, width=120, tip=missing_text)


def _by_whom() -> Column[Line]:
    return Column("helper", translate("Requests", "Helper"), lambda x: x.request.helper, width=70)


def _day() -> Column[Line]:
    return Column("day", translate("Requests", "Date"), lambda x: x.day, key=lambda x: x.request.opened_ms,
                  width=84)  # fmt: skip


def _session(*, hidden: bool) -> Column[Line]:
    return Column("session", translate("Requests", "Session"), lambda x: x.session, width=110, hidden=hidden)
