"""The map widget under a real hand: picking, strokes, pins, zoom, keys, and writing that can be read."""

from itertools import combinations
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coordinator.documents.geo import load_areas, load_outlines
from coordinator.ui.kit import theme
from coordinator.ui.kit.areamap import AreaMap, Fill, Pin
from coordinator.ui.kit.areamap.captions import Caption, is_tiny, lay_out
from coordinator.ui.kit.areamap.shapes import AreaItem
from coordinator.ui.kit.areamap.values import on_canvas, on_earth
from coordinator.ui.kit.fills import brush, contrast, ink_on
from coordinator.ui.kit.theme import Theme

PINGTUNG = "10013"
LIGANG, YANPU, LIUQIU, FANGSHAN = "10013090", "10013100", "10013220", "10013250"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
NAMES = {area.id: area.name for part in load_areas() for area in part}


class Heard:
    """What a map said, in order."""

    def __init__(self, shown: AreaMap) -> None:
        self.all: list[tuple[object, ...]] = []
        for name in ("picked", "painted", "pin_picked", "pin_moved", "clicked_at"):
            getattr(shown, name).connect(lambda *facts, name=name: self.all.append((name, *facts)))

    def of(self, name: str) -> list[Any]:
        """The facts of one signal, unpacked where there is one."""
        found = [facts[1:] for facts in self.all if facts[0] == name]
        return [facts[0] if len(facts) == 1 else facts for facts in found]


@pytest.fixture
def areas(qtbot: QtBot, look: Theme) -> AreaMap:
    shown = AreaMap("Map of the county")
    qtbot.addWidget(shown)
    shown.resize(480, 620)
    shown.show_areas([o for o in load_outlines().townships if o.id.startswith(PINGTUNG)], NAMES)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.setFocus()
    return shown


@pytest.fixture
def heard(areas: AreaMap) -> Heard:
    return Heard(areas)


