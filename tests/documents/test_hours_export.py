"""Hours as a table and as lines of numbers: what stands where, and at most 255 people a line."""

from dataclasses import replace

import pytest

from coordinator.documents.hours_export import HoursForm, HoursRow, hours_table, id_lines_text
from coordinator.domain.hours import HoursResult
from coordinator.domain.hours_changes import Change, id_hours_lines
from coordinator.domain.hours_session import Reason
from coordinator.domain.presets import HOURS_FIELDS, HoursField, Preset, built_in
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn
from coordinator.domain.roster import RosterEntry
from tests.small_plan import B1, LIGANG, person, small_plan

PLAN = small_plan()


def numbered(name: str, number: str) -> RosterEntry:
    entry = person(name, LIGANG, B1)
    return replace(entry, person=replace(entry.person, national_id=number))


def row(entry: RosterEntry, hours: int = 8, day: str = "d", change: Change = Change.NEW) -> HoursRow:
    reasons = () if hours else (Reason("absent"),)
    return HoursRow(HoursResult(entry.id, entry.person.name, day, B1, hours, reasons), entry, change)


def preset(*fields: str) -> Preset:
    columns = tuple(PresetColumn(f, "p", f, f, n) for n, f in enumerate(fields))
    return Preset(ColumnPreset("p", ColumnUse.HOURS, "p", 0), columns)


def test_every_field_has_a_text_and_an_unknown_one_is_empty() -> None:
    anna = numbered("安娜", "A123456789")
    wanted = preset(*HoursField, "name", "national_id", "from_the_future")
    table = hours_table(PLAN, [row(anna)], (), wanted, lambda reason: reason.token)
    assert dict(zip(table.fields, table.rows[0], strict=True)) == {
        "course_day": "第一天", "course_title": "人事業務", "date": "112年8月7日(一)", "batch": "第一梯次",
        "hours": "8", "given": "核給", "reasons": "", "change": "新增", "name": "安娜",
        "national_id": "A123456789", "from_the_future": "",
    }  # fmt: skip
    assert len(HOURS_FIELDS) == len(set(HOURS_FIELDS))


def test_without_hours_the_reasons_stand_there() -> None:
    anna = numbered("安娜", "")
    wanted = preset("hours", "given", "reasons", "change")
    table = hours_table(PLAN, [row(anna, 0, change=Change.WITHDRAWN)], (), wanted, lambda r: r.token)
    assert table.rows == (("0", "不核給", "absent", "撤銷"),)


def test_the_first_preset_of_hours_holds_no_whole_number() -> None:
    first, *_, last = built_in(ColumnUse.HOURS)
    assert (first.shows_ids, last.shows_ids) == (False, True)


@pytest.mark.parametrize(("people", "lines"), [(0, []), (1, [1]), (255, [255]), (256, [255, 1])])
def test_at_most_255_people_stand_on_a_line(people: int, lines: list[int]) -> None:
    made = id_hours_lines([(f"A{n:09}", 8) for n in range(people)])
    assert [len(line.split(",")) for line in made] == lines


def test_numbers_are_in_plain_form_and_who_has_none_or_no_hours_is_left_out() -> None:
    rows = [
        row(numbered("安娜", "a１23456789 ")),
        row(numbered("無號", "")),
        row(numbered("沒來", "B123456780"), 0),
        row(numbered("外籍", "ab12345677")),
    ]
    assert id_lines_text(PLAN, rows) == "A123456789-8,AB12345677-8\n"


def test_several_course_days_have_a_heading_each() -> None:
    anna = numbered("安娜", "A123456789")
    days = (PLAN.course_days[0], replace(PLAN.course_days[0], id="d2", slug="d2", name="第二天", title=""))
    text = id_lines_text(replace(PLAN, course_days=days), [row(anna, 3, "d2"), row(anna)])
    assert text == "# d1 第一天 人事業務\nA123456789-8\n# d2 第二天\nA123456789-3\n"


def test_every_form_has_its_ending() -> None:
    assert {str(form): form.suffix for form in HoursForm} == {
        "ods": ".ods", "xlsx": ".xlsx", "utf-8-sig": ".csv", "cp950": ".csv", "txt": ".txt",
    }  # fmt: skip
