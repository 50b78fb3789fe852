"""What a person says about a list: typed cells, chosen schools, columns set right, rows kept or left."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roster import Meal
from coordinator.domain.roster_columns import ColumnKind
from coordinator.domain.roster_corrections import Corrections
from coordinator.domain.roster_report import RosterReport, RosterRow, RowStatus
from coordinator.domain.roster_rows import judge_again, read_roster
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry
from coordinator.domain.roster_sessions import TrainingDays
from coordinator.domain.roster_suggestions import suggestions
from coordinator.domain.roster_table import SheetFacts

DAYS = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8)))
DIRECTORY = SchoolDirectory(
    [
        SchoolEntry("134601", "縣立中正國小", "屏東縣", "屏東市", id="primary"),
        SchoolEntry("134502", "縣立中正國中", "屏東縣", "屏東市", id="junior"),
        SchoolEntry("134785", "縣立瓦磘國小", "屏東縣", "新園鄉", id="kiln"),
        SchoolEntry("134701", "縣立長榮百合國小", "屏東縣", "泰武鄉", id="lily"),
    ],
    "屏東縣",
)
TITLES = "姓名|服務學校|參加場次|用餐|身分證字號|電話"


def table(*lines: str) -> list[list[str]]:
    return [line.split("|") for line in (TITLES, *lines)]


def read(*lines: str, **said) -> RosterReport:
    return read_roster(table(*lines), DAYS, DIRECTORY, corrections=Corrections(**said))


def only(line: str, **said) -> RosterRow:
    (row,) = read(line, **said).rows
    return row


def test_a_typed_cell_counts_in_place_of_the_file():
    row = only("陳?君|中正國小|再說|葷素|A123456789|1", cells={
        (2, "name"): "陳堃君", (2, "sessions"): "8/7", (2, "meal"): "素", (2, "phone"): "0912345678",
    })  # fmt: skip
    assert (row.name, row.meal, row.phone) == ("陳堃君", Meal.VEGETARIAN, "0912345678")
    assert (row.sessions, row.status, row.flags) == ((date(2023, 8, 7),), RowStatus.ACCEPT, ("TYPED",))


def test_a_typed_school_is_looked_up_and_its_code_forgotten():
    rows = [["姓名", "學校代碼", "服務學校"], ["王小明", "134502", "中正國小"]]
    asked = read_roster(rows, DAYS, DIRECTORY).rows[0]
    assert asked.flags == ("SCHOOL_CODE_MISMATCH",)
    typed = read_roster(rows, DAYS, DIRECTORY, corrections=Corrections(cells={(2, "school"): "瓦磘國小"}))
    assert (typed.rows[0].school_id, typed.rows[0].status) == ("kiln", RowStatus.ACCEPT)


def test_an_answer_about_a_school_holds_for_all_that_wrote_it():
    asked = read("王小明|中正|8/7|葷|A123456789|", "李華|中正|8/7|葷|B100000002|")
    (question,) = {row.school_question for row in asked.rows}
    assert [row.row for row in asked.rows] == [2, 3]
    answered = judge_again(asked, Corrections(schools={question: "junior"}), (2, 3))
    assert [(row.school_code, row.school_id, row.status) for row in answered.rows] == [
        ("134502", "junior", RowStatus.ACCEPT)
    ] * 2


def test_an_answer_may_be_to_keep_what_is_written():
    row = only("王小明|國立屏北高中|8/7|葷|A123456789|", schools={"國立屏北高中": ""})
    assert (row.status, row.school_raw, row.school_code) == (RowStatus.ACCEPT, "國立屏北高中", "")


def test_a_rejected_row_is_kept_by_hand_and_an_accepted_one_left_out():
    lines = ("王小明|國立屏北高中|8/7|葷|A123456789|", "李華|中正國小|8/7|葷|B100000002|")
    plain = read(*lines).rows
    assert [(row.status, row.reason) for row in plain] == [
        (RowStatus.REJECTED, "UNKNOWN_SCHOOL"),
        (RowStatus.ACCEPT, ""),
    ]
    turned = read(*lines, kept=frozenset({2}), left=frozenset({3})).rows
    assert [(row.status, row.reason) for row in turned] == [
        (RowStatus.ATTENTION, ""),
        (RowStatus.REJECTED, "LEFT_OUT"),
    ]


def test_a_repeat_that_is_kept_is_somebody_else():
    line = "王小明|中正國小|8/7|葷|A123456789|"
    assert [row.reason for row in read(line, line).rows] == ["", "DUPLICATE_ROW"]
    kept = read(line, line, kept=frozenset({3})).rows[1]
    assert (kept.status, kept.same_as_row) == (RowStatus.ATTENTION, None)


def test_a_line_that_looked_like_furniture_is_a_person_when_kept():
    rows = [["姓名", "服務學校", "職稱"], ["合計", "", ""]]
    assert read_roster(rows, DAYS).rows[0].reason == "TOTAL_ROW"
    kept = read_roster(rows, DAYS, corrections=Corrections(kept=frozenset({2}))).rows[0]
    assert (kept.name, kept.status) == ("合計", RowStatus.ATTENTION)


def test_columns_are_corrected_by_place_and_by_title():
    rows = [["姓名", "單位", "甲", "乙"], ["王小明", "瓦磘國小", "V", "x"]]
    by_place = Corrections(columns={2: "session_tick:2023-08-07", 3: "note"})
    row = read_roster(rows, DAYS, DIRECTORY, corrections=by_place).rows[0]
    assert (row.sessions, row.note) == ((date(2023, 8, 7),), "x")
    by_title = Corrections(titles={"甲": "meal_tick:素", "單位": "job_title", "乙": "no such kind"})
    header = read_roster(rows, DAYS, corrections=by_title).header
    assert [(c.kind, c.answer) for c in header.columns] == [
        (ColumnKind.NAME, ""),
        (ColumnKind.JOB_TITLE, ""),
        (ColumnKind.MEAL_TICK, "素"),
    ]


def test_a_hidden_column_is_named_and_read_only_when_chosen():
    rows = [["姓名", "服務學校", "電話", "用餐"], ["王小明", "瓦磘國小", "0912345678", "葷"]]
    facts = SheetFacts(hidden_columns=frozenset({2}))
    hidden = read_roster(rows, DAYS, DIRECTORY, facts)
    assert (hidden.rows[0].phone, hidden.header.hidden) == ("", ((2, "電話"),))
    chosen = read_roster(rows, DAYS, DIRECTORY, facts, Corrections(columns={2: "mobile"}))
    assert (chosen.rows[0].phone, chosen.header.hidden) == ("0912345678", ())


def test_header_rows_are_as_a_person_says():
    rows = [["姓名", "服務學校", "職稱"], ["", "(全銜)", ""], ["王小明", "瓦磘國小", "教師"]]
    report = read_roster(rows, DAYS, corrections=Corrections(header=(0, 1)))
    assert [row.row for row in report.rows] == [3]


def test_a_hidden_row_and_a_formula_without_value_are_asked():
    rows = table("王小明|中正國小|8/7||A123456789|", "李華|中正國小|8/7|葷|B100000002|")
    facts = SheetFacts(hidden_rows=frozenset({2}), blank_formulas=frozenset({(1, 3)}))
    assert [row.flags for row in read_roster(rows, DAYS, DIRECTORY, facts).rows] == [
        ("FORMULA_WITHOUT_VALUE", "MEAL_MISSING"),
        ("HIDDEN_ROW",),
    ]


def test_what_may_be_meant_is_offered_for_a_row_that_asks():
    near = only("游錫方方土|長榮百和國小|8/7|葷|A123456789|")
    assert near.flags == ("NAME_DECOMPOSED", "UNKNOWN_SCHOOL")
    offered = suggestions(near, DIRECTORY)
    assert [school.id for school in offered.schools] == ["lily"]
    assert (offered.names, offered.characters) == (("游錫堃",), (("方方土", "堃"),))
    two = suggestions(only("王大明、李小華|中正|8/7|葷|A123456789|"), DIRECTORY)
    assert [school.id for school in two.schools] == ["junior", "primary"]
    assert two.people == ("王大明", "李小華")


LINES = st.lists(
    st.sampled_from(
        [
            "王小明|中正|8/7|葷|A123456789|",
            "王小明|中正國小|8/8|素|A123456789|",
            "王大明、李小華|瓦?國小|第一天|葷||0912345678",
            "陳?君|國立屏北高中|8/7||B100000002|",
            "游錫方方土|中正國中|8/7|葷||",
            "合計|||||",
            "|||||",
        ]
    ),
    max_size=8,
)
SAID = st.builds(
    Corrections,
    cells=st.dictionaries(
        st.tuples(st.integers(2, 9), st.sampled_from(["name", "school", "sessions", "meal", "phone"])),
        st.sampled_from(["王大同", "中正國小", "8/8", "素", "0987654321", "", "再說"]),
        max_size=4,
    ),
    schools=st.dictionaries(st.sampled_from(["中正", "國立屏北高中"]), st.sampled_from(["junior", ""])),
    characters=st.dictionaries(st.just("方方土"), st.just("堃")),
    names=st.dictionaries(st.just("陳?君"), st.just("陳堃君")),
    kept=st.frozensets(st.integers(1, 10)),
    left=st.frozensets(st.integers(1, 10)),
    split=st.frozensets(st.integers(1, 10)),
)


@given(LINES, SAID)
def test_judging_rows_again_is_reading_with_the_same_corrections(lines, said):
    rows = table(*lines)
    everything = range(1, len(rows) + 1)
    again = judge_again(read_roster(rows, DAYS, DIRECTORY), said, everything)
    assert again == read_roster(rows, DAYS, DIRECTORY, corrections=said)


@given(LINES, st.integers(2, 9), st.sampled_from(["王大同", "李華"]))
def test_one_typed_name_needs_only_its_row(lines, number, name):
    rows, said = table(*lines), Corrections(cells={(number, "name"): name})
    again = judge_again(read_roster(rows, DAYS, DIRECTORY), said, [number])
    assert again == read_roster(rows, DAYS, DIRECTORY, corrections=said)