def drag(areas: AreaMap, *points: QPoint, button: Qt.MouseButton = LEFT, release: bool = True) -> None:
    """Press at the first point, move over the others, let go at the last."""
    view = areas.viewport()
    QTest.mousePress(view, button, NONE, points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    if release:
        QTest.mouseRelease(view, button, NONE, points[-1])


def items_of(areas: AreaMap) -> list[AreaItem]:
    return [item for item in areas.items() if isinstance(item, AreaItem)]


@pytest.mark.parametrize("code", [LIGANG, LIUQIU, FANGSHAN])
def test_a_click_picks_an_area_the_island_and_the_narrow_one_too(
    areas: AreaMap, heard: Heard, code: str
) -> None:
    QTest.mouseClick(areas.viewport(), LEFT, NONE, areas.point_of(code))
    assert heard.of("picked") == [(code, False)]
    assert heard.of("painted") == []


def test_control_and_shift_are_told(areas: AreaMap, heard: Heard) -> None:
    QTest.mouseClick(areas.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, areas.point_of(LIGANG))
    assert heard.of("picked") == [(LIGANG, True)]


def test_an_island_is_hit_beside_its_shore_but_not_far_from_it(areas: AreaMap) -> None:
    there = areas.point_of(LIUQIU)
    assert areas.area_at(there + QPoint(11, 9)) == LIUQIU
    assert areas.area_at(there + QPoint(40, 0)) == ""


def test_a_click_on_the_sea_tells_where_it_was(areas: AreaMap, heard: Heard) -> None:
    at = areas.mapFromScene(on_canvas(120.40, 22.20))
    QTest.mouseClick(areas.viewport(), LEFT, NONE, at)
    assert heard.of("picked") == []
    [(longitude, latitude)] = heard.of("clicked_at")
    assert (longitude, latitude) == pytest.approx((120.40, 22.20), abs=0.002)


def test_canvas_and_earth_are_each_others_inverse_and_north_is_up() -> None:
    assert on_earth(on_canvas(120.5, 22.6)) == pytest.approx((120.5, 22.6))
    assert on_canvas(120.5, 23).y() < on_canvas(120.5, 22).y()
    assert on_canvas(121, 23).x() > on_canvas(120, 23).x()


def test_a_stroke_tells_every_area_once_in_order_and_a_fast_hand_skips_none(
    areas: AreaMap, heard: Heard
) -> None:
    areas.set_painting(True)
    start, end = areas.point_of(LIGANG), areas.point_of("10013150")
    drag(areas, start, end, start)
    [codes] = heard.of("painted")
    assert codes[0] == LIGANG
    assert codes[-1] == "10013150"
    assert len(codes) == len(set(codes)) > 5
    assert heard.of("picked") == []
    slow = [start + (end - start) * (n / 50) for n in range(51)]
    drag(areas, *slow)
    assert heard.of("painted")[1] == codes


def test_the_paint_shows_while_it_is_painted_and_fixed_areas_keep_their_colour(areas: AreaMap) -> None:
    areas.set_fills({YANPU: Fill(1, "其他區")})
    areas.set_painting(True)
    areas.set_brush(Fill(3, "潮州區"), [YANPU])
    drag(areas, areas.point_of(LIGANG), areas.point_of(YANPU), release=False)
    shown = {item.code: item.fill for item in items_of(areas)}
    assert (shown[LIGANG], shown[YANPU]) == (Fill(3, "潮州區"), Fill(1, "其他區"))
    QTest.mouseRelease(areas.viewport(), LEFT, NONE, areas.point_of(YANPU))
    assert {item.code: item.fill for item in items_of(areas)}[LIGANG] is None


def test_escape_ends_a_stroke_unheard(areas: AreaMap, heard: Heard) -> None:
    areas.set_painting(True)
    areas.set_brush(Fill(0, "x"))
    drag(areas, areas.point_of(LIGANG), areas.point_of(YANPU), release=False)
    QTest.keyClick(areas, Qt.Key.Key_Escape)
    QTest.mouseRelease(areas.viewport(), LEFT, NONE, areas.point_of(YANPU))
    assert heard.all == []
    assert all(item.fill is None for item in items_of(areas))


def test_without_painting_a_drag_moves_the_map_and_picks_nothing(areas: AreaMap, heard: Heard) -> None:
    before = areas.point_of(LIGANG)
    drag(areas, QPoint(200, 200), QPoint(230, 210), QPoint(260, 240))
    assert areas.point_of(LIGANG) - before == QPoint(60, 40)
    assert heard.all == []


@pytest.mark.parametrize("way", ["middle", "space"])
def test_while_painting_the_middle_button_and_the_space_bar_move_the_map(
    areas: AreaMap, heard: Heard, way: str
) -> None:
    areas.set_painting(True)
    before = areas.point_of(LIGANG)
    if way == "space":
        QTest.keyPress(areas, Qt.Key.Key_Space)
    button = LEFT if way == "space" else Qt.MouseButton.MiddleButton
    drag(areas, QPoint(200, 200), QPoint(240, 230), button=button)
    QTest.keyRelease(areas, Qt.Key.Key_Space)
    assert areas.point_of(LIGANG) - before == QPoint(40, 30)
    assert heard.all == []
    drag(areas, areas.point_of(LIGANG), areas.point_of(LIGANG))
    assert heard.of("painted") == [(LIGANG,)]


def test_the_wheel_zooms_around_the_mouse_and_a_double_click_fits_again(areas: AreaMap) -> None:
    fitted, at = areas.transform().m11(), areas.point_of(FANGSHAN)
    place = areas.viewport().mapToGlobal(at)
    for _ in range(4):
        event = QWheelEvent(
            QPointF(at), QPointF(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(areas.viewport(), event)
    assert areas.transform().m11() == pytest.approx(fitted * 1.3**4)
    assert (areas.point_of(FANGSHAN) - at).manhattanLength() <= 3
    QTest.mouseDClick(areas.viewport(), LEFT, NONE, at)
    assert areas.transform().m11() == pytest.approx(fitted)


def test_plus_minus_and_nought_zoom_and_zoom_has_an_end(areas: AreaMap) -> None:
    fitted = areas.transform().m11()
    QTest.keyClick(areas, Qt.Key.Key_Plus)
    assert areas.transform().m11() > fitted
    for _ in range(60):
        areas.zoom_in()
    assert areas.transform().m11() == pytest.approx(30 * fitted)
    for _ in range(60):
        QTest.keyClick(areas, Qt.Key.Key_Minus)
    assert areas.transform().m11() == pytest.approx(0.8 * fitted)
    QTest.keyClick(areas, Qt.Key.Key_0)
    assert areas.transform().m11() == pytest.approx(fitted)


def test_a_fitted_map_stays_fitted_when_the_widget_grows(areas: AreaMap) -> None:
    before = areas.transform().m11()
    areas.resize(900, 900)
    assert areas.transform().m11() > before
    QTest.keyClick(areas, Qt.Key.Key_Plus)
    zoomed = areas.transform().m11()
    areas.resize(480, 620)
    assert areas.transform().m11() == zoomed


def test_arrows_walk_to_the_neighbours_and_enter_paints(areas: AreaMap, heard: Heard) -> None:
    areas.select([LIGANG])
    QTest.keyClick(areas, Qt.Key.Key_Down)
    QTest.keyClick(areas, Qt.Key.Key_Up)
    below, above = heard.of("picked")
    assert NAMES[below[0]] in {"九如鄉", "鹽埔鄉"}
    assert above[0] in {LIGANG, "10013110"}
    areas.set_painting(True)
    QTest.keyClick(areas, Qt.Key.Key_Return)
    assert heard.of("painted") == [(above[0],)]


def test_every_area_can_be_reached_by_arrows(areas: AreaMap) -> None:
    areas.picked.connect(lambda code, _held: areas.select([code]))
    reached, ways = {LIGANG}, [LIGANG]
    while ways:
        start = ways.pop()
        for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            areas.select([start])
            QTest.keyClick(areas, key)
            [code] = areas.selected()
            ways += [code] if code not in reached else []
            reached.add(code)
    assert reached == set(areas.codes())


def test_what_is_selected_is_outlined_and_told_to_screen_readers(areas: AreaMap) -> None:
    before = areas.grab().toImage()
    areas.select([LIGANG, YANPU, "unknown"])
    assert areas.selected() == (LIGANG, YANPU)
    assert areas.accessibleName() == "Map of the county"
    assert areas.accessibleDescription() == "里港鄉, 鹽埔鄉"
    assert areas.grab().toImage() != before


def test_a_fill_colours_the_area(areas: AreaMap) -> None:
    areas.set_fills({LIGANG: Fill(2, "")})
    image = areas.grab().toImage()
    beside = areas.point_of(LIGANG) + QPoint(0, 12)
    assert image.pixelColor(beside) == theme.district_color(2)


def test_another_theme_paints_everything_anew(areas: AreaMap, look: Theme) -> None:
    areas.set_fills({LIGANG: Fill(0, "")})
    beside = areas.point_of(LIGANG) + QPoint(0, 12)
    light = areas.grab().toImage().pixelColor(beside)
    look.set_mode("dark")
    dark = areas.grab().toImage().pixelColor(areas.point_of(LIGANG) + QPoint(0, 12))
    assert (light, dark) == (QColor("#7FB4E8"), QColor("#5A9BD8"))


def test_the_sixth_group_has_the_colour_of_the_first_but_is_hatched(areas: AreaMap) -> None:
    areas.set_fills({"10013320": Fill(0, ""), "10013270": Fill(5, "")})
    image = areas.grab().toImage()
    colors = {
        code: {image.pixelColor(areas.point_of(code) + QPoint(x, 14)).name() for x in range(12)}
        for code in ("10013320", "10013270")
    }
    assert colors["10013320"] == {theme.district_color(0).name()}
    assert len(colors["10013270"]) > 1
    assert theme.district_color(0).name() in colors["10013270"]


@pytest.mark.parametrize("number", range(30))
def test_thirty_groups_all_look_different(look: Theme, number: int) -> None:
    others = [brush(other) for other in range(30) if other != number]
    mine = brush(number)
    same = [
        other for other in others
        if other.color() == mine.color() and other.textureImage() == mine.textureImage()
    ]  # fmt: skip
    assert same == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_names_can_be_read_on_every_colour(look: Theme, mode: str) -> None:
    look.set_mode(mode)
    grounds = [theme.district_color(n) for n in range(5)] + [
        QColor("white"),
        QColor("black"),
        QColor("#777777"),
    ]
    assert all(contrast(ink_on(ground), ground) >= 4.5 for ground in grounds)
    look.set_mode("light")


@pytest.mark.parametrize("zoom", [0, 3, 6, 9])
def test_names_stay_inside_their_shapes_and_never_lie_on_each_other(areas: AreaMap, zoom: int) -> None:
    for _ in range(zoom):
        areas.zoom_in()
    items, scale = items_of(areas), areas.transform().m11()
    writing = lay_out(items, scale, areas.font())
    names = [caption for caption in writing.captions if caption.group is None]
    for one, other in combinations(names, 2):
        assert not one.box.intersects(other.box)
    for caption in names:
        if caption.on is not None:
            assert _is_inside(caption, scale)
    assert all(caption.size >= 9 for caption in names)


def _is_inside(caption: Caption, scale: float) -> bool:
    """The corners of the letters themselves, which are a little smaller than their box."""
    box = caption.box.adjusted(1, caption.box.height() * 0.05, -1, -caption.box.height() * 0.05)
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    assert caption.on is not None
    return all(caption.on.path.contains(corner / scale) for corner in corners)


def test_the_narrow_and_the_small_are_labelled_inside_their_shapes_when_one_looks_closer(
    areas: AreaMap,
) -> None:
    for _ in range(8):
        areas.zoom_in()
    writing = lay_out(items_of(areas), areas.transform().m11(), areas.font())
    inside = {caption.text for caption in writing.captions if caption.on is not None}
    assert inside == {NAMES[code] for code in areas.codes()}


def test_a_small_island_has_a_ring_and_its_name_beside_it(areas: AreaMap) -> None:
    scale = areas.transform().m11()
    writing = lay_out(items_of(areas), scale, areas.font())
    assert [item.code for item in writing.rings] == [LIUQIU]
    [beside] = [caption for caption in writing.captions if caption.text == "琉球鄉"]
    assert beside.on is None
    assert is_tiny(writing.rings[0], scale)


def test_the_names_of_groups_are_always_there(areas: AreaMap) -> None:
    groups = [Fill(n, f"第{n}區") for n in range(7)]
    areas.set_fills({code: groups[n % 7] for n, code in enumerate(areas.codes())})
    for _ in range(3):
        writing = lay_out(items_of(areas), areas.transform().m11(), areas.font())
        assert {c.group for c in writing.captions if c.group} == set(groups)
        areas.zoom_out()


def test_hovering_says_what_the_page_wants_said(areas: AreaMap) -> None:
    areas.set_tips({LIGANG: "里港鄉 <b>9</b>"})
    assert areas.tip_at(areas.point_of(LIGANG)) == "<span>里港鄉 &lt;b&gt;9&lt;/b&gt;</span>"
    assert areas.tip_at(QPoint(2, 2)) == ""
    areas.show_pins([Pin("w", "演藝廳", 120.60, 22.40, "120 seats")])
    assert areas.tip_at(areas.mapFromScene(on_canvas(120.60, 22.40)) - QPoint(0, 16)) == "120 seats"


def test_a_pin_is_picked_moved_and_let_alone_by_escape(areas: AreaMap, heard: Heard) -> None:
    areas.show_pins([Pin("v", "研習中心", 120.49, 22.67), Pin("w", "演藝廳", 120.60, 22.40, "120 seats")])
    tip = areas.mapFromScene(on_canvas(120.49, 22.67))
    head = tip - QPoint(0, 16)
    QTest.mouseClick(areas.viewport(), LEFT, NONE, head)
    assert heard.of("pin_picked") == ["v"]
    drag(areas, head, head + QPoint(30, 10), tip + QPoint(60, 40))
    [(key, longitude, latitude)] = heard.of("pin_moved")
    assert key == "v"
    assert (longitude, latitude) == pytest.approx(on_earth(areas.mapToScene(tip + QPoint(60, 40))), abs=0.002)
    other = areas.mapFromScene(on_canvas(120.60, 22.40)) - QPoint(0, 16)
    drag(areas, other, other + QPoint(50, 0), release=False)
    QTest.keyClick(areas, Qt.Key.Key_Escape)
    QTest.mouseRelease(areas.viewport(), LEFT, NONE, other + QPoint(50, 0))
    assert len(heard.of("pin_moved")) == 1
    assert heard.of("picked") == []


def test_the_counties_of_the_country_are_a_map_as_well(areas: AreaMap, heard: Heard) -> None:
    areas.show_areas(load_outlines().counties, NAMES)
    assert len(areas.codes()) == 22
    for code in ("10016", "09020", "09007", "10013"):
        assert areas.viewport().rect().contains(areas.point_of(code))
        QTest.mouseClick(areas.viewport(), LEFT, NONE, areas.point_of(code))
    assert [code for code, _ in heard.of("picked")] == ["10016", "09020", "09007", "10013"]


def test_showing_the_same_areas_again_keeps_zoom_and_selection(areas: AreaMap) -> None:
    areas.select([LIGANG])
    areas.zoom_in()
    before = areas.transform().m11()
    areas.show_areas([o for o in load_outlines().townships if o.id.startswith(PINGTUNG)], NAMES)
    assert (areas.selected(), areas.transform().m11()) == ((LIGANG,), before)


def test_keys_the_map_has_no_use_for_go_on_to_its_page(areas: AreaMap) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_N, NONE, "n")
    areas.keyPressEvent(event)
    assert not event.isAccepted()
