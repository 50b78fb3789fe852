"""What states, fields and columns are called in the review (context "review")."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roster import Meal, PersonKind, PersonStatus
from coordinator.services.roster_import import Settled
from coordinator.services.roster_match import ID_OTHER_NAME, NAME_OTHER_ID, SAME_NAME_TWICE, SAME_PERSON_TWICE
from coordinator.services.roster_update import Difference
from coordinator.ui.kit.column_words import column_word
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.notice import Severity
from coordinator.ui.roster.review.lines import Line, State, new_flags
from coordinator.ui.roster.words import flag_word, kind_word, meal_word, row_words

CONTEXT = "review"

STATES: dict[State, str] = {
    State.NEW: QT_TRANSLATE_NOOP("review", "New"),
    State.CHANGED: QT_TRANSLATE_NOOP("review", "Changed"),
    State.ASKED: QT_TRANSLATE_NOOP("review", "Who is it?"),
    State.CHECK: QT_TRANSLATE_NOOP("review", "To check"),
    State.SAME: QT_TRANSLATE_NOOP("review", "Unchanged"),
    State.REJECTED: QT_TRANSLATE_NOOP("review", "Not imported"),
    State.IGNORED: QT_TRANSLATE_NOOP("review", "Passed over"),
    State.GONE: QT_TRANSLATE_NOOP("review", "Not in the list any more"),
}
SEVERITIES: dict[State, Severity | None] = {
    State.NEW: Severity.SUCCESS,
    State.CHANGED: Severity.INFO,
    State.ASKED: Severity.ERROR,
    State.CHECK: Severity.WARNING,
    State.SAME: None,
    State.REJECTED: Severity.ERROR,
    State.IGNORED: None,
    State.GONE: Severity.WARNING,
}
REASONS: dict[str, str] = {
    ID_OTHER_NAME: QT_TRANSLATE_NOOP("review", "The ID number is that of somebody with another name"),
    SAME_NAME_TWICE: QT_TRANSLATE_NOOP("review", "Several people of this name and school are on the roster"),
    NAME_OTHER_ID: QT_TRANSLATE_NOOP(
        "review", "Somebody of this name and school has another ID number and is not in the list any more"
    ),
    SAME_PERSON_TWICE: QT_TRANSLATE_NOOP("review", "Another row is this person already"),
}
GONE = QT_TRANSLATE_NOOP(
    "review",
    "Was in the last version of this list, and is not in this one. Stays on the roster, marked to check",
)
FIELDS: dict[str, str] = {
    "name": "name",
    "school_name": "school",
    "school_code": "school_code",
    "township_code": "township",
    "job_title": "job_title",
    "kind": "kind",
    "meal": "meal",
    "email": "email",
    "national_id": "id",
    "note": "note",
    "sessions": "sessions",
    "roles": "roles",
}
"""A field of a person, by the column of a list that tells it."""
_PHONE = QT_TRANSLATE_NOOP("review", "Phone")
_CANCELLED = QT_TRANSLATE_NOOP("review", "Cancelled on the roster, and stays so")
_TOGETHER = QT_TRANSLATE_NOOP("review", "Taken as one person with row {n}")
_NOTHING = QT_TRANSLATE_NOOP("review", "(nothing)")
_TAKEN = QT_TRANSLATE_NOOP("review", "{field}: {before} → {after}")
_KEPT = QT_TRANSLATE_NOOP("review", "{field} stays {ours}, as on the roster; the list says {theirs}")


def said(source: str) -> str:
    """A marked text in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, source)


def state_word(state: State) -> str:
    """A state in words."""
    return said(STATES[state])


def line_words(line: Line, sessions: dict[str, str], roles: dict[str, str]) -> str:
    """Everything that is to be said of a line, in one."""
    return "；".join(part for part in sentences(line, sessions, roles) if part)


def sentences(line: Line, sessions: dict[str, str], roles: dict[str, str]) -> list[str]:
    """Why somebody is asked, what changes, what stays, and what was odd about the row."""
    if line.row is None:
        return [said(GONE)]
    one, found = line.settled, []
    if one is not None and one.reason:
        found.append(said(REASONS[one.reason]))
    if one is None and line.row.same_as_row is not None and not line.row.reason:
        found.append(said(_TOGETHER).format(n=line.row.same_as_row))
    if one is not None and one.before is not None and one.before.person.status is PersonStatus.CANCELLED:
        found.append(said(_CANCELLED))
    if one is not None:
        found += [difference_words(d, sessions, roles) for d in _readable(one)]
        found += [flag_word(flag) for flag in new_flags(one) if flag not in line.row.flags]
    return [*found, row_words(line.row)]


def difference_words(one: Difference, sessions: dict[str, str], roles: dict[str, str]) -> str:
    """``Phone: 08-1 → 08-2``, or why it stays."""
    ours, theirs = (value_words(one.field, text, sessions, roles) for text in (one.ours, one.theirs))
    field = said(_PHONE) if one.field == "phone" else column_word(FIELDS[one.field])
    if one.taken:
        return said(_TAKEN).format(field=field, before=ours, after=theirs)
    return said(_KEPT).format(field=field, ours=ours, theirs=theirs)


def value_words(field: str, text: str, sessions: dict[str, str], roles: dict[str, str]) -> str:
    """The value of a field as people read it; ID numbers are never shown."""
    if not text:
        return said(_NOTHING)
    match field:
        case "sessions" | "roles":
            names = sessions if field == "sessions" else roles
            return "、".join(names.get(key, key) for key in text.split())
        case "kind":
            return kind_word(PersonKind(text))
        case "meal":
            return meal_word(Meal(text))
        case "national_id":
            return text[:-4] + "*" * min(4, len(text))
    return text


def _readable(one: Settled) -> list[Difference]:
    """The code and township of a school follow from its name: they are told only alone."""
    fields = {d.field for d in one.differences}
    hidden = {"school_code", "township_code"} if "school_name" in fields else set()
    return [d for d in one.differences if d.field not in hidden]
