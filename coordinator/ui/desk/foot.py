"""Painting the lower part of the stage: counters, districts, the last scans, and the line at the foot."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from coordinator.ui.desk.frame import LEFT, RIGHT, Frame, ink_token
from coordinator.ui.desk.showing import Desktop, DistrictLine, Line
from coordinator.ui.desk.states import Tone
from coordinator.ui.kit import theme

TOP, BOTTOM, FOOT = 75.5, 93.0, 94.0
ROWS = 5


def paint_foot(frame: Frame, desktop: Desktop) -> None:
    """Counters at the left, districts beside them where there is room, the last scans at the right."""
    right = _figures(frame, desktop)
    scans = frame.width * (0.46 if frame.is_narrow else 0.60)
    if not frame.is_narrow:
        _districts(frame, desktop.districts[:ROWS], right + frame.margin * 0.6, scans - frame.margin)
    _scans(frame, desktop.lines[:ROWS], max(scans, right + frame.margin * 0.5))
    place = frame.row(FOOT, 4.5)
    size = frame.words(2.2)
    metrics = QFontMetricsF(frame.font(size))
    for number, text in enumerate(desktop.foot):
        if number and metrics.horizontalAdvance(text) > place.width():
            break
        used = frame.write(text, place, size, frame.quiet, LEFT)
        place.setLeft(place.left() + used + size * 1.8)


def _figures(frame: Frame, desktop: Desktop) -> float:
    """Each counter under its caption; the answer is where they end."""
    width = frame.width * (0.125 if frame.is_narrow else 0.092)
    caption, number = frame.words(2.5), frame.words(5.2)
    left = frame.margin
    top = (TOP + 3.5) * frame.unit
    for text, count in desktop.figures:
        wide = QFontMetricsF(frame.font(caption)).horizontalAdvance(text) + caption
        room = max(width, wide, len(f"{count:,}") * number * 0.62 + number * 0.4)
        frame.write(text, QRectF(left, top, room, caption * 1.4), caption, frame.quiet)
        place = QRectF(left, top + caption * 1.55, room, number * 1.3)
        frame.write(f"{count:,}", place, number, frame.text, bold=True)
        left += room
    return left


def _districts(frame: Frame, districts: tuple[DistrictLine, ...], left: float, right: float) -> None:
    """Name, bar and figures of each district; one alone says no more than the counters."""
    if len(districts) < 2 or right - left < 20 * frame.unit:
        return
    pitch = (BOTTOM - TOP) / ROWS
    size = min(frame.words(2.1), pitch * frame.unit * 0.78)
    for number, district in enumerate(districts):
        place = QRectF(left, (TOP + number * pitch) * frame.unit, right - left, pitch * frame.unit)
        frame.write(f"{district.arrived}/{district.expected}", place, size, frame.text, RIGHT, bold=True)
        name = QRectF(place.left(), place.top(), place.width() * 0.36, place.height())
        frame.write(district.name, name, size, frame.quiet)
        _bar(frame, district, QRectF(name.right() + size * 0.4, place.center().y() - size * 0.28,
                                     place.width() * 0.60 - size * 4.6, size * 0.56))  # fmt: skip


def _bar(frame: Frame, district: DistrictLine, place: QRectF) -> None:
    if place.width() < 8:
        return
    round_by = place.height() / 2
    painter = frame.painter
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("idle_border"))
    painter.drawRoundedRect(place, round_by, round_by)
    share = min(district.arrived / district.expected, 1.0) if district.expected else 0.0
    if share:
        filled = QRectF(place.left(), place.top(), max(place.width() * share, place.height()), place.height())
        painter.setBrush(theme.district_color(district.color))
        painter.drawRoundedRect(filled, round_by, round_by)


def _scans(frame: Frame, lines: tuple[Line, ...], left: float) -> None:
    pitch = (BOTTOM - TOP) / ROWS
    size = min(frame.words(2.3), pitch * frame.unit * 0.8)
    for number, line in enumerate(lines):
        top = (TOP + number * pitch) * frame.unit
        place = QRectF(left, top, frame.width - frame.margin - left, pitch * frame.unit)
        token = ink_token(Tone.ALARM) if frame.tone is Tone.ALARM else ink_token(_readable(line.tone))
        frame.icon(line.icon, token, left, place.center().y() - size * 0.6, size * 1.2)
        place.setLeft(left + size * 1.8)
        used = frame.write(line.time, place, size, frame.quiet)
        place.setLeft(place.left() + used + size * 0.7)
        used = frame.write(line.name, place, size, frame.text, bold=True)
        place.setLeft(place.left() + used + size * 0.7)
        if place.width() > size * 2:
            frame.write(line.detail, place, size, frame.quiet)


def _readable(tone: Tone) -> Tone:
    """An alarm in the list is a warning by now; its own colours are the stage's."""
    return Tone.BAD if tone is Tone.ALARM else tone
