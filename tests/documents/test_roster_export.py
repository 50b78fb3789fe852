"""An exported roster: the columns of its preset, lost characters named, the same people when it is back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coordinator.documents.geo import load_areas
from coordinator.documents.roster_export.columns import make_table
from coordinator.documents.roster_export.losses import losses, written_out
from coordinator.documents.roster_export.writing import write_roster_table
from coordinator.documents.roster_file import find_roster, training_days
from coordinator.documents.spreadsheet_csv import unholdable
from coordinator.documents.table_form import TableForm
from coordinator.documents.tables.foreign import read_foreign
from coordinator.documents.tables.parsed import as_meant
from coordinator.documents.tables.table import RawTable, Sheet
from coordinator.domain.presets import ExportField, Preset, built_in
from coordinator.domain.remembered import ColumnPreset, ColumnUse, PresetColumn
from coordinator.domain.roster import Meal, PersonKind, PersonStatus, RosterEntry
from coordinator.domain.roster_names import read_person_name
from coordinator.domain.text import clean
from tests.import_rows import import_edit, understood
from tests.small_plan import B1, B2, FANGLIAO, GAOSHU, HANDS_ON, LIGANG, person, small_plan

TOWNS = load_areas()[1]
ROSTER, SITE, HOURS, SIGN_IN, MEALS = built_in(ColumnUse.EXPORT)
FORMS = list(TableForm)


def told(entry: RosterEntry, **fields: object) -> RosterEntry:
    return replace(entry, person=replace(entry.person, **fields))  # type: ignore[arg-type]


def secretive() -> RosterEntry:
    entry = person("游錫堃", LIGANG, B2, B1, roles=("r2", "r1"), meal=Meal.VEGETARIAN)
    return told(entry, national_id="A123456789", phone="0912345678", email="a@b.tw", note="=1+1")


def cells(preset: Preset, *entries: RosterEntry) -> list[dict[str, str]]:
    table = make_table(small_plan(), entries, TOWNS, preset)
    return [dict(zip(table.headings, row, strict=True)) for row in table.rows]


def of_fields(*fields: ExportField) -> Preset:
    columns = tuple(PresetColumn(f"c{n}", "p", f"欄{n}", field, n) for n, field in enumerate(fields))
    return Preset(ColumnPreset("p", ColumnUse.EXPORT, "自訂", 0), columns)


def test_the_roster_has_what_the_importer_reads_and_no_id_number() -> None:
    (row,) = cells(ROSTER, secretive())
    assert row == {
        "姓名": "游錫堃", "服務單位": "里港範例國小", "學校代碼": f"99{LIGANG[-4:]}", "鄉鎮市區": "里港鄉",
        "分區": "北區", "職稱": "教師", "業務別": "人事、教務",
        "參加場次": "112年8月7日(一) 第一天, 112年8月14日(一) 第一天", "用餐": "素", "人員類別": "學員",
        "報名狀態": "", "電話": "0912345678", "電子郵件": "a@b.tw", "備註": "=1+1",
    }  # fmt: skip


def test_the_upload_of_hours_has_whole_numbers_and_the_dates_once() -> None:
    (row,) = cells(HOURS, secretive())
    assert row == {
        "身分證字號": "A123456789", "姓名": "游錫堃", "服務單位": "里港範例國小", "研習名稱": "小計畫",
        "研習日期": "112年8月7日(一)、112年8月14日(一)",
    }  # fmt: skip


def test_a_sheet_to_write_in_has_numbers_and_empty_columns() -> None:
    rows = cells(SIGN_IN, secretive(), person("李華", GAOSHU, B1))
    assert [(row["序號"], row["簽到"], row["簽退"], row["備註"]) for row in rows] == [
        ("1", "", "", ""), ("2", "", "", ""),
    ]  # fmt: skip


def test_no_built_in_preset_but_that_of_the_hours_shows_a_whole_number() -> None:
    for preset in built_in(ColumnUse.EXPORT):
        shown = "A123456789" in "".join("".join(row.values()) for row in cells(preset, secretive()))
        assert shown == (preset.id == HOURS.id)


def test_every_field_has_a_value_and_an_unknown_one_leaves_its_column_empty() -> None:
    (row,) = cells(of_fields(*ExportField), told(secretive(), status=PersonStatus.CANCELLED))
    filled = [field for field, text in zip(ExportField, row.values(), strict=True) if text]
    assert filled == [field for field in ExportField if field is not ExportField.BLANK]
    assert row[f"欄{list(ExportField).index(ExportField.MASKED_ID)}"] == "A12345****"
    later = replace(SITE, columns=(replace(SITE.columns[0], field="of_a_later_version"),))
    assert cells(later, secretive()) == [{"序號": ""}]


def test_what_cp950_lacks_is_told_with_person_and_column_and_then_written_out() -> None:
    odd = replace(ROSTER.columns[0], title="姓名瑠")
    preset = replace(ROSTER, columns=(odd, *ROSTER.columns[1:]))
    table = make_table(small_plan(), [told(secretive(), school_name="瓦磘國小")], TOWNS, preset)
    assert [(x.character, x.code, x.person, x.column, x.row) for x in losses(table)] == [
        ("瑠", "U+7460", "", "姓名瑠", 0), ("堃", "U+5803", "游錫堃", "姓名瑠", 1),
        ("磘", "U+78D8", "游錫堃", "服務單位", 1),
    ]  # fmt: skip
    out = written_out(table)
    assert losses(out) == ()
    assert (out.headings[0], out.rows[0][:2]) == ("姓名[U+7460]", ("游錫[方方土]", "瓦[石瑤]國小"))


HAN = "王李陳林小明華美珍里港霧臺堃喆𤧟𡍼瑠磘〇"
NAMES = st.one_of(
    st.text(alphabet=HAN, min_size=2, max_size=4),
    st.sampled_from(
        ["Kacaw‧Lafin", "'Atolan Kacaw", "Sayun Yumin", "=1+1", "+王小明", "@小華", "-李明", "O'Brien Anna",
         "Rukai·Pasikau", "Maria del Carmen"]
    ),
).filter(lambda name: read_person_name(name).text == name and not read_person_name(name).people)  # fmt: skip
# An apostrophe before a sign or a digit is Excel's own mark for text, and every reader takes it for that.
NOTES = st.text(st.sampled_from("=+-@'素食備註，。第一行\n ab1<&\"堃"), max_size=20).filter(
    lambda note: all(as_meant(text) == text for text in (note, note.strip()))
)
PEOPLE = st.builds(
    lambda name, town, sessions, roles, kind, meal, phone, note, title: told(
        person(name, town, *sessions, kind=kind, meal=meal, roles=tuple(roles)),
        phone=phone, note=note, job_title=title, email="a.b@edu.tw",
    ),
    NAMES, st.sampled_from([LIGANG, GAOSHU, FANGLIAO]),
    st.lists(st.sampled_from([B1, B2, HANDS_ON]), unique=True, max_size=3),
    st.lists(st.sampled_from(["r1", "r2"]), unique=True), st.sampled_from(PersonKind), st.sampled_from(Meal),
    st.sampled_from(["", "0912345678", "08-7320415"]), NOTES, st.sampled_from(["教師", "=組長", "主任"]),
)  # fmt: skip


def facts(plan_entry: RosterEntry) -> tuple[object, ...]:
    """What an exported file holds of a person; white space as every import cleans it."""
    p = plan_entry.person
    return (
        p.name, p.school_name, p.school_code, p.township_code, p.job_title, p.kind, p.meal, p.phone, p.email,
        clean(p.note).text, {r.role_id for r in plan_entry.roles},
        {r.session_id for r in plan_entry.registrations},
    )  # fmt: skip


def brought_back(form: TableForm, folder: Path, entries: Sequence[RosterEntry]) -> list[RosterEntry]:
    """Exported with the first preset, read like any foreign file, imported into an empty roster."""
    path = folder / f"roster{form.suffix}"
    write_roster_table(path, form, make_table(small_plan(), entries, TOWNS, ROSTER))
    report = find_roster(path.name, read_here(path), training_days(small_plan()), None).report
    return list(import_edit(small_plan(), report.people, ()).entries)


def read_here(path: Path) -> RawTable:
    """As the child process reads it, without the second that it takes to start one."""
    foreign = read_foreign(path.read_bytes(), None, lambda _part: None)
    sheets = tuple(
        Sheet(sheet.name, hidden=False, rows=tuple(tuple(map(as_meant, row)) for row in sheet.rows))
        for sheet in foreign.sheets
    )
    return RawTable(foreign.kind, foreign.encoding, foreign.delimiter, sheets)


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people=st.lists(PEOPLE, min_size=1, max_size=12, unique_by=lambda entry: entry.person.name))
def test_the_same_people_come_back(
    form: TableForm, people: list[RosterEntry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    if form is TableForm.CSV_CP950:
        people = [e for e in people if not unholdable(e.person.name + e.person.note)] or [person("王小明")]
    back = brought_back(form, tmp_path_factory.mktemp("back"), people)
    assert [facts(entry) for entry in back] == [facts(entry) for entry in people]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_of_ours_is_read_whole_by_the_reader_of_foreign_ones(form: TableForm, tmp_path: Path) -> None:
    people = [
        told(person("'Atolan Kacaw", LIGANG, B1), note="=1+1", phone="0912345678"),
        told(person("李華", LIGANG, B1), status=PersonStatus.CANCELLED),
        person("王小明", GAOSHU, B1, B2, roles=("r1",)),
    ]
    path = tmp_path / f"roster{form.suffix}"
    write_roster_table(path, form, make_table(small_plan(), people, TOWNS, ROSTER))
    rows = understood(path, small_plan()).report.people
    back = [e for e in import_edit(small_plan(), rows, ()).entries if e.needs_seat]
    # Who has cancelled does not come back as coming.
    assert [facts(entry) for entry in back] == [facts(people[0]), facts(people[2])]
