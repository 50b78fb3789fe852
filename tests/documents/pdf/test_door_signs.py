"""Door signs: everything the plan knows of a session, large, and an arrow where it is wanted."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.door_signs import (
    HIGH,
    SIDE,
    WIDE,
    arrow_corners,
    lay_out_sign,
    write_door_signs,
)
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.domain.door_sign import Arrow, DoorSign, door_sign
from coordinator.domain.errors import RuleError
from tests.sample_plans import NATIONAL, PINGTUNG, plan

LONG = DoorSign(
    "計畫" * 60, "很長的日名" * 12, "區" * 90, "112年8月7日(一)", "08:30～17:00", "場地" * 40, "教室" * 30
)


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_every_session_of_the_samples_has_a_lying_a4_with_all_it_says(name: str, tmp_path: Path) -> None:
    signs = [door_sign(plan(name), session) for session in plan(name).sessions]
    written = write_door_signs(signs, tmp_path / "all.pdf")
    assert (written.pages, written.missing) == (len(signs), ())
    with pypdfium2.PdfDocument(tmp_path / "all.pdf") as document:
        assert tuple(round(side) for side in document[0].get_size()) == (842, 595)
        for page, sign in zip(document, signs, strict=True):
            said = "".join(page.get_textpage().get_text_range().split())
            texts = (sign.training, sign.name, sign.part, sign.date, sign.clock, sign.venue, sign.room)
            assert [text for text in texts if "".join(text.split()) not in said] == []


@pytest.mark.parametrize("arrow", list(Arrow))
@pytest.mark.parametrize("sign", [LONG, DoorSign("計畫", "第一天"), DoorSign("計畫", "第一天", venue="場地")])
def test_nothing_leaves_the_page_or_stands_under_the_arrow(sign: DoorSign, arrow: Arrow) -> None:
    page = lay_out_sign(replace(sign, arrow=arrow), advance())
    for span in page.spans:
        assert span.x >= SIDE - 1
        assert span.x + span.width <= WIDE - SIDE + 4
        assert SIDE - 1 <= span.y <= HIGH - SIDE / 2
    if arrow is not Arrow.NONE:
        xs, ys = zip(*arrow_corners(arrow), strict=True)
        for span in page.spans:
            beside = span.x >= max(xs) or span.x + span.width <= min(xs)
            assert beside or span.y > max(ys) or span.y + span.size < min(ys)


@pytest.mark.parametrize(
    ("arrow", "tip"),
    [(Arrow.LEFT, (-1, 0)), (Arrow.RIGHT, (1, 0)), (Arrow.AHEAD, (0, 1))],
)
def test_the_arrow_points_where_it_says(arrow: Arrow, tip: tuple[int, int]) -> None:
    corners = arrow_corners(arrow)
    middle = [(min(side) + max(side)) / 2 for side in zip(*corners, strict=True)]
    point = corners[3]
    assert [round((a - b) / 60) for a, b in zip(point, middle, strict=True)] == list(tip)


def test_without_sessions_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_door_signs([], tmp_path / "none.pdf")
