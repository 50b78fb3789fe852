"""What codes of the importer and kinds of people are called on screen (context "roster")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roster import Meal, PersonKind, PersonStatus
from coordinator.domain.roster_report import SUPERSEDES, RosterRow
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.words import word

CONTEXT = "roster"

QUESTIONS: dict[str, str] = {
    "APPROVAL_OPEN": QT_TRANSLATE_NOOP("roster", "Approval still open"),
    "BIRTH_DATE_IMPOSSIBLE": QT_TRANSLATE_NOOP("roster", "Date of birth impossible"),
    "BRANCH_SCHOOL": QT_TRANSLATE_NOOP("roster", "Branch school"),
    "DUPLICATE_ROW": QT_TRANSLATE_NOOP("roster", "Listed twice"),
    "EXTRA_CELLS": QT_TRANSLATE_NOOP("roster", "Cells beyond the columns"),
    "FORMULA_WITHOUT_VALUE": QT_TRANSLATE_NOOP("roster", "Formula without a value"),
    "GONE_FROM_FILE": QT_TRANSLATE_NOOP("roster", "Gone from the file"),
    "HIDDEN_ROW": QT_TRANSLATE_NOOP("roster", "Hidden in the file"),
    "ID_CHECK_FAILED": QT_TRANSLATE_NOOP("roster", "ID number: slip of the pen?"),
    "ID_MISSING": QT_TRANSLATE_NOOP("roster", "ID number missing"),
    "ID_TWO_NAMES": QT_TRANSLATE_NOOP("roster", "One ID number, two names"),
    "ID_UNKNOWN_FORMAT": QT_TRANSLATE_NOOP("roster", "ID number: unknown form"),
    "KEPT_BY_HAND": QT_TRANSLATE_NOOP("roster", "Kept by hand"),
    "MAYBE_CANCELLED": QT_TRANSLATE_NOOP("roster", "Perhaps cancelled"),
    "MEAL_BOTH_TICKED": QT_TRANSLATE_NOOP("roster", "Two meals ticked"),
    "MEAL_DIFFERS_BY_DAY": QT_TRANSLATE_NOOP("roster", "Meal differs by day"),
    "MEAL_MISSING": QT_TRANSLATE_NOOP("roster", "Meal not given"),
    "MEAL_UNCLEAR": QT_TRANSLATE_NOOP("roster", "Meal unclear"),
    "NAME_DECOMPOSED": QT_TRANSLATE_NOOP("roster", "Name: character written in pieces"),
    "NAME_LOST_CHARACTER": QT_TRANSLATE_NOOP("roster", "Name: lost character"),
    "NAME_ODD": QT_TRANSLATE_NOOP("roster", "Name: lost or odd characters"),
    "NAME_PRIVATE_USE": QT_TRANSLATE_NOOP("roster", "Name: self-made character"),
    "NAME_TWO_PEOPLE": QT_TRANSLATE_NOOP("roster", "Several people in one cell"),
    "NAME_WITH_TITLE": QT_TRANSLATE_NOOP("roster", "Name with a title behind it"),
    "NO_CONSENT": QT_TRANSLATE_NOOP("roster", "No consent"),
    "NO_SCHOOL": QT_TRANSLATE_NOOP("roster", "School missing"),
    "NO_SESSION": QT_TRANSLATE_NOOP("roster", "No session"),
    "PHONE_UNCLEAR": QT_TRANSLATE_NOOP("roster", "Telephone unclear"),
    "ROLE_UNKNOWN": QT_TRANSLATE_NOOP("roster", "Business role not in the plan"),
    "SCHOOL_AMBIGUOUS": QT_TRANSLATE_NOOP("roster", "School fits several"),
    "SCHOOL_CODE_MISMATCH": QT_TRANSLATE_NOOP("roster", "School and code disagree"),
    "SCHOOL_CODE_UNKNOWN": QT_TRANSLATE_NOOP("roster", "School code unknown"),
    "SCHOOL_LOST_CHARACTER": QT_TRANSLATE_NOOP("roster", "School: lost character"),
    "SCHOOL_NAME_UNKNOWN": QT_TRANSLATE_NOOP("roster", "Name unknown beside the school code"),
    "SCHOOL_OTHER_COUNTY": QT_TRANSLATE_NOOP("roster", "School in another county"),
    "SCHOOL_OTHER_TOWNSHIP": QT_TRANSLATE_NOOP("roster", "School in another township"),
    "SCHOOL_WITH_REMARK": QT_TRANSLATE_NOOP("roster", "School with other words behind it"),
    "SCHOOL_VARIANT_CHAR": QT_TRANSLATE_NOOP("roster", "School: other spelling"),
    "SESSION_AMBIGUOUS": QT_TRANSLATE_NOOP("roster", "Date fits several sessions"),
    "SESSION_OTHER_DATE": QT_TRANSLATE_NOOP("roster", "Date without a session"),
    "SESSION_UNCLEAR": QT_TRANSLATE_NOOP("roster", "Session unclear"),
    "SESSION_WEEKDAY": QT_TRANSLATE_NOOP("roster", "Weekday disagrees with the date"),
    "TICK_UNCLEAR": QT_TRANSLATE_NOOP("roster", "Mark unclear"),
    "TWO_SCHOOLS": QT_TRANSLATE_NOOP("roster", "Two schools in one cell"),
    "UNKNOWN_SCHOOL": QT_TRANSLATE_NOOP("roster", "School not in the directory"),
}
NOTES: dict[str, str] = {
    "ID_FULLWIDTH_FOLDED": QT_TRANSLATE_NOOP("roster", "ID number made half-width"),
    "INVISIBLE_REMOVED": QT_TRANSLATE_NOOP("roster", "Invisible characters removed"),
    "NAME_ANSWERED": QT_TRANSLATE_NOOP("roster", "Name as answered before"),
    "NAME_DOT_NORMALISED": QT_TRANSLATE_NOOP("roster", "Middle dot of the name made one"),
    "NAME_FULLWIDTH_LATIN_FOLDED": QT_TRANSLATE_NOOP("roster", "Latin letters made half-width"),
    "NAME_INVISIBLE_REMOVED": QT_TRANSLATE_NOOP("roster", "Invisible characters removed from the name"),
    "NAME_SPACE_REMOVED": QT_TRANSLATE_NOOP("roster", "Spaces removed from the name"),
    "NAME_SPLIT": QT_TRANSLATE_NOOP("roster", "Cell split into several people"),
    "NAME_SUFFIX_MOVED": QT_TRANSLATE_NOOP("roster", "Words behind the name moved to the note"),
    "PHONE_LEADING_ZERO_RESTORED": QT_TRANSLATE_NOOP("roster", "Leading zero of the phone put back"),
    "SCHOOL_ANSWERED": QT_TRANSLATE_NOOP("roster", "School as answered before"),
    "SCHOOL_BOTH_PARTS": QT_TRANSLATE_NOOP("roster", "Both divisions of one code"),
    "SCHOOL_CODE_ZERO_RESTORED": QT_TRANSLATE_NOOP("roster", "Leading zero of the school code put back"),
    "SCHOOL_FROM_MERGED_CELL": QT_TRANSLATE_NOOP("roster", "School taken from the merged cell"),
    "SCHOOL_TAI_VARIANT": QT_TRANSLATE_NOOP("roster", "School found by 台/臺"),
    "TYPED": QT_TRANSLATE_NOOP("roster", "Typed by hand"),
}
REASONS: dict[str, str] = {
    "BAD_CHARACTERS": QT_TRANSLATE_NOOP("roster", "Characters that cannot be stored"),
    "BLANK_ROW": QT_TRANSLATE_NOOP("roster", "Empty row"),
    "CANCELLED": QT_TRANSLATE_NOOP("roster", "Registration cancelled"),
    "DUPLICATE_ROW": QT_TRANSLATE_NOOP("roster", "The same as row {row}"),
    "EMPTY_NUMBERED_ROW": QT_TRANSLATE_NOOP("roster", "Only a number, no person"),
    "FAR_ROW": QT_TRANSLATE_NOOP("roster", "Too far below the table"),
    "FORMULA_WITHOUT_VALUE": QT_TRANSLATE_NOOP("roster", "Formula without a value"),
    "LEFT_OUT": QT_TRANSLATE_NOOP("roster", "Left out by hand"),
    "NOTE_ROW": QT_TRANSLATE_NOOP("roster", "A remark, no person"),
    "NOT_APPROVED": QT_TRANSLATE_NOOP("roster", "Not approved: {detail}"),
    "NO_NAME": QT_TRANSLATE_NOOP("roster", "Name missing"),
    "REPEATED_HEADER": QT_TRANSLATE_NOOP("roster", "Column names again"),
    "SIGNATURE_ROW": QT_TRANSLATE_NOOP("roster", "Signature line"),
    "SUBTOTAL_ROW": QT_TRANSLATE_NOOP("roster", "Subtotal"),
    "SUPERSEDED": QT_TRANSLATE_NOOP("roster", "Replaced by the later answer in row {row}"),
    "TITLE_ROW": QT_TRANSLATE_NOOP("roster", "Title"),
    "TOO_LONG": QT_TRANSLATE_NOOP("roster", "Too long: {detail}"),
    "TOTAL_ROW": QT_TRANSLATE_NOOP("roster", "Total"),
    "UNKNOWN_SCHOOL": QT_TRANSLATE_NOOP("roster", "School not in the directory"),
}
KINDS: dict[PersonKind, str] = {
    PersonKind.ATTENDEE: QT_TRANSLATE_NOOP("roster", "Attendee"),
    PersonKind.HELPER: QT_TRANSLATE_NOOP("roster", "Helper"),
    PersonKind.SPEAKER: QT_TRANSLATE_NOOP("roster", "Speaker"),
    PersonKind.STAFF: QT_TRANSLATE_NOOP("roster", "Staff"),
}
MEALS: dict[Meal, str] = {
    Meal.MEAT: QT_TRANSLATE_NOOP("roster", "Meat"),
    Meal.VEGETARIAN: QT_TRANSLATE_NOOP("roster", "Vegetarian"),
    Meal.NONE: QT_TRANSLATE_NOOP("roster", "No meal"),
    Meal.UNKNOWN: "",
}
PERSON_STATUSES: dict[PersonStatus, str] = {
    PersonStatus.REGISTERED: QT_TRANSLATE_NOOP("roster", "Registered"),
    PersonStatus.CANCELLED: QT_TRANSLATE_NOOP("roster", "Cancelled"),
}
_SUPERSEDES = QT_TRANSLATE_NOOP("roster", "Replaces the earlier answer in row {row}")
_TWO_SCHOOLS = QT_TRANSLATE_NOOP("roster", "{text}: which of {codes}?")


def flag_word(flag: str) -> str:
    """A flag in words; a code that is not known shows itself, so that nothing is hidden."""
    if flag.startswith(SUPERSEDES):
        return _said(_SUPERSEDES).format(row=flag.removeprefix(SUPERSEDES))
    source = QUESTIONS.get(flag) or NOTES.get(flag)
    return _said(source) if source else flag


def kind_word(kind: PersonKind) -> str:
    """學員, 輔導小組, 講師, 工作人員."""
    return _said(KINDS[kind])


def meal_word(meal: Meal) -> str:
    """葷, 素, 不用餐, or nothing."""
    return _said(MEALS[meal]) if MEALS[meal] else ""


def status_of_person_word(status: PersonStatus) -> str:
    """已報名, 已取消."""
    return _said(PERSON_STATUSES[status])


def row_words(row: RosterRow) -> str:
    """Why a row is not imported, or what is to be checked and what was tidied."""
    if row.reason:
        template = _said(REASONS[row.reason]) if row.reason in REASONS else row.reason
        why = template.format(row=row.same_as_row, detail=word(row.detail))
        # The school can be answered, and then the rest is asked: it may as well be seen now.
        open_too = [flag for flag in row.flags if flag in QUESTIONS and row.reason == "UNKNOWN_SCHOOL"]
        return "；".join([why, *(flag_word(flag) for flag in open_too if flag != row.reason)])
    questions_first = sorted(row.flags, key=lambda flag: flag not in QUESTIONS)
    return "；".join(_flag_with_facts(row, flag) for flag in questions_first)


def _flag_with_facts(row: RosterRow, flag: str) -> str:
    text = flag_word(flag)
    if row.school_candidates and flag in ("SCHOOL_AMBIGUOUS", "SCHOOL_CODE_MISMATCH"):
        return _said(_TWO_SCHOOLS).format(text=text, codes="、".join(row.school_candidates))
    return text


def _said(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)
