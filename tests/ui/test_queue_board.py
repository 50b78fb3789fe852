"""叫號看板: read across the room, a chime for a new call, and nobody is named."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.documents.pdf.preview import page_count
from coordinator.domain.helpdesk.acts import Next, TakeStep
from coordinator.domain.helpdesk.values import Step
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.queue.board_paint import CallLine, Showing, paint_board
from coordinator.ui.queue.board_window import BoardWindow
from coordinator.ui.queue.number_window import NumberWindow
from tests.ui.queue_line import OpenLine, line_over

SIZES = [(1920, 1080), (1366, 768), (1280, 720), (1024, 768), (3840, 2160)]


@pytest.fixture
def line(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenLine]:
    with line_over(tmp_path, make_context, qtbot) as line:
        line.open()
        line.open_room("智慧教室", "A")
        yield line


@pytest.fixture
def board(line: OpenLine, qtbot: QtBot) -> Iterator[tuple[OpenLine, BoardWindow, list[str]]]:
    window, heard = BoardWindow(line.serving), list[str]()
    window.sounded.connect(heard.append)
    with qtbot.waitExposed(window):
        window.show()
    yield line, window, heard
    window.close()


def call(line: OpenLine, place: str) -> str:
    """A helper at a place calls the next."""
    line.later()
    return line.serving.do(Next(place=place)).label


# -- how it looks -----------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 150])
def test_the_digits_of_every_call_take_15_percent_of_the_height(
    look: theme.Theme, size: tuple[int, int], scale: int
) -> None:
    look.set_scale(scale)
    image = QImage(QSize(*size), QImage.Format.Format_RGB32)
    calls = tuple(CallLine(str(n), f"A{n:03}", f"{n} 號桌") for n in (108, 107, 106, 105))
    painter = QPainter(image)
    heights = paint_board(painter, image.size(), Showing("駐點", "09:12", calls, ("A 候位 3 人",)))
    painter.end()
    assert len(heights) == 4
    assert min(heights) >= 0.15 * size[1]
    assert _ink_height(image, size) >= 0.15 * size[1]
    look.set_scale(100)


def test_every_room_says_how_many_wait_however_many_rooms_there_are(look: theme.Theme) -> None:
    calls = (CallLine("1", "A001", "1 號桌"),)
    waiting = tuple(f"{letter} 電腦教室　候位 12 人" for letter in "ABCDEF")
    size = QSize(1024, 768)
    without, with_six = (QImage(size, QImage.Format.Format_RGB32) for _ in range(2))
    for image, texts in ((without, ()), (with_six, waiting)):
        painter = QPainter(image)
        paint_board(painter, size, Showing("駐點", "09:12", calls, texts))
        painter.end()
    for row in (int(size.height() * 0.888), int(size.height() * 0.948)):
        # Three in a line of their own third, in two lines.
        for third in range(3):
            xs = range(int(size.width() * (0.03 + third * 0.31)), int(size.width() * (0.3 + third * 0.31)))
            assert any(with_six.pixel(x, row) != without.pixel(x, row) for x in xs), (third, row)


def _ink_height(image: QImage, size: tuple[int, int]) -> int:
    """Rows of the newest number's place in which anything else than its ground is painted."""
    left, right = int(size[0] * 0.06), int(size[0] * 0.45)
    top, bottom = int(size[1] * 0.13), int(size[1] * 0.58)
    ground = image.pixel(left, top)
    columns = range(left, right, 7)
    return sum(any(image.pixel(x, y) != ground for x in columns) for y in range(top, bottom))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_colour_of_the_board_stands_out_from_its_ground(look: theme.Theme, mode: str) -> None:
    look.set_mode(mode)
    pairs = (("accent", "accent_text"), ("info", "info_text"), ("card", "text"), ("background", "text"))
    for ground, ink in (*pairs, ("card", "idle_text"), ("background", "idle_text"), ("ok", "ok_text")):
        assert _contrast(ground, ink) >= 4.5, (ground, ink)
    look.set_mode("light")


def _contrast(one: str, other: str) -> float:
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(token: str) -> float:
    color = theme.color(token)
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# -- what it shows ----------------------------------------------------------------------------------


