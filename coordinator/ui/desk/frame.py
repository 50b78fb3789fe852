"""A painter with the measures of the stage: shares of its height, and words that grow with the text size."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from coordinator.ui.desk.states import Tone
from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap

LEAST_WORDS = 12
LARGER = 0.6
"""Of what the user asks for in text size, words on the stage take so much: they are large already."""
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
_GROUNDS = {Tone.IDLE: "background"}
_INKS = {Tone.IDLE: "accent"}


def ground_token(tone: Tone) -> str:
    """The token of the stage's colour."""
    return _GROUNDS.get(tone, tone.value)


def ink_token(tone: Tone) -> str:
    """The token of icon and word on that colour."""
    return _INKS.get(tone, f"{tone.value}_text")


class Frame:
    """Draws words and icons at places given in hundredths of the height."""

    def __init__(self, painter: QPainter, size: QSize, tone: Tone, ratio: float) -> None:
        self.painter, self.tone, self._ratio = painter, tone, ratio
        self.width, self.height = float(size.width()), float(size.height())
        self.unit = size.height() / 100
        self.ground = theme.color(ground_token(tone))
        self.ink = theme.color(ink_token(tone))
        self.text = self.ink if tone is Tone.ALARM else theme.color("text")
        self.quiet = self.ink if tone is Tone.ALARM else theme.color("idle_text")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @property
    def is_narrow(self) -> bool:
        """A panel stands beside the stage, or the window is not wide."""
        return self.width < 1.35 * self.height

    @property
    def margin(self) -> float:
        """Room at the left and the right."""
        return max(self.width * 0.035, 14)

    def words(self, share: float) -> float:
        """The height in pixels of a text that takes ``share`` hundredths, larger where the user wants it."""
        larger = 1 + (theme.text_scale() / 100 - 1) * LARGER
        return max(share * self.unit * larger, theme.px(LEAST_WORDS))

    def font(self, pixels: float, *, bold: bool = False) -> QFont:
        """The face of the program at this height."""
        result = theme.font()
        result.setPixelSize(max(round(pixels), 1))
        result.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return result

    def write(
        self,
        text: str,
        place: QRectF,
        pixels: float,
        color: QColor,
        align: Qt.AlignmentFlag = LEFT,
        *,
        bold: bool = False,
    ) -> float:
        """One line that ends in an ellipsis where it is too long; the answer is how wide it became."""
        font = self.font(pixels, bold=bold)
        self.painter.setFont(font)
        self.painter.setPen(color)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self.painter.drawText(place, align, shown)
        return metrics.horizontalAdvance(shown)

    def icon(self, name: str, token: str, x: float, y: float, side: float) -> None:
        """An icon in the colour of a token."""
        drawn = pixmap(name, token, round(side), self._ratio)
        self.painter.drawPixmap(round(x), round(y), drawn)

    def row(self, top: float, height: float) -> QRectF:
        """The whole width between the margins, at hundredths of the height."""
        return QRectF(self.margin, top * self.unit, self.width - 2 * self.margin, height * self.unit)
