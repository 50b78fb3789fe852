"""The plan document: every fact of the samples stands in it, and what a plan does not say leaves no gap."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.outline import Outline, Table, Text, formal_chinese, numbered, placed_cells
from coordinator.domain.plan import Plan
from coordinator.domain.plan_outline import plan_outline
from coordinator.domain.plan_tables import part_of_day, span_of
from coordinator.domain.roc import format_minutes, format_roc
from coordinator.domain.training import Training
from tests.sample_plans import NATIONAL, PINGTUNG, plan
from tests.small_plan import small_plan


def lines_of(outline: Outline) -> list[str]:
    """The document as text: numbered lines, and a line for each row of a table."""
    found = [outline.title, *outline.lines]
    for number, part in numbered(outline):
        if isinstance(part, Text):
            found.append(f"{number}{part.lead}{part.text}")
        else:
            found += [" | ".join(cell.text for cell in row) for row in part.rows]
    return found


def tables_of(made: Plan) -> list[Table]:
    return [part for part in plan_outline(made).parts if isinstance(part, Table)]


def test_the_heads_of_the_county_plan_stand_in_the_order_of_the_letter() -> None:
    parts = numbered(plan_outline(plan(PINGTUNG)))
    heads = [f"{n}{part.lead}" for n, part in parts if isinstance(part, Text) and part.level == 1]
    assert heads == [
        "壹、依據：", "貳、研習目的：", "參、指導單位：", "肆、主辦單位：", "伍、承辦單位：",
        "陸、協辦單位：", "柒、研習對象：", "捌、實體簡報場", "玖、駐點實機場", "拾、報名方式：",
        "拾壹、研習時數：", "拾貳、研習經費：", "拾參、預期效益：", "拾肆、其他：",
    ]  # fmt: skip


def test_districts_and_batches_are_the_table_of_the_letter() -> None:
    table = tables_of(plan(PINGTUNG))[0]
    assert [[(cell.text, cell.rows) for cell in row] for row in table.rows[1:]] == [
        [
            ("屏北區", 1), ("里港鄉、鹽埔鄉、高樹鄉、三地門鄉、霧台鄉", 1), ("33", 1), ("122", 3),
            ("112年8月7日(一)至8月9日(三)", 3),
        ],
        [("屏東區", 1), ("屏東市、九如鄉、長治鄉、麟洛鄉、萬丹鄉", 1), ("53", 1)],
        [("東港區", 1), ("新園鄉、崁頂鄉、南州鄉、林邊鄉、東港鎮、琉球鄉", 1), ("36", 1)],
        [
            ("潮州區", 1), ("竹田鄉、內埔鄉、瑪家鄉、泰武鄉、來義鄉、新埤鄉、潮州鎮、萬巒鄉", 1), ("60", 1),
            ("109", 2), ("112年8月14日(一)至8月16日(三)", 2),
        ],
        [
            ("屏南區", 1), ("佳冬鄉、枋寮鄉、春日鄉、獅子鄉、枋山鄉、車城鄉、牡丹鄉、滿洲鄉、恆春鎮", 1),
            ("49", 1),
        ],
        [("合計", 1), ("231", 1), ("", 1)],
    ]  # fmt: skip


def test_regions_have_the_three_system_dates_and_their_meeting() -> None:
    table = next(t for t in tables_of(plan(NATIONAL)) if t.rows[0][0].text == "分區")
    assert [cell.text for cell in table.rows[0]] == [
        "分區", "縣市", "校數", "分區\n總校數", "辦理時間\n(每場上限 1,000 人)", "線上會議連結",
    ]  # fmt: skip
    first = [cell.text for cell in table.rows[1]]
    assert first[:4] == ["第一區", "新北市", "331", "788"]
    assert first[4] == "8/6(三)全天人力網\n8/13(三)全天學生網\n8/20(三)上午人力網經費系統"
    assert first[5].split("\n")[:4] == [
        "第一區線上會議(Webex)", "https://meeting.example/r1", "會議號：0000 114 0001", "密碼：sample-r1",
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[2]] == ["桃園市", "267"]
    assert "下午人力網經費系統" in table.rows[5][4].text
    assert [cell.text for cell in table.rows[-1]] == ["合計", "3,789", ""]


def test_the_appendix_has_every_county_and_adds_up() -> None:
    table = tables_of(plan(NATIONAL))[-1]
    assert len(table.rows) == 1 + 22 + 1
    assert [cell.text for cell in table.rows[12]] == ["嘉義縣", "", "131", "30", "161"]
    assert [cell.text for cell in table.rows[-1]] == ["總計", "49", "2,749", "991", "3,789"]


@pytest.mark.parametrize("name", [PINGTUNG, NATIONAL])
def test_every_fact_that_the_store_has_of_the_letter_is_in_the_document(name: str) -> None:
    made = plan(name)
    text = "\n".join(lines_of(plan_outline(made)))
    flat = text.replace("\n", "")
    training = made.training
    facts = [
        training.title, training.letter_number, training.basis, training.purpose, training.audience,
        training.registration, training.funding, training.hours_rule, training.outcome, training.note,
        *(unit.name for unit in made.units),
        *(role.name for day in made.course_days for role in made.audience_of(day)),
        *(fact for kind in made.formats for fact in (kind.title, kind.registration, kind.note)),
        *(fact for day in made.course_days for fact in (day.name, day.title, day.note)),
        *(fact for topic in made.topics for fact in (topic.code, topic.title)),
        *(block.speaker for block in made.blocks),
        *(format_minutes(block.starts) for block in made.blocks),
        *(district.name for district in made.districts),
        *(member.as_written for member in made.members),
        *(str(member.school_count or "") for member in made.members),
        *(str(made.school_count(district)) for district in made.districts),
        *(batch.name for batch in made.batches),
        *(venue.name for venue in made.venues),
        *(fact for m in made.meetings for fact in (m.name, m.software, m.link, m.number, m.passcode, m.note)),
        *(item.text for item in made.equipment),
        *(fact for c in made.county_counts for fact in (c.as_written, str(c.primary), str(c.total))),
    ]  # fmt: skip
    assert [fact for fact in facts if fact.replace("\n", "") not in flat] == []


def test_dates_of_sessions_outside_batches_are_told_with_their_place() -> None:
    lines = lines_of(plan_outline(plan(PINGTUNG)))
    place = "112年9月12日(二)至9月13日(三)，共2場，地點為信義國小3樓智慧教室"
    assert f"(一)駐點實機場：{place}" in lines


def test_an_empty_plan_is_a_title() -> None:
    bare = Plan(Training("t", "x", "空計畫", 115))
    assert lines_of(plan_outline(bare)) == ["空計畫", "115學年度"]


@given(
    st.sets(st.sampled_from(("basis", "purpose", "audience", "registration", "funding", "outcome", "note")))
)
def test_parts_without_content_are_left_out_and_numbers_have_no_gap(empty: set[str]) -> None:
    made = plan(PINGTUNG)
    training = replace(made.training, **dict.fromkeys(empty, ""))  # type: ignore[arg-type]
    found = [n for n, part in numbered(plan_outline(replace(made, training=training))) if n and _first(part)]
    assert found == [f"{formal_chinese(n)}、" for n in range(1, len(found) + 1)]


def _first(part: Text | Table) -> bool:
    return isinstance(part, Text) and part.level == 1


def test_several_lines_of_a_text_become_numbered_lines_of_their_own() -> None:
    made = small_plan()
    training = replace(made.training, purpose="甲\n\n 乙 ")
    lines = lines_of(plan_outline(replace(made, training=training)))
    start = lines.index("壹、研習目的：")
    assert lines[start : start + 3] == ["壹、研習目的：", "一、甲", "二、乙"]


def test_without_a_rule_the_hours_of_the_course_days_are_told() -> None:
    assert "第一天全程參與者8小時" in "\n".join(lines_of(plan_outline(small_plan())))


def test_districts_that_nothing_is_for_yet_are_not_lost() -> None:
    made = small_plan()
    loose = replace(made.districts[0], batch_id=None)
    outline = plan_outline(replace(made, districts=(loose, *made.districts[1:])))
    lines = lines_of(outline)
    assert "北區 | 里港鄉、高樹鄉 | 3" in lines
    assert any(line.endswith("、分區") for line in lines)


def test_a_venue_is_told_with_what_is_known_of_it() -> None:
    made = small_plan()
    venue = replace(made.venues[0], address="里港路1號", contact="王小明", phone="08-1234567")
    lines = lines_of(plan_outline(replace(made, venues=(venue,))))
    assert "(一)第一梯次：112年8月7日(一)，地點為研習中心301（里港路1號，王小明，08-1234567）" in lines


def test_every_row_of_every_table_fills_its_columns() -> None:
    for made in (plan(PINGTUNG), plan(NATIONAL), small_plan()):
        for table in tables_of(made):
            covered = sum(placed.cell.rows * placed.cell.columns for placed in placed_cells(table))
            assert covered == len(table.rows) * len(table.widths)


@pytest.mark.parametrize(
    ("days", "text"),
    [
        ((), ""),
        (((2023, 8, 7),), "112年8月7日(一)"),
        (((2023, 8, 7), (2023, 8, 8)), "112年8月7日(一)至8月8日(二)"),
        (((2023, 8, 7), (2023, 8, 9), (2024, 1, 2)), "112年8月7日(一)、8月9日(三)、113年1月2日(二)"),
    ],
)
def test_days_that_do_not_follow_each_other_are_told_one_by_one(
    days: tuple[tuple[int, int, int], ...], text: str
) -> None:
    assert span_of(date(*day) for day in days) == text


@pytest.mark.parametrize(
    ("clock", "word"),
    [(None, ""), ((540, 720), "上午"), ((540, 750), "上午"), ((780, 960), "下午"), ((510, 960), "全天")],
)
def test_a_session_is_in_the_morning_in_the_afternoon_or_all_day(
    clock: tuple[int, int] | None, word: str
) -> None:
    assert part_of_day(clock) == word


def test_the_date_of_the_letter_stands_under_the_title() -> None:
    made = plan(PINGTUNG)
    assert made.training.issued is not None
    under = plan_outline(made).lines[0]
    assert under.startswith(format_roc(made.training.issued, weekday=False))
    assert "學年度" not in under  # the title says it
