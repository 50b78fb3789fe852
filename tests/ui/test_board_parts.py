"""The board's geometry, what it puts on the clipboard, and the names of its steps."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.domain.clip import Clip, copied
from coordinator.domain.plan import Plan
from coordinator.ui.agenda.board.gesture import Act, Gesture, edit_of, made_by, step_text
from coordinator.ui.agenda.board.layout import lay_out, window
from coordinator.ui.agenda.board.mime import MIME, MOST, Origin, from_mime, to_mime
from tests.domain.test_timeline import plan_of
from tests.domain.test_timeline_algebra import plans
from tests.ui.board_desk import block, small

# -- geometry ----------------------------------------------------------------------------------------


def test_time_is_proportional_and_every_place_leads_back_to_its_minute_and_row() -> None:
    layout = lay_out(small(), 1202, 1.0)
    assert (layout.first, layout.last, layout.per_minute) == (480, 1080, 2.0)
    place = layout.place(block("b", 600, 660))
    assert (place.left(), place.width()) == (241, 118)
    spot = layout.spot(place.left() - 1, place.center().y())
    assert spot is not None
    assert (spot.minute, spot.day_id, spot.track) == (600, "d", 0)
    below = layout.spot(0, 10_000)
    assert below is not None
    assert below.day_id == "f"


@pytest.mark.parametrize(
    ("blocks", "hours"),
    [((), (8, 18)), ((block("a", 450, 500),), (7, 18)), ((block("a", 600, 1081),), (8, 19)),
     ((block("a", 1430, None),), (8, 24)), ((block("a", 1065, None),), (8, 18))],
)  # fmt: skip
def test_the_day_is_stretched_to_what_the_blocks_need(
    blocks: tuple[Block, ...], hours: tuple[int, int]
) -> None:
    assert window(blocks) == (hours[0] * 60, hours[1] * 60)


def test_tracks_are_rows_of_their_own_and_an_overlap_hides_nothing() -> None:
    plan = plan_of(
        block("a", 540, 600), block("over", 550, 610), block("b", 620, 660), block("side", 540, 600, track=2)
    )
    layout = lay_out(plan, 1000, 1.0)
    assert layout.rows[0].tracks == (0, 0, 2)
    assert layout.lanes == {"a": 0, "over": 1, "b": 0, "side": 2}
    assert layout.rows[0].height > layout.rows[1].height
    spot = layout.spot(500, layout.place(plan.blocks[3]).center().y())
    assert spot is not None
    assert spot.track == 2


def test_a_line_without_an_end_is_drawn_up_to_what_follows() -> None:
    plan = plan_of(block("out", 720, None), block("in", 740, 800), block("z", 1000, None))
    layout = lay_out(plan, 1202, 1.0)
    widths = [layout.place(b).width() for b in plan.blocks]
    assert widths == [20 * 2 - 2, 60 * 2 - 2, 40 * 2 - 2]


@given(plans(), st.floats(300, 3000), st.sampled_from([1.0, 1.25, 1.5]))
def test_no_two_blocks_of_a_plan_lie_on_each_other(plan: Plan, width: float, unit: float) -> None:
    layout = lay_out(plan, width, unit)
    places = [(layout.place(b), b) for b in plan.blocks if b.ends is not None]
    for place, one in places:
        assert not [b.id for other, b in places if b is not one and other.intersects(place)]


# -- clipboard ---------------------------------------------------------------------------------------


@given(plans())
def test_blocks_come_back_from_the_clipboard_as_they_were(plan: Plan) -> None:
    clip = copied(plan, [b.id for b in plan.blocks]) if plan.blocks else Clip()
    load = from_mime(to_mime(Origin.BOARD, clip))
    assert (load.clip if load else Clip()) == clip


def content(**changed: object) -> bytes:
    """What the board puts on the clipboard, with parts replaced."""
    clip = Clip((block("a", 540, 600),), (Topic("p", "a", "題"),), (0,))
    whole = json.loads(bytes(to_mime(Origin.BOARD, clip).data(MIME).data()))
    return json.dumps(whole | changed).encode()


ROW = json.loads(content())["blocks"][0]
TOPIC = json.loads(content())["topics"][0]


@pytest.mark.parametrize(
    "hostile",
    [
        b"", b"\xff\xfe", b"null", b"[]", b"{}", b"[" * 100_000, b'{"version": 1e999}',
        content(version=2), content(origin="elsewhere"), content(blocks=[]), content(blocks={}),
        content(blocks=[7]), content(rows=[]), content(rows=[-1]), content(rows=[True]),
        content(blocks=[ROW | {"starts": -1}]), content(blocks=[ROW | {"starts": "540"}]),
        content(blocks=[ROW | {"starts": True}]), content(blocks=[ROW | {"ends": 540.5}]),
        content(blocks=[ROW | {"ends": 500}]), content(blocks=[ROW | {"kind": "party"}]),
        content(blocks=[ROW | {"title": " "}]), content(blocks=[ROW | {"title": "x" * 9_000}]),
        content(blocks=[ROW | {"title": None}]), content(blocks=[ROW | {"in_tray": 1}]),
        content(blocks=[ROW | {"track": 99}]), content(blocks=[ROW] * (MOST + 1), rows=[0] * (MOST + 1)),
        content(blocks=[{k: v for k, v in ROW.items() if k != "note"}]),
        content(topics=[TOPIC | {"block_id": "nobody"}]), content(topics=[TOPIC | {"parent_id": "nobody"}]),
        content(topics=[TOPIC | {"position": "first"}]),
    ],
)  # fmt: skip
def test_nonsense_on_the_clipboard_is_nothing(hostile: bytes) -> None:
    data = QMimeData()
    data.setData(MIME, hostile)
    assert from_mime(data) is None
    assert from_mime(QMimeData()) is None


def test_the_untouched_content_is_read() -> None:
    data = QMimeData()
    data.setData(MIME, content())
    load = from_mime(data)
    assert load is not None
    assert (load.origin, load.clip.blocks[0].kind) == (Origin.BOARD, BlockKind.LECTURE)


# -- gestures ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gesture", "text"),
    [
        (Gesture(Act.MOVED, ("a",)), "Move “A”"),
        (Gesture(Act.RESIZED, ("b",)), "Change the length of “B”"),
        (Gesture(Act.DRAWN), "Add “New block”"),
        (Gesture(Act.DUPLICATED, ("a", "b")), "Duplicate “A”, “B”"),
        (Gesture(Act.DELETED, ("a", "b", "z", "e1")), "Delete 4 items"),
        (Gesture(Act.TO_TRAY, ("a",)), "Put “A” into the tray"),
        (Gesture(Act.FROM_TRAY, ("w",)), "Take “W” out of the tray"),
    ],
)
def test_every_step_has_a_name(gesture: Gesture, text: str) -> None:
    assert step_text(gesture, small()) == text


def test_new_blocks_can_be_found_after_an_edit() -> None:
    plan, names = small(), iter(["one", "two", "three"])
    gesture = Gesture(Act.DRAWN, day_id="d", minute=600, ends=620, push=True)
    edit = edit_of(gesture, plan, lambda: next(names), "自訂")
    assert made_by(edit) == ("one",)
    assert {b.title for b in edit.after if isinstance(b, Block)} == {"自訂", "B", "Z"}
    moved = edit_of(replace(gesture, act=Act.MOVED, ids=("a",), by_minutes=5), plan, lambda: "")
    assert made_by(moved) == ()
