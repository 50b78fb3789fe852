"""The topics of a hands-on day as the letters list them: 人力網, 學生網 and 學籍系統 side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.helpdesk.equipment import first_step, missing
from coordinator.domain.helpdesk.modules import MODULES, System
from coordinator.domain.helpdesk.values import Brought, Equipment
from coordinator.ui.kit.help_words import equipment_word, first_step_word, missing_words, module_word
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.queue.numbered import Group

translate = QCoreApplication.translate

SYSTEMS: dict[System, str] = {
    System.PERSONNEL: QT_TRANSLATE_NOOP("queue", "Personnel"),
    System.STUDENTS: QT_TRANSLATE_NOOP("queue", "Students"),
    System.RECORDS: QT_TRANSLATE_NOOP("queue", "Records"),
}
"""What stands over the column of each."""
AA, BOUND = "aa", "bound"
"""Beside the four things: has the school's AA account, has done the first binding."""


def topic_groups(codes: Iterable[str], columns: int = 3) -> list[Group]:
    """A column for each system that a session is held for; accounts and others end the shortest.

    Where there is room for two columns only, the modules of 學籍系統 go under the shorter one.
    """
    wanted = list(codes)
    known = {module.code: module.system for module in MODULES}
    others = [code for code in wanted if known.get(code) not in SYSTEMS]
    parts = [(name, [c for c in wanted if known.get(c) is system]) for system, name in SYSTEMS.items()]
    offered = [part for part in parts if part[1]]
    if not offered:
        return [_group("", others)]
    if columns < len(offered):
        _name, last = offered.pop()
        min(offered, key=_length)[1].extend(last)
    for code in others:
        min(offered, key=_length)[1].append(code)
    return [_group(translate("queue", name), part) for name, part in offered]


def _length(part: tuple[str, list[str]]) -> int:
    return len(part[1])


def _group(heading: str, codes: list[str]) -> Group:
    return heading, [(code, module_word(code)) for code in codes]


def equipment_group() -> Group:
    """The equipment strip: four things to have with one, the AA account, the first binding."""
    return (
        "",
        [
            *((str(thing), equipment_word(thing)) for thing in Equipment),
            (AA, translate("queue", "Has the AA account")),
            (BOUND, translate("queue", "First binding done")),
        ],
    )


def brought_of(codes: Iterable[str]) -> Brought:
    """What the ticked codes of the strip mean."""
    ticked = set(codes)
    return Brought(frozenset(t for t in Equipment if str(t) in ticked), AA in ticked, BOUND in ticked)


def lacking(brought: Brought) -> str:
    """What is missing and what to do first, in one sentence; nothing where nothing is missing."""
    lacks = missing(brought)
    if not lacks:
        return ""
    text = translate("queue", "{first} ({missing})")
    return text.format(first=first_step_word(first_step(brought)), missing=missing_words(lacks))
