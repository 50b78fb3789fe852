"""The small pieces: message line, toast, fields, cards, bars."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coordinator.ui.kit import forms, theme
from coordinator.ui.kit.cards import StatCard, chip, only_one, row
from coordinator.ui.kit.charts import Bar, BarChart, label_width
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.labels import label, tooltip
from coordinator.ui.kit.notice import Notice, NoticeLine, Severity
from coordinator.ui.kit.searchbox import SearchBox
from coordinator.ui.kit.theme import Theme
from coordinator.ui.kit.toast import Toast
from tests.ui.hands import left_out_by_tab

Put = Callable[[QWidget], QWidget]


@pytest.fixture
def put(qtbot: QtBot, look: Theme) -> Put:
    """`put(field)` shows a field on an active window of its own."""
    windows: list[QWidget] = []

    def show(field: QWidget) -> QWidget:
        window = QWidget()
        QVBoxLayout(window).addWidget(field)
        qtbot.addWidget(window)
        windows.append(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    show.windows = windows  # type: ignore[attr-defined]
    return show


def test_a_label_never_becomes_html() -> None:
    assert label("<b>王</b>").textFormat() == Qt.TextFormat.PlainText
    assert tooltip("<img src=x>") == "<span>&lt;img src=x&gt;</span>"
    assert tooltip("&lt;b&gt;") == "<span>&amp;lt;b&amp;gt;</span>"
    assert tooltip("Q&A") == "Q&A"
    assert tooltip("王小明") == "王小明"


@pytest.mark.parametrize("severity", list(Severity))
def test_a_notice_is_icon_word_and_colour(qtbot: QtBot, look: Theme, severity: Severity) -> None:
    line = NoticeLine()
    pressed: list[object] = []
    qtbot.addWidget(line)
    line.resize(500, 50)
    line.show_notice(Notice("3 rows need care", severity, "Show", lambda: pressed.append(1)))
    assert (line.text, line.accessibleName()) == ("3 rows need care", "3 rows need care")
    assert not line.findChildren(QLabel)[0].pixmap().isNull()
    assert line.grab().toImage().pixelColor(5, 25).name() == theme.color(severity.value).name()
    line.show_notice(Notice("Only words", severity))
    line.clear()
    assert (line.text, pressed) == ("", [])


def test_the_button_of_a_notice_acts_and_takes_it_away(qtbot: QtBot, look: Theme) -> None:
    line = NoticeLine()
    pressed: list[object] = []
    qtbot.addWidget(line)
    line.show_notice(Notice("x", Severity.INFO, "Show", lambda: pressed.append(1)))
    assert [tool.toolTip() for tool in line.findChildren(QToolButton)] == ["Close message"]
    line._button.click()
    assert (line.text, pressed) == ("", [1])


def test_a_toast_offers_to_take_the_step_back(qtbot: QtBot, look: Theme) -> None:
    window = QWidget()
    window.resize(800, 600)
    qtbot.addWidget(window)
    toast = Toast(window)
    window.show()
    toast.show_text("3 people deleted", True)
    assert window.rect().contains(toast.geometry())
    window.resize(500, 400)
    assert window.rect().contains(toast.geometry())
    with qtbot.waitSignal(toast.undo_pressed):
        toast._undo.click()
    assert toast.text == ""
    assert toast._timer.interval() == 7_000


def test_a_figure_is_read_with_its_caption(look: Theme) -> None:
    card = StatCard("users", "Expected")
    card.set_value("286", "122 schools")
    assert card.accessibleName() == "Expected 286 122 schools"


def test_figures_in_a_row_stand_at_one_height_when_a_detail_wraps(qtbot: QtBot, look: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    cards = [StatCard("users", "Expected"), StatCard("school", "Schools")]
    for card, detail in zip(cards, ("a line that is far too long for so narrow a card", "122"), strict=True):
        card.set_value("286", detail)
        line.addWidget(card, 1)
    window.resize(320, 260)
    window.show()
    assert cards[0]._detail.height() > cards[1]._detail.height()
    assert cards[0]._value.y() == cards[1]._value.y()


def test_of_some_chips_one_is_down_and_tab_reaches_all(qtbot: QtBot, put: Put) -> None:
    chips = [chip(name) for name in "ABC"]
    only_one(*chips)
    holder = QWidget()
    holder.setLayout(row(*chips))
    form = put(holder)
    for pressed in (0, 2, 2):
        chips[pressed].click()
        assert [one.isChecked() for one in chips] == [number == pressed for number in range(3)]
    assert left_out_by_tab(form) == []


def test_a_pressed_chip_has_room_for_its_bold_text(qtbot: QtBot, look: Theme) -> None:
    one = chip("Rows with many people 14")
    qtbot.addWidget(one)
    one.ensurePolished()
    bold = QFont(one.font())
    bold.setWeight(QFont.Weight.DemiBold)
    beside = 2 * (12 + 1)  # padding and border of theme.qss
    assert one.sizeHint().width() >= QFontMetrics(bold).horizontalAdvance(one.text()) + beside
    assert one.minimumSizeHint() == one.sizeHint()


def test_bars_are_read_line_by_line_and_painted_in_both_themes(qtbot: QtBot, look: Theme) -> None:
    chart = BarChart("People in each district")
    qtbot.addWidget(chart)
    chart.set_bars([Bar("屏北區", 33, 40, 0), Bar("屏東區", 53.5, note="人"), Bar("空", 0)])
    assert chart.accessibleDescription() == "屏北區 33 / 40; 屏東區 53.5 人; 空 0"
    chart.resize(chart.sizeHint())
    for mode in ("light", "dark"):
        look.set_mode(mode)
        picture = chart.grab().toImage()
        row = {picture.pixelColor(x, theme.px(17)).name() for x in range(picture.width())}
        assert theme.district_color(0).name() in row
        assert theme.color("idle").name() in row
    chart.set_bars([])
    chart.grab()


def test_from_the_sixth_district_on_bars_are_hatched_as_on_the_map(qtbot: QtBot, look: Theme) -> None:
    chart = BarChart("Schools in each district")
    qtbot.addWidget(chart)
    chart.set_bars([Bar("一", 9, number=0), Bar("六", 9, number=theme.DISTRICTS)])
    chart.resize(chart.sizeHint())
    picture = chart.grab().toImage()
    middle = picture.width() // 2

    def colours(line: int) -> set[str]:
        """Those of a square inside a bar, as large as a tile of the hatching."""
        top = int(line * theme.px(34) + theme.px(17)) - 4
        return {picture.pixelColor(middle + x, top + y).name() for x in range(8) for y in range(8)}

    assert colours(0) == {theme.district_color(0).name()}
    assert theme.district_color(0).name() in colours(1)
    assert len(colours(1)) > 1


def test_text_is_told_when_it_is_finished_and_differs(qtbot: QtBot, put: Put) -> None:
    field = forms.TextField("Title")
    heard: list[object] = []
    field.committed.connect(heard.append)
    put(field)
    field.set_value("old")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "er")
    assert heard == []
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert (heard, field.value(), field.editor.accessibleName()) == (["older"], "older", "Title")


def test_a_refresh_leaves_alone_what_is_being_typed(qtbot: QtBot, put: Put) -> None:
    field = forms.TextField("Title")
    put(field)
    field.set_value("old")
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "X")
    field.set_value("from the store")
    assert field.value() == "oldX"


def test_a_long_text_is_told_when_the_field_is_left(qtbot: QtBot, put: Put) -> None:
    field = forms.LongTextField("Note")
    heard: list[object] = []
    field.committed.connect(heard.append)
    form = put(field)
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "two words")
    form.setFocus()
    assert heard == ["two words"]


def test_a_long_text_is_never_squeezed(qtbot: QtBot, put: Put) -> None:
    field = forms.LongTextField("Note", rows=4)
    form = put(field)
    form.resize(300, 60)
    assert field.editor.height() >= 4 * field.editor.fontMetrics().lineSpacing()


@pytest.mark.parametrize(
    ("text", "day", "shown", "has_problem"),
    [
        ("112/8/7", date(2023, 8, 7), "112年8月7日(一)", False),
        ("2023-08-07", date(2023, 8, 7), "112年8月7日(一)", False),
        ("112/13/7", None, "112/13/7", True),
        ("soon", None, "soon", True),
    ],
)
def test_a_date_is_read_as_people_write_it(
    qtbot: QtBot, put: Put, text: str, day: date | None, shown: str, has_problem: bool
) -> None:
    field = forms.DateField("Date")
    heard: list[object] = []
    field.date_committed.connect(heard.append)
    put(field)
    qtbot.keyClicks(field.editor, text)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    assert heard == ([day] if day else [])
    assert field.value() == shown
    assert bool(field.editor.accessibleDescription()) is has_problem


def test_choices_numbers_and_ticks_tell_only_what_the_user_did(qtbot: QtBot, put: Put) -> None:
    heard: list[object] = []
    choice = forms.ChoiceField("Meal", [("meat", "葷"), ("none", "不用餐")])
    number, tick = forms.NumberField("Seats"), forms.CheckField("Large")
    for field in (choice, number, tick):
        field.committed.connect(heard.append)
        put(field)
    choice.set_value("none")
    number.set_value(30)
    tick.set_value(True)
    assert (heard, choice.value(), number.value(), tick.value()) == ([], "none", 30, True)
    choice.set_choices([("other", "其他"), ("none", "不用餐")])
    assert choice.value() == "none"
    tick.click()
    qtbot.keyClick(number.editor, Qt.Key.Key_Up)
    qtbot.keyClick(number.editor, Qt.Key.Key_Return)
    assert heard == [False, 31]


def test_a_problem_stands_beside_its_field_and_goes(look: Theme) -> None:
    field = forms.TextField("Title", "as on the letter")
    field.show_problem("It cannot be empty.")
    assert (field.editor.property("problem"), field._below.text()) == ("true", "It cannot be empty.")
    field.show_problem("")
    assert (field.editor.property("problem"), field._below.text()) == ("false", "as on the letter")


@pytest.mark.parametrize("scale", [100, 150])
def test_pictures_grow_with_the_text(qtbot: QtBot, look: Theme, scale: int) -> None:
    look.set_scale(scale)
    tool, box = QToolButton(), SearchBox("")
    for widget in (tool, box):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert tool.iconSize().width() == 16 * scale // 100
    box.resize(300, 40)
    picture = box.grab().toImage()
    colours = [picture.pixelColor(x, 20) for x in range(box.textMargins().left())]
    dark = [x for x, colour in enumerate(colours) if colour.lightness() < 160]
    assert dark[-1] - dark[0] > 8 * scale // 100
    look.set_scale(100)


def test_a_search_follows_the_text_after_a_moment(qtbot: QtBot, look: Theme) -> None:
    box = SearchBox("Search")
    heard: list[object] = []
    box.searched.connect(heard.append)
    qtbot.addWidget(box)
    box.insert("王小")
    qtbot.waitUntil(lambda: heard == ["王小"])
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: heard == ["王小", ""])
    with qtbot.waitSignal(box.left_downward):
        qtbot.keyClick(box, Qt.Key.Key_Down)


def test_a_dialog_is_never_larger_than_the_screen(qtbot: QtBot, look: Theme) -> None:
    dialog = Dialog("Choose", ok_text="Take")
    qtbot.addWidget(dialog)
    dialog.body.addWidget(forms.ChoiceField("Plan", [("a", "屏東縣學籍管理服務系統教育訓練計畫" * 20)]))
    dialog.take_room(3_000, 3_000)
    dialog.show()
    room = dialog.screen().availableSize()
    assert (dialog.width(), dialog.height()) == (room.width() * 9 // 10, room.height() * 9 // 10)


@pytest.mark.parametrize("size", range(11, 24))
def test_the_longest_label_of_a_chart_keeps_its_end(look: Theme, size: int) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    metrics, bars = QFontMetrics(font), [Bar(f"第{n}區", n) for n in range(1, 13)]
    width = label_width(bars, metrics)
    assert [metrics.elidedText(b.label, Qt.TextElideMode.ElideRight, width) for b in bars] == [
        b.label for b in bars
    ]
