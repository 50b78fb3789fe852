"""The columns of the table of applications."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roc import format_short
from coordinator.ui.applications.reading import Line
from coordinator.ui.applications.words import kind_word, state_pill, state_word
from coordinator.ui.kit.messages import sentence
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column

translate = QCoreApplication.translate


def application_columns() -> list[Column[Line]]:
    """What a coordinator asks of a list of applications, the usual first."""
    return [*_who(), *_when(), *_where(), *_more()]


def _who() -> list[Column[Line]]:
    return [
        Column("applicant", translate("applications", "Applicant"), lambda x: x.one.applicant, width=150,
               mark=lambda x: Severity.WARNING if x.problems else None, tip=problems_text),
        Column("kind", translate("applications", "Kind"), lambda x: kind_word(x.one.kind), width=90,
               hidden=True),
        Column("state", translate("applications", "State"), lambda x: state_word(x.state),
               pill=lambda x: state_pill(x.state), width=130),
    ]  # fmt: skip


def _when() -> list[Column[Line]]:
    return [
        Column("received", translate("applications", "Received on"), lambda x: _day(x.one.received),
               key=lambda x: x.one.received, width=100),
        Column("wished", translate("applications", "Wished days"),
               lambda x: "、".join(_day(day) for day in x.entry.wished),
               key=lambda x: x.entry.wished or (date.max,), width=180),
        Column("granted", translate("applications", "Granted for"), lambda x: _day(x.granted),
               key=lambda x: x.granted or date.max, width=100),
    ]  # fmt: skip


def _where() -> list[Column[Line]]:
    return [
        Column("venue", translate("applications", "Venue"), lambda x: x.one.venue, width=140),
        Column("room", translate("applications", "Room"), lambda x: x.one.room, width=100),
        _count("seats", translate("applications", "Seats"), lambda x: x.one.seats),
        _count("pcs", translate("applications", "PCs"), lambda x: x.one.pcs),
        Column("network", translate("applications", "Network"), lambda x: yes_or_no(x.one.network), width=70),
        _count("schools", translate("applications", "Schools"), lambda x: x.one.schools),
        _count("people", translate("applications", "People"), lambda x: x.one.people),
    ]


def _more() -> list[Column[Line]]:
    return [
        Column("reason", translate("applications", "Reason"), lambda x: " ".join(x.one.reason.split()),
               tip=lambda x: x.one.reason, width=160),
        Column("contact", translate("applications", "Contact"), lambda x: x.one.contact, width=90,
               hidden=True),
        Column("phone", translate("applications", "Phone"), lambda x: x.one.phone, width=120, hidden=True),
        Column("format", translate("applications", "Delivery format"), lambda x: x.format_title, width=110,
               hidden=True),
        Column("problems", translate("applications", "To look at"), problems_text, width=220),
    ]  # fmt: skip


def _count(name: str, title: str, value: Callable[[Line], int | None]) -> Column[Line]:
    return Column(
        name, title, lambda x: "" if (number := value(x)) is None else f"{number:,}",
        key=lambda x: -1 if (number := value(x)) is None else number, align_right=True, width=70,
    )  # fmt: skip


def problems_text(line: Line) -> str:
    """Everything to be told, in one line."""
    return " ".join(sentence(found) for found in line.problems)


def yes_or_no(said: bool | None) -> str:
    """有, 無, or nothing while nobody said."""
    if said is None:
        return ""
    return translate("applications", "yes") if said else translate("applications", "no")


def _day(day: date | None) -> str:
    return format_short(day) if day else ""
