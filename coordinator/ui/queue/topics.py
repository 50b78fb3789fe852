"""The topics of a hands-on day as the letters list them: 人力網, 學生網 and 學籍系統 side by side."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coordinator.domain.helpdesk.equipment import first_step, missing
from coordinator.domain.helpdesk.modules import MODULES, System
from coordinator.domain.helpdesk.values import Brought, Equipment
from coordinator.ui.kit.help_words import equipment_word, first_step_word, missing_words, module_word
from coordinator.ui.queue.numbered import Group

translate = QCoreApplication.translate

SYSTEMS = (
    (System.PERSONNEL, QT_TRANSLATE_NOOP("queue", "Personnel")),
    (System.STUDENTS, QT_TRANSLATE_NOOP("queue", "Students")),
    (System.RECORDS, QT_TRANSLATE_NOOP("queue", "Records")),
)
AA, BOUND = "aa", "bound"
"""Beside the four things: has the school's AA account, has done the first binding."""


def topic_groups(codes: Iterable[str], columns: int = 3) -> list[Group]:
    """A column for each system that a session is held for; accounts and others end the shortest of them.

    Where there is room for two columns only, the modules of 學籍系統 go under the shorter one.
    """
    wanted = list(codes)
    known = {module.code: module.system for module in MODULES}
    parts = [[code for code in wanted if known.get(code) is system] for system, _name in SYSTEMS]
    others = [code for code in wanted if not any(code in part for part in parts)]
    if columns < len(parts):
        last = parts.pop()
        min(parts, key=len).extend(last)
    offered = [part for part in parts if part]
    if not offered:
        return [_group("", others)]
    min(offered, key=len).extend(others)
    names = (translate("queue", name) for _system, name in SYSTEMS)
    return [_group(name, part) for name, part in zip(names, parts, strict=False) if part]


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
