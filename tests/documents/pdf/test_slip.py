"""Number slips: the number large, everything said, nobody named, nothing outside the paper."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from coordinator.documents.pdf.sheet_geometry import MM
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.documents.pdf.slip import SIDE, lay_out_slip, slip_texts, write_slips
from coordinator.domain.errors import RuleError
from coordinator.domain.helpdesk.slip import Slip, SlipForm, slip_of
from coordinator.domain.helpdesk.values import Request, RequestState

REQUEST = Request(
    id="r1", session_id="s1", day="2023-08-21", letter="A", number=17, module="staff", room="A",
    state=RequestState.WAITING, opened_ms=1_692_580_320_000, place_ms=1_692_580_320_000,
    since_ms=1_692_580_320_000, event_id="e1", log_id="l1", school="範例國小", name="王小明",
    job_title="教務主任", phone="08-1234567",
)  # fmt: skip
SLIP = slip_of(REQUEST, "範例縣教育訓練", "電腦教室一", "教職維護", 3, (10, 20))
LONG = Slip(
    "A1234", "計畫" * 60, "很長的教室名稱" * 8, "模組" * 40, "學校" * 60, "112年8月21日(一)", "09:12", 12_345,
    (115, 1_200),
)  # fmt: skip


def test_a_slip_says_number_room_module_school_and_time_and_no_name(tmp_path: Path) -> None:
    written = write_slips([SLIP], tmp_path / "slip.pdf", SlipForm.ROLL)
    assert (written.pages, written.missing) == (1, ())
    with pypdfium2.PdfDocument(tmp_path / "slip.pdf") as document:
        said = "".join(document[0].get_textpage().get_text_range().split())
        width, height = document[0].get_size()
    for text in ("範例縣教育訓練", "A017", "電腦教室一", "教職維護", "範例國小", "112年8月21日", "09:12",
                 "前面還有3位", "預估等候約10至20分鐘"):  # fmt: skip
        assert text in said
    for secret in (REQUEST.name, REQUEST.job_title, REQUEST.phone):
        assert secret not in said
    assert round(width / MM) == 80
    assert 60 <= height / MM <= 120


@pytest.mark.parametrize("form", list(SlipForm))
@pytest.mark.parametrize("slip", [SLIP, LONG, Slip("B002"), replace(SLIP, ahead=0, wait_minutes=(5, 5))])
def test_nothing_leaves_the_paper_and_no_line_covers_another(form: SlipForm, slip: Slip) -> None:
    laid = lay_out_slip(slip, form, advance())
    if form is SlipForm.A7:
        assert [round(side / MM) for side in (laid.width, laid.height)] == [74, 105]
    for span in laid.page.spans:
        assert span.x >= SIDE - 1
        assert span.x + span.width <= laid.width - SIDE + 4
        assert 2 * MM <= span.y <= laid.height - 2 * MM
    boxes = sorted({span.box for span in laid.page.spans}, key=lambda box: -box.y)
    assert all(upper.y >= lower.top for upper, lower in pairwise(boxes))


@pytest.mark.parametrize("form", list(SlipForm))
def test_the_number_is_by_far_the_largest(form: SlipForm) -> None:
    spans = lay_out_slip(SLIP, form, advance()).page.spans
    number = next(span for span in spans if span.text == "A017")
    assert number.size >= 70
    assert all(span.size <= number.size / 3 for span in spans if span.text != "A017")


@pytest.mark.parametrize(
    ("ahead", "wait", "said"),
    [
        (None, None, []),
        (0, None, ["下一位就是您"]),
        (2, (5, 5), ["前面還有 2 位", "預估等候約 5 分鐘"]),
    ],
)
def test_what_nobody_knows_is_not_said(
    ahead: int | None, wait: tuple[int, int] | None, said: list[str]
) -> None:
    texts = list(slip_texts(Slip("A001", ahead=ahead, wait_minutes=wait)))
    assert texts == ["A001", *said, "請留意叫號看板，過號請告知櫃檯"]


def test_several_slips_are_several_pages_and_the_same_slips_the_same_bytes(tmp_path: Path) -> None:
    slips = (SLIP, replace(SLIP, label="A018", school=""))
    for name in ("one.pdf", "two.pdf"):
        assert write_slips(iter(slips), tmp_path / name, SlipForm.A7).pages == 2
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_without_slips_there_is_nothing_to_print(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="nothing_to_print"):
        write_slips([], tmp_path / "none.pdf", SlipForm.ROLL)
    assert list(tmp_path.iterdir()) == []
