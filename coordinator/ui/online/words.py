"""What the page calls the states of a name, and what a name lacks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordinator.domain.online_names.matching import Status
from coordinator.domain.online_names.moments import TAIPEI
from coordinator.domain.online_names.parsing import Lack
from coordinator.ui.kit.marking import QT_TRANSLATE_NOOP
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Pill

translate = QCoreApplication.translate

_STATUS = {
    Status.MATCHED: (QT_TRANSLATE_NOOP("online", "On the roster"), Severity.SUCCESS, ""),
    Status.NOT_ON_ROSTER: (QT_TRANSLATE_NOOP("online", "Not on the roster"), Severity.INFO, "user-x"),
    Status.ASK: (QT_TRANSLATE_NOOP("online", "To decide"), Severity.WARNING, "circle-question-mark"),
    Status.INCOMPLETE: (QT_TRANSLATE_NOOP("online", "Incomplete"), Severity.WARNING, ""),
    Status.TWO_PEOPLE: (QT_TRANSLATE_NOOP("online", "Two people"), Severity.WARNING, "users"),
    Status.NOT_A_PERSON: (QT_TRANSLATE_NOOP("online", "Nobody"), None, "x"),
}
_LACKS = {
    Lack.COUNTY: QT_TRANSLATE_NOOP("online", "county"),
    Lack.SCHOOL: QT_TRANSLATE_NOOP("online", "school"),
    Lack.JOB_TITLE: QT_TRANSLATE_NOOP("online", "job title"),
    Lack.NAME: QT_TRANSLATE_NOOP("online", "name"),
    Lack.SCHOOL_AMBIGUOUS: QT_TRANSLATE_NOOP("online", "which school?"),
    Lack.SCHOOL_UNKNOWN: QT_TRANSLATE_NOOP("online", "school not in the directory"),
    Lack.COUNTY_AMBIGUOUS: QT_TRANSLATE_NOOP("online", "county or city?"),
    Lack.COUNTY_DISAGREES: QT_TRANSLATE_NOOP("online", "the school is in another county"),
    Lack.TWO_PEOPLE: QT_TRANSLATE_NOOP("online", "two people under one name"),
    Lack.TWO_SCHOOLS: QT_TRANSLATE_NOOP("online", "two schools"),
    Lack.NAME_UNCLEAR: QT_TRANSLATE_NOOP("online", "name unclear"),
    Lack.NAME_LIKE_TITLE: QT_TRANSLATE_NOOP("online", "name or job title?"),
    Lack.NOT_A_PERSON: QT_TRANSLATE_NOOP("online", "a device or a host account"),
    Lack.PERSON_AMBIGUOUS: QT_TRANSLATE_NOOP("online", "which person?"),
    Lack.OTHER_SCHOOL: QT_TRANSLATE_NOOP("online", "the roster has another school"),
}


def status_word(status: Status) -> str:
    """The state of a name as its pill says it."""
    return translate("online", _STATUS[status][0])


def status_pill(status: Status) -> Pill:
    """Icon, word and colour of a state."""
    _, severity, icon = _STATUS[status]
    return Pill(status_word(status), severity, icon)


def lack_words(lacks: Iterable[str]) -> str:
    """``缺縣市、職稱``: what is missing in one go, then what has to be looked at."""
    known = [Lack(code) for code in lacks if code in _LACKS]
    parts = [lack for lack in known if lack in (Lack.COUNTY, Lack.SCHOOL, Lack.JOB_TITLE, Lack.NAME)]
    between = translate("online", ", ")
    said = [translate("online", _LACKS[lack]) for lack in known if lack not in parts]
    if parts:
        missing = between.join(translate("online", _LACKS[lack]) for lack in parts)
        said.insert(0, translate("online", "no {parts}").format(parts=missing))
    return between.join(said)


def clock_text(at_ms: int | None) -> str:
    """``08:57``, in Taiwan's time."""
    if at_ms is None:
        return ""
    return datetime.fromtimestamp(at_ms / 1000, TAIPEI).strftime("%H:%M")


def polite_message(names: Iterable[tuple[str, Iterable[str]]]) -> str:
    """A message for the chat of the meeting: how a name shall be written, and which ones are not."""
    head = translate(
        "online",
        "Please change your display name to “county + school + job title + name” (for example "
        "臺北市○○國中註冊組長王○○), so that your attendance can be recorded:",
    )
    line = translate("online", "・{name} ({lacks})")
    lines = [line.format(name=name, lacks=lack_words(lacks)) for name, lacks in names]
    return "\n".join([head, *lines])
