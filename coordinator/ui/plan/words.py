"""How the page 計畫 calls roles of units, kinds of formats, yes and no, and mark plans."""

from PySide6.QtCore import QCoreApplication

from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, FormatKind, Mark, MarkSlot, UnitRole

translate = QCoreApplication.translate


def role_words() -> dict[UnitRole, str]:
    """指導, 主辦, 承辦, 協辦單位."""
    return {
        UnitRole.SUPERVISOR: translate("Plan", "Supervisor"),
        UnitRole.ORGANISER: translate("Plan", "Organiser"),
        UnitRole.HOST: translate("Plan", "Host"),
        UnitRole.CO_HOST: translate("Plan", "Co-host"),
    }


def kind_words() -> dict[FormatKind, str]:
    """線上簡報場, 實體簡報場, 駐點實機場."""
    return {
        FormatKind.ONLINE: translate("Plan", "Online briefing"),
        FormatKind.ON_SITE: translate("Plan", "On-site briefing"),
        FormatKind.HANDS_ON: translate("Plan", "On-site hands-on"),
    }


def yes_no_words() -> dict[bool, str]:
    """是, 否."""
    return {True: translate("Plan", "Yes"), False: translate("Plan", "No")}


def mark_plan_words() -> dict[tuple[MarkSlot, ...], str]:
    """The two mark plans that can be chosen."""
    return {
        TWO_MARKS: translate("Plan", "2 (in, out)"),
        FOUR_MARKS: translate("Plan", "4 (a.m., p.m.)"),
    }


def mark_words(marks: tuple[Mark, ...]) -> str:
    """The word of a mark plan; one that is neither is told by its number of marks."""
    slots = tuple(mark.slot for mark in marks)
    return mark_plan_words().get(slots, str(len(slots)))


def slot_words() -> dict[MarkSlot, str]:
    """簽到, 簽退, and those of half days."""
    return {
        MarkSlot.IN: translate("Plan", "Sign-in"),
        MarkSlot.OUT: translate("Plan", "Sign-out"),
        MarkSlot.AM_IN: translate("Plan", "Morning sign-in"),
        MarkSlot.AM_OUT: translate("Plan", "Morning sign-out"),
        MarkSlot.PM_IN: translate("Plan", "Afternoon sign-in"),
        MarkSlot.PM_OUT: translate("Plan", "Afternoon sign-out"),
    }
