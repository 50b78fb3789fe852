"""What the lines of the readiness list say, and what their buttons do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.readiness import BY_HAND, Answer, Line, State
from coordinator.domain.roc import format_roc
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.moments import moment_text
from coordinator.ui.kit.notice import Severity

translate = QCoreApplication.translate
CONTEXT = "Readiness"

SEVERITIES = {State.GOOD: Severity.SUCCESS, State.OPEN: Severity.WARNING, State.WRONG: Severity.ERROR}

TITLES: dict[Line, str] = {
    Line.ROSTER: QT_TRANSLATE_NOOP("Readiness", "Roster"),
    Line.DOUBTFUL: QT_TRANSLATE_NOOP("Readiness", "Doubtful rows"),
    Line.UNPLACED: QT_TRANSLATE_NOOP("Readiness", "Without a session"),
    Line.MARKS: QT_TRANSLATE_NOOP("Readiness", "Mark plan"),
    Line.VENUES: QT_TRANSLATE_NOOP("Readiness", "Venue"),
    Line.GLYPHS: QT_TRANSLATE_NOOP("Readiness", "Rare characters"),
    Line.BADGES: QT_TRANSLATE_NOOP("Readiness", "Badges"),
    Line.SHEETS: QT_TRANSLATE_NOOP("Readiness", "Spare sheets"),
    Line.DEVICES: QT_TRANSLATE_NOOP("Readiness", "Names of laptops"),
    Line.REHEARSAL: QT_TRANSLATE_NOOP("Readiness", "Rehearsal"),
    Line.SCANNER: QT_TRANSLATE_NOOP("Readiness", "Scanner"),
    Line.PRINTER: QT_TRANSLATE_NOOP("Readiness", "Printer"),
    Line.DISK: QT_TRANSLATE_NOOP("Readiness", "Free disk"),
    Line.CLOCK: QT_TRANSLATE_NOOP("Readiness", "Clock"),
    Line.POWER: QT_TRANSLATE_NOOP("Readiness", "Power"),
    Line.BACKUP: QT_TRANSLATE_NOOP("Readiness", "Backup"),
}

SENTENCES: dict[str, str] = {
    "roster_empty": QT_TRANSLATE_NOOP("Readiness", "Nobody is on the roster yet."),
    "roster_never_imported": QT_TRANSLATE_NOOP(
        "Readiness", "{n} people, entered by hand; no list was ever imported."
    ),
    "roster_old": QT_TRANSLATE_NOOP(
        "Readiness", "{n} people. The last list was imported {days} days ago: is there a newer one?"
    ),
    "roster_fresh": QT_TRANSLATE_NOOP("Readiness", "{n} people, imported {days} days ago."),
    "doubtful_left": QT_TRANSLATE_NOOP("Readiness", "{n} people still have something to look at."),
    "doubtful_good": QT_TRANSLATE_NOOP("Readiness", "Nothing is left to look at."),
    "unplaced_left": QT_TRANSLATE_NOOP("Readiness", "{n} people are registered for no session."),
    "unplaced_good": QT_TRANSLATE_NOOP("Readiness", "Everybody is registered for a session."),
    "marks_no_sessions": QT_TRANSLATE_NOOP("Readiness", "There is no session yet."),
    "marks_left": QT_TRANSLATE_NOOP("Readiness", "{n} sessions ask for no sign-in: the desk cannot open."),
    "marks_good": QT_TRANSLATE_NOOP("Readiness", "All {n} sessions say when people sign in and out."),
    "venues_left": QT_TRANSLATE_NOOP("Readiness", "{n} sessions have no venue yet."),
    "venues_good": QT_TRANSLATE_NOOP("Readiness", "Every session has its venue."),
    "glyphs_left": QT_TRANSLATE_NOOP(
        "Readiness", "No font of ours has {characters}: they are printed as boxes."
    ),
    "glyphs_good": QT_TRANSLATE_NOOP("Readiness", "Every name can be printed."),
    "badges_without": QT_TRANSLATE_NOOP("Readiness", "{n} people have no check-in code yet."),
    "badges_not_printed": QT_TRANSLATE_NOOP(
        "Readiness", "Everybody has a code. Are the badges of {n} people printed?"
    ),
    "badges_good": QT_TRANSLATE_NOOP("Readiness", "Everybody has a code; badges printed {at}."),
    "sheets_unprinted": QT_TRANSLATE_NOOP(
        "Readiness", "{n} sessions have no sign-in sheets on paper, should the power fail."
    ),
    "sheets_behind": QT_TRANSLATE_NOOP("Readiness", "{n} people came after the sheets were printed."),
    "sheets_good": QT_TRANSLATE_NOOP("Readiness", "Sign-in sheets of every session are on paper."),
    "devices_none": QT_TRANSLATE_NOOP("Readiness", "No venue pack was made yet."),
    "devices_twice": QT_TRANSLATE_NOOP("Readiness", "Two laptops are hard to tell apart: {names}."),
    "devices_behind": QT_TRANSLATE_NOOP("Readiness", "{n} packs are older than the roster: make them again."),
    "devices_good": QT_TRANSLATE_NOOP("Readiness", "{n} packs, each with a name of its own."),
    "rehearsal_never": QT_TRANSLATE_NOOP("Readiness", "Scan three badges, before the door does."),
    "rehearsal_behind": QT_TRANSLATE_NOOP(
        "Readiness", "The roster changed after the rehearsal: scan three badges again."
    ),
    "rehearsal_good": QT_TRANSLATE_NOOP("Readiness", "Three badges were recognised {at}."),
    "scanner_never": QT_TRANSLATE_NOOP("Readiness", "Plug in the scanner and scan any badge."),
    "scanner_good": QT_TRANSLATE_NOOP("Readiness", "The scanner was tried {at}."),
    "printer_found": QT_TRANSLATE_NOOP("Readiness", "{n} printers are set up."),
    "printer_never": QT_TRANSLATE_NOOP(
        "Readiness", "No printer is set up here. Not needed, if all paper is printed."
    ),
    "printer_good": QT_TRANSLATE_NOOP("Readiness", "No printer is needed, you said {at}."),
    "disk_full": QT_TRANSLATE_NOOP("Readiness", "Only {free_mb} MB are free; {needed_mb} MB are needed."),
    "disk_short": QT_TRANSLATE_NOOP("Readiness", "{free_mb} MB are free; {needed_mb} MB would be better."),
    "disk_good": QT_TRANSLATE_NOOP("Readiness", "{free_mb} MB are free."),
    "clock_zone": QT_TRANSLATE_NOOP("Readiness", "The clock is not set to the time zone of Taiwan (UTC+8)."),
    "clock_date": QT_TRANSLATE_NOOP(
        "Readiness", "By this computer it is {day}, far from every session. Is the date right?"
    ),
    "clock_never": QT_TRANSLATE_NOOP("Readiness", "Compare the clock with that of a phone."),
    "clock_good": QT_TRANSLATE_NOOP("Readiness", "Compared with a phone {at}."),
    "power_never": QT_TRANSLATE_NOOP("Readiness", "Are chargers and an extension cord packed?"),
    "power_good": QT_TRANSLATE_NOOP("Readiness", "Chargers and an extension cord are packed."),
    "power_plugged": QT_TRANSLATE_NOOP("Readiness", "Plugged in, the battery is at {percent} %."),
    "power_enough": QT_TRANSLATE_NOOP("Readiness", "The battery is at {percent} %."),
    "power_low": QT_TRANSLATE_NOOP("Readiness", "The battery is at {percent} %: charge it."),
    "backup_never": QT_TRANSLATE_NOOP("Readiness", "There is no copy of the data yet."),
    "backup_old": QT_TRANSLATE_NOOP("Readiness", "The newest copy of the data is of {at}."),
    "backup_alone": QT_TRANSLATE_NOOP(
        "Readiness", "Copied {at}, but on this disk only: choose a second folder or a stick."
    ),
    "backup_second_failed": QT_TRANSLATE_NOOP(
        "Readiness", "Copied {at}, but the second place cannot be reached. Is the stick plugged in?"
    ),
    "backup_good": QT_TRANSLATE_NOOP("Readiness", "Copied {at}, to a second place as well."),
}

STATES: dict[State, str] = {
    State.GOOD: QT_TRANSLATE_NOOP("Readiness", "good"),
    State.OPEN: QT_TRANSLATE_NOOP("Readiness", "to do"),
    State.WRONG: QT_TRANSLATE_NOOP("Readiness", "wrong"),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A button of a line: ``act`` is a word of the page, ``key`` the thing it leads to."""

    text: str
    act: str
    key: str = ""


