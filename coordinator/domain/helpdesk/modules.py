"""The modules of the systems that people bring problems of: codes, and which of them a session is held for.

Sources: the hands-on agendas of the 114 letter (人力網, 學生網) and of the 112 letter (學籍系統).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from coordinator.domain.agenda import BlockKind
from coordinator.domain.plan import Plan, by_id
from coordinator.domain.text import fold
from coordinator.domain.training import Session


class System(StrEnum):
    """What a module is a part of: 人力網, 學生網, 學籍系統, or none (accounts, and all else)."""

    PERSONNEL = "personnel"
    STUDENTS = "students"
    RECORDS = "records"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Module:
    """A module: ``name`` as the letters print it, ``words`` are what an agenda may call it by."""

    code: str
    system: System
    name: str
    words: tuple[str, ...]


ACCOUNT = "account"
OTHER = "other"
MODULES = (
    Module("staff", System.PERSONNEL, "教職維護", ("教職",)),
    Module("posts", System.PERSONNEL, "員額編制", ("員額",)),
    Module("teaching", System.PERSONNEL, "授課管理", ("授課", "排課")),
    Module("funding", System.PERSONNEL, "經費", ("經費",)),
    Module("forms", System.PERSONNEL, "表單填報", ("表單",)),
    Module("zones", System.STUDENTS, "學區及學校作業", ("學區", "學校作業")),
    Module("students", System.STUDENTS, "學生資料", ("學生資料",)),
    Module("newcomers", System.STUDENTS, "新生", ("新生",)),
    Module("unenrolled", System.STUDENTS, "未入學", ("未入學",)),
    Module("history", System.STUDENTS, "就學歷程", ("就學歷程",)),
    Module("settings", System.RECORDS, "設定參數", ("參數",)),
    Module("administration", System.RECORDS, "行政管理", ("行政管理",)),
    Module("records", System.RECORDS, "學籍管理", ("學籍管理",)),
    Module("grades", System.RECORDS, "成績管理", ("成績",)),
    Module("counselling", System.RECORDS, "輔導管理", ("輔導",)),
    Module(ACCOUNT, System.ANY, "帳號與綁定", ("帳號", "綁定")),
    Module(OTHER, System.ANY, "其他", ()),
)
CODES = tuple(module.code for module in MODULES)
_MEANT = {fold(word): module.code for module in MODULES for word in (module.code, module.name)}
_ALWAYS = frozenset({ACCOUNT, OTHER})
_PLACE = {code: place for place, code in enumerate(CODES)}
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
_FULL_NAMES = re.compile("學籍管理服務系統|學生資源網|人力資源網")


def module_order(code: str) -> tuple[int, str]:
    """What sorts modules as they are printed; those of a newer program come last."""
    return _PLACE.get(code, len(CODES)), code


def code_of(word: str) -> str:
    """The code of a module that may be written by its name (教職維護); what nobody knows stays as it is."""
    return _MEANT.get(fold(word), word.strip())


def named_in(title: str) -> frozenset[str]:
    """The modules that a title of an agenda speaks of; ``教職維護及員額編制(人事業務)`` of two."""
    said = _FULL_NAMES.sub("", _BRACKETS.sub("", title))
    return frozenset(m.code for m in MODULES if any(word in said for word in m.words))


def modules_of(plan: Plan, session: Session) -> tuple[str, ...]:
    """The modules a hands-on session is held for: those its practice names, all where it names none."""
    named = frozenset[str]().union(*map(named_in, _titles(plan, session)))
    if not named - _ALWAYS:
        return CODES
    return tuple(code for code in CODES if code in named | _ALWAYS)


def _titles(plan: Plan, session: Session) -> Iterator[str]:
    day = by_id(plan.course_days).get(session.course_day_id)
    for block in plan.blocks_of(day) if day else ():
        if block.kind is BlockKind.PRACTICE:
            topics = [topic.title for topic in plan.topics if topic.block_id == block.id]
            yield from topics or [block.title]