def test_the_last_four_calls_newest_first_with_their_places(
    board: tuple[OpenLine, BoardWindow, list[str]],
) -> None:
    line, window, _ = board
    assert window.showing.empty == "Nobody has been called yet"
    for number in range(5):
        line.come(f"第{number}範例國小")
    for place in ("1 號桌", "2 號桌", "3 號桌", "", "5 號桌"):
        call(line, place)
    shown = [(call.label, call.place) for call in window.showing.calls]
    assert shown == [("A005", "5 號桌"), ("A004", "智慧教室"), ("A003", "3 號桌"), ("A002", "2 號桌")]
    assert window.accessibleDescription() == "A005 5 號桌"
    assert window.showing.waiting == ("A 智慧教室: 0 waiting",)


def test_a_new_call_sounds_once_and_nothing_else_does(
    board: tuple[OpenLine, BoardWindow, list[str]],
) -> None:
    line, window, heard = board
    line.come("里港範例國小")
    line.come("高樹範例國小")
    assert heard == []
    call(line, "1 號桌")
    assert heard == ["chime"]
    assert window.showing.is_new
    first = line.request("A001").id
    line.serving.do(TakeStep(first, Step.START))
    line.serving.do(TakeStep(first, Step.SOLVE))
    window.refresh()
    assert heard == ["chime"]
    call(line, "1 號桌")
    assert heard == ["chime", "chime"]


def test_a_board_that_is_opened_later_is_silent_about_old_calls(line: OpenLine) -> None:
    line.come("里港範例國小")
    call(line, "1 號桌")
    window, heard = BoardWindow(line.serving), list[str]()
    window.sounded.connect(heard.append)
    window.refresh()
    assert window.showing.calls[0].label == "A001"
    assert heard == []
    window.close()


def test_nobody_is_named_on_the_board(board: tuple[OpenLine, BoardWindow, list[str]]) -> None:
    line, window, _ = board
    line.come("里港範例國小", name="陳怡君", phone="08-7321111", job_title="註冊組長", problem="密碼忘了")
    call(line, "1 號桌")
    said = f"{window.showing}{window.accessibleName()}{window.accessibleDescription()}{window.windowTitle()}"
    for word in ("里港", "陳怡君", "08-7321111", "註冊組長", "密碼"):
        assert word not in said


def test_the_clock_goes_on_without_anybody_doing_anything(
    board: tuple[OpenLine, BoardWindow, list[str]],
) -> None:
    line, window, _ = board
    before = window.showing.clock
    line.later(minutes=3)
    line.qtbot.waitUntil(lambda: window.showing.clock != before, timeout=3_000)


def test_f11_and_escape_go_in_and_out_of_full_screen(line: OpenLine) -> None:
    window = line.page.windows.open_board()
    assert line.page.windows.open_board() is window
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert line.page.windows.board is None


# -- the slip ---------------------------------------------------------------------------------------


def registered(line: OpenLine) -> None:
    """Somebody was registered at the counter, and the result stands there."""
    counter = line.work.counter
    counter.school.choose("高樹範例國小", None)
    counter.name.choose("周新來", None)
    counter.topic.choose(("posts",))
    counter.submit()
    assert line.work.result.isVisible()


def test_the_number_is_shown_large_and_any_key_takes_it_away(line: OpenLine) -> None:
    registered(line)
    QTest.keyClick(line.work.result, Qt.Key.Key_S)
    window = line.page.windows.number
    assert isinstance(window, NumberWindow)
    assert "A001" in window.accessibleName()
    assert "周新來" not in window.accessibleName()
    QTest.keyClick(window, Qt.Key.Key_X)
    assert line.page.windows.number is None


def test_the_slip_goes_to_the_printer_that_was_chosen_once(line: OpenLine, tmp_path: Path) -> None:
    asked: list[int] = []
    target = tmp_path / "printed.pdf"

    def printer(_parent: object, pages: int) -> QPrinter:
        asked.append(pages)
        made = QPrinter(QPrinter.PrinterMode.HighResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(target))
        return made

    line.page.slips.doors.printer = printer
    registered(line)
    for _ in range(2):
        QTest.keyClick(line.work.result, Qt.Key.Key_P)
        line.qtbot.waitUntil(lambda: "A001 goes to the printer" in line.page.notice.text, timeout=10_000)
        line.page.notice.clear()
    assert asked == [1]
    assert page_count(target) == 1