def title_of(line: Line) -> str:
    """The line in the language of the user."""
    return translate(CONTEXT, TITLES[line])


def sentence_of(answer: Answer) -> str:
    """What is to be said of a line."""
    return translate(CONTEXT, SENTENCES[answer.code]).format_map(_shown(answer.facts))


def _shown(facts: Mapping[str, object]) -> dict[str, object]:
    said = {name: _text(fact) for name, fact in facts.items() if name != "at_ms"}
    at = facts.get("at_ms")
    return said | {"at": moment_text(at) if isinstance(at, int) else ""}


def _text(fact: object) -> object:
    if isinstance(fact, date):
        return format_roc(fact)
    return f"{fact:,}" if isinstance(fact, int) else fact


def state_word(state: State) -> str:
    """The state in one word, for those who do not see the colour."""
    return translate(CONTEXT, STATES[state])


_LEADS: dict[str, tuple[str, str]] = {
    "roster_empty": (QT_TRANSLATE_NOOP("Readiness", "Import a roster…"), "import"),
    "roster_never_imported": (QT_TRANSLATE_NOOP("Readiness", "Import a roster…"), "import"),
    "roster_old": (QT_TRANSLATE_NOOP("Readiness", "Import a roster…"), "import"),
    "doubtful_left": (QT_TRANSLATE_NOOP("Readiness", "Go to Roster"), "roster"),
    "unplaced_left": (QT_TRANSLATE_NOOP("Readiness", "Go to Roster"), "roster"),
    "glyphs_left": (QT_TRANSLATE_NOOP("Readiness", "Go to Roster"), "roster"),
    "marks_no_sessions": (QT_TRANSLATE_NOOP("Readiness", "Go to Plan"), "plan"),
    "marks_left": (QT_TRANSLATE_NOOP("Readiness", "Go to Plan"), "plan"),
    "venues_left": (QT_TRANSLATE_NOOP("Readiness", "Go to Plan"), "plan"),
    "badges_without": (QT_TRANSLATE_NOOP("Readiness", "Give out codes"), "codes"),
    "badges_not_printed": (QT_TRANSLATE_NOOP("Readiness", "Go to Printing"), "printing"),
    "sheets_unprinted": (QT_TRANSLATE_NOOP("Readiness", "Go to Printing"), "printing"),
    "sheets_behind": (QT_TRANSLATE_NOOP("Readiness", "Go to Printing"), "printing"),
    "devices_none": (QT_TRANSLATE_NOOP("Readiness", "Make venue packs…"), "packs"),
    "devices_twice": (QT_TRANSLATE_NOOP("Readiness", "Make venue packs…"), "packs"),
    "devices_behind": (QT_TRANSLATE_NOOP("Readiness", "Make venue packs…"), "packs"),
    "rehearsal_never": (QT_TRANSLATE_NOOP("Readiness", "Try…"), "try"),
    "rehearsal_behind": (QT_TRANSLATE_NOOP("Readiness", "Try…"), "try"),
    "scanner_never": (QT_TRANSLATE_NOOP("Readiness", "Try…"), "try"),
    "disk_full": (QT_TRANSLATE_NOOP("Readiness", "Show the folder"), "folder"),
    "disk_short": (QT_TRANSLATE_NOOP("Readiness", "Show the folder"), "folder"),
    "clock_never": (QT_TRANSLATE_NOOP("Readiness", "Compare…"), "clock"),
    "clock_date": (QT_TRANSLATE_NOOP("Readiness", "Compare…"), "clock"),
    "backup_never": (QT_TRANSLATE_NOOP("Readiness", "Copy now"), "backup"),
    "backup_old": (QT_TRANSLATE_NOOP("Readiness", "Copy now"), "backup"),
    "backup_second_failed": (QT_TRANSLATE_NOOP("Readiness", "Copy now"), "backup"),
    "backup_alone": (QT_TRANSLATE_NOOP("Readiness", "Choose the place…"), "second"),
}

_TICKS: dict[str, str] = {
    "badges_not_printed": QT_TRANSLATE_NOOP("Readiness", "They are printed"),
    "printer_never": QT_TRANSLATE_NOOP("Readiness", "None is needed"),
    "power_never": QT_TRANSLATE_NOOP("Readiness", "They are packed"),
    "power_low": QT_TRANSLATE_NOOP("Readiness", "They are packed"),
}


def offers_of(answer: Answer, ticked: bool) -> tuple[Offer, ...]:
    """The buttons of a line: where it is put right, or what somebody answers for."""
    offers: list[Offer] = []
    if answer.code in _LEADS:
        text, act = _LEADS[answer.code]
        offers.append(Offer(translate(CONTEXT, text), act, str(answer.facts.get("key", ""))))
    if answer.code in _TICKS:
        offers.append(Offer(translate(CONTEXT, _TICKS[answer.code]), "tick"))
    if answer.state is State.GOOD and answer.line in BY_HAND and ticked:
        offers.append(Offer(translate("Readiness", "Take back"), "untick"))
    return tuple(offers)
