"""Painting the upper part of the stage: where this is, and the one big result."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from coordinator.ui.desk.frame import CENTRE, LEFT, RIGHT, Frame, ink_token
from coordinator.ui.desk.showing import Desktop
from coordinator.ui.desk.states import State, Tone

NAME_SHARE, LEAST_NAME = 13.0, 11.2
"""Hundredths of the height: the name is at least 11 of them, in two lines if it must."""


def paint_head(frame: Frame, desktop: Desktop) -> None:
    """The slot at the left, training and session in the middle, the time at the right."""
    place, size = frame.row(2.2, 5), frame.words(2.9)
    side = size * 1.2
    frame.icon(desktop.slot_icon, ink_token(frame.tone), place.left(), place.center().y() - side / 2, side)
    left = place.adjusted(side * 1.35, 0, 0, 0)
    used = side * 1.35 + frame.write(desktop.slot, left, size * 1.15, frame.ink, LEFT, bold=True)
    taken = frame.write(desktop.clock, place, size * 1.15, frame.ink, RIGHT, bold=True)
    gap = max(used, taken) + size
    place.adjust(gap, 0, -gap, 0)
    frame.write(head_title(frame, desktop, size, place.width()), place, size, frame.quiet, CENTRE)


def head_title(frame: Frame, desktop: Desktop, size: float, room: float) -> str:
    """Training and session where there is room for both; the session and its place matter more."""
    width = QFontMetricsF(frame.font(size)).horizontalAdvance(desktop.title)
    return desktop.title if width <= room else desktop.short_title


def paint_result(frame: Frame, state: State) -> None:
    """Icon, word, name, and the lines under it, from the top down; without a name the word is larger."""
    if state.name:
        is_long = _is_long(frame, state.name)
        top = _icon(frame, state, 9.0, 9.0 if is_long else 15.5)
        top = _word(frame, state, top + (0.5 if is_long else 1.5), 5.0 if is_long else 6.2)
        top = _name(frame, state.name, top + 0.5)
        top = _line(frame, state.detail, top + 1.2, 3.7, strong=False)
        _line(frame, state.hint, top + 0.3, 3.4, strong=True)
        return
    top = _icon(frame, state, 12.0, 19.0)
    top = _word(frame, state, top + 6.0, 8.0)
    top = _line(frame, state.detail, top + 3.0, 3.7, strong=False)
    _line(frame, state.hint, top + 0.6, 3.4, strong=True)


def _icon(frame: Frame, state: State, top: float, share: float) -> float:
    side = share * frame.unit
    token = ink_token(frame.tone)
    frame.icon(state.icon, token, (frame.width - side) / 2, top * frame.unit, side)
    return top + share


def _word(frame: Frame, state: State, top: float, share: float) -> float:
    place = frame.row(top, share * 1.25)
    size = _fitting(frame, state.word, share * frame.unit, place.width(), share * 0.5 * frame.unit)
    frame.write(state.word, place, size, frame.ink, CENTRE, bold=True)
    return top + share * 1.25


def _name(frame: Frame, name: str, top: float) -> float:
    """In one line if it can, else in two: a long name is never made small."""
    least = LEAST_NAME * frame.unit
    if not _is_long(frame, name):
        place = frame.row(top, NAME_SHARE * 1.15)
        size = _fitting(frame, name, NAME_SHARE * frame.unit, place.width(), least)
        frame.write(name, place, size, frame.text, CENTRE, bold=True)
        return top + NAME_SHARE * 1.15
    for line in halves(name):
        place = frame.row(top, LEAST_NAME * 1.12)
        frame.write(line, place, _fitting(frame, line, least, place.width(), least * 0.6), frame.text, CENTRE,
                    bold=True)  # fmt: skip
        top += LEAST_NAME * 1.12
    return top


def _is_long(frame: Frame, name: str) -> bool:
    font = frame.font(LEAST_NAME * frame.unit, bold=True)
    return QFontMetricsF(font).horizontalAdvance(name) > frame.width - 2 * frame.margin


def halves(name: str) -> tuple[str, str]:
    """A long name in two lines, divided behind the dot or space nearest to its middle, else in the middle."""
    middle = len(name) / 2
    places = [at + 1 for at, char in enumerate(name[:-1]) if char in "·‧ "] or [round(middle)]
    at = min(places, key=lambda place: abs(place - middle))
    return name[:at].strip(), name[at:].strip()


def _line(frame: Frame, text: str, top: float, share: float, *, strong: bool) -> float:
    """One line, or two where it is long: what is to be done must be readable."""
    if not text:
        return top
    size = frame.words(share)
    color = frame.ink if strong and frame.tone is not Tone.IDLE else frame.quiet
    width = frame.width - 2 * frame.margin
    font = frame.font(size, bold=strong)
    lines = 1 if QFontMetricsF(font).horizontalAdvance(text) <= width else 2
    if lines == 2:
        font = frame.font(size * 0.88, bold=strong)
    height = QFontMetricsF(font).lineSpacing() * lines
    frame.painter.setFont(font)
    frame.painter.setPen(color)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    place = QRectF(frame.margin, top * frame.unit, width, height + 2)
    frame.painter.drawText(place, int(flags), text)
    return top + height / frame.unit


def _fitting(frame: Frame, text: str, wanted: float, room: float, least: float) -> float:
    """The height at which a bold text fits, between ``least`` and ``wanted``."""
    width = QFontMetricsF(frame.font(wanted, bold=True)).horizontalAdvance(text)
    return wanted if width <= room else max(wanted * room / width * 0.99, least)
