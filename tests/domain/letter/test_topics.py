"""Cells of courses taken apart: headings, items, module codes, kinds of block."""

import pytest

from coordinator.domain.agenda import BlockKind
from coordinator.domain.letter.codes import headings_in, split_heading
from coordinator.domain.letter.lines import Rank, pieces
from coordinator.domain.letter.page import Line
from coordinator.domain.letter.topics import TopicDraft, kind_of, read_course

H, P, ITEM = Rank.HEADING, Rank.PLAIN, Rank.ITEM


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([Line("※甲 ※乙")], [(H, "甲"), (H, "乙")]),
        ([Line("※甲 ▪ 一 ▪ 二")], [(H, "甲"), (ITEM, "一"), (ITEM, "二")]),
        ([Line("※甲◆ 一◆ 二")], [(H, "甲"), (ITEM, "一"), (ITEM, "二")]),
        ([Line("※甲 · 一 ‧ 二 • 三")], [(H, "甲"), (ITEM, "一"), (ITEM, "二"), (ITEM, "三")]),
        ([Line("•一"), Line("- 二")], [(ITEM, "一"), (ITEM, "二")]),
        ([Line("\uf06e一\uf0d8 二")], [(ITEM, "一"), (ITEM, "二")]),
        ([Line("甲 1.一。2.二")], [(P, "甲"), (ITEM, "一。"), (ITEM, "二")]),
        ([Line("1.一"), Line("2.二")], [(ITEM, "一"), (ITEM, "二")]),
        ([Line("網 2.0 與 3/20 分發")], [(P, "網 2.0 與 3/20 分發")]),
        ([Line("尤瑪‧達陸")], [(P, "尤瑪‧達陸")]),
        ([Line("一 二(三) T2. 四", depth=1)], [(ITEM, "一"), (ITEM, "二(三)"), (ITEM, "T2. 四")]),
        ([Line("輔導 B 卡 統計", depth=1)], [(ITEM, "輔導 B 卡"), (ITEM, "統計")]),
        ([Line("甲 乙", depth=1, bullet="•")], [(ITEM, "甲 乙")]),
        ([Line("甲", depth=1, bullet="※"), Line("乙", depth=2, bullet="•")], [(H, "甲"), (ITEM, "乙")]),
    ],
)  # fmt: skip
def test_lines_fall_into_headings_and_items(lines: list[Line], found: list[tuple[Rank, str]]) -> None:
    assert [(piece.rank, piece.text) for piece in pieces(lines)] == found


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("A1. 教職維護", ("A1", "教職維護")),
        ("T5.學生報表", ("T5", "學生報表")),
        ("T 報表", ("T", "報表")),
        ("K6.31 本土語文", ("K6.31", "本土語文")),
        ("AA 帳號", ("", "AA 帳號")),
        ("E 化教學", ("", "E 化教學")),
        ("3D 列印", ("", "3D 列印")),
    ],
)
def test_a_heading_gives_up_its_module(text: str, split: tuple[str, str]) -> None:
    assert split_heading(text) == split


def test_several_modules_on_one_line_are_several_headings() -> None:
    assert headings_in("H1. 閩南語、H2. 原住民族語、H3. 手語") == ["H1. 閩南語", "H2. 原住民族語", "H3. 手語"]
    assert headings_in("K.表單→K6.31 本土語文") == ["K.表單", "K6.31 本土語文"]
    assert headings_in("目的、整合、A1. 教職") == ["目的、整合、A1. 教職"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("簽到", BlockKind.SIGN_IN),
        ("報到、領取資料", BlockKind.SIGN_IN),
        ("上午場結束請務必簽退", BlockKind.SIGN_OUT),
        ("用餐", BlockKind.MEAL),
        ("中場休息", BlockKind.BREAK),
        ("茶敘", BlockKind.BREAK),
        ("賦歸", BlockKind.DISMISSAL),
        ("系統實機操作問題排除", BlockKind.PRACTICE),
        ("綜合座談", BlockKind.Q_AND_A),
        ("問題 Q＆A", BlockKind.Q_AND_A),
        ("A1. 教職維護", BlockKind.LECTURE),
        ("說明新學年度線上簽到功能之增修重點、操作流程、常見錯誤與學校端應配合事項", BlockKind.LECTURE),
    ],
)
def test_words_tell_the_kind(text: str, kind: BlockKind) -> None:
    assert kind_of(text) is kind


def test_a_lecture_is_called_by_its_modules_and_keeps_all_its_topics() -> None:
    course = read_course(pieces([Line("※A1. 教職維護(人事) ▪ 名單 ※T 報表 ▪ T2. 教職 ※問題 Q&A")]))
    assert course.title == "A1. 教職維護、T 報表"
    assert course.topics == (
        TopicDraft("A1", "教職維護(人事)", (("", "名單"),)),
        TopicDraft("T", "報表", (("T2", "教職"),)),
        TopicDraft("", "問題 Q&A"),
    )


def test_a_plain_line_above_the_headings_is_the_title() -> None:
    course = read_course(pieces([Line("經費系統"), Line("※H1. 閩南語 ▪ 前置"), Line("※H2. 客語")]))
    assert course.title == "經費系統"
    assert [(topic.code, len(topic.items)) for topic in course.topics] == [("H1", 1), ("H2", 0)]


def test_one_plain_line_is_a_title_and_nothing_below_it() -> None:
    assert read_course(pieces([Line("開場致詞")])).topics == ()
    assert read_course(pieces([])).title == ""


def test_lines_without_marks_are_topics_side_by_side() -> None:
    course = read_course(pieces([Line("教職維護"), Line("員額編制")]))
    assert [topic.title for topic in course.topics] == ["教職維護", "員額編制"]
