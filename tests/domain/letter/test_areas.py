"""Tables of districts and regions: spellings, merged cells, totals, dates, and what is told beside a row."""

from datetime import date

import pytest

from coordinator.documents.geo import load_areas
from coordinator.documents.letter.reading import read_clipboard
from coordinator.domain.errors import RuleError
from coordinator.domain.letter.dates import spans_in
from coordinator.domain.letter.districts import DistrictTable, read_districts
from coordinator.domain.letter.finding import Status
from coordinator.domain.letter.regions import RegionRow, read_regions

COUNTIES, TOWNSHIPS = load_areas()
PINGTUNG = "10013"


def districts(text: str, county: str = PINGTUNG) -> DistrictTable:
    return read_districts(read_clipboard("", text), TOWNSHIPS, county, 112)


def regions(text: str) -> tuple[RegionRow, ...]:
    return read_regions(read_clipboard("", text), COUNTIES, 114)


@pytest.mark.parametrize(
    ("text", "spans", "odd"),
    [
        ("112年8月7日(一)至 112年8月9日(三)", [("2023-08-07", "2023-08-09")], []),
        ("112年8月7日(一)至8月9日(三)", [("2023-08-07", "2023-08-09")], []),
        ("8/6(三)", [("2025-08-06", "2025-08-06")], []),
        ("114 年 8 月 6 日(星期三)至 8 月 12 日(星期二)", [("2025-08-06", "2025-08-12")], []),
        ("8/6(三)、8/13(三)", [("2025-08-06", "2025-08-06"), ("2025-08-13", "2025-08-13")], []),
        ("１１４／８／６（三）", [("2025-08-06", "2025-08-06")], []),
        ("12/30~1/2", [("2025-12-30", "2026-01-02")], []),
        ("8/6(四)", [("2025-08-06", "2025-08-06")], ["weekday_wrong"]),
        ("2/30", [], ["date_impossible"]),
        ("09:00", [], []),
        ("另行通知", [], []),
    ],
)
def test_days_and_spans_are_found(text: str, spans: list[tuple[str, str]], odd: list[str]) -> None:
    found, findings = spans_in(text, 114)
    assert [(first.isoformat(), last.isoformat()) for first, last in found] == spans
    assert [finding.code for finding in findings] == odd


def test_a_day_without_a_year_is_told_where_no_year_is_known() -> None:
    assert [finding.code for finding in spans_in("8/6", None)[1]] == ["letter_year_missing"]


def test_spellings_meet_the_official_name_and_stay_as_written() -> None:
    table = districts("分區\t鄉鎮市\n山區\t霧台鄉、霧臺鄉\n南區\t滿洲鄉 恆春鎮(含離島)\n")
    assert [[(a.code, a.as_written) for a in row.areas] for row in table.rows] == [
        [("10013270", "霧台鄉")],
        [("10013240", "滿洲鄉"), ("10013040", "恆春鎮")],
    ]
    assert [f.code for row in table.rows for f in row.findings] == ["letter_townships_twice"]


def test_a_stem_alone_will_do_where_only_one_area_has_it() -> None:
    table = districts("分區\t鄉鎮市\n北\t里港、高樹、東\n")
    assert [a.code for a in table.rows[0].areas] == ["10013090", "10013110"]
    (region,) = regions("縣市\t校數\t總校數\t辦理時間\n新竹\t1\t1\t8/6\n")
    assert "letter_counties_unknown" in [f.code for f in region.findings]


def test_the_county_is_the_one_that_has_the_townships() -> None:
    assert districts("區域\t鄉鎮市區\n北\t里港鄉、高樹鄉\n", county="").county_code == PINGTUNG


def test_total_and_days_of_the_first_row_count_for_the_rows_below() -> None:
    table = districts(
        "1. 第一梯次112年8月7日(一)至112年8月9日(三)，地點為：本縣研習中心。\n"
        "區域\t鄉鎮市區\t各區校數\t分區總校數\t辦理時間\n"
        "北\t里港鄉\t3\t8\t8月7日(一)至8月9日(三)\n中\t屏東市\t5\t\t\n南\t枋寮鄉\t4\t5\t8/14\n"
    )
    assert [row.batch for row in table.rows] == [0, 0, 1]
    first, second = table.batches
    assert (first.name, first.venue, first.total) == ("第一梯次", "研習中心", 8)
    assert (first.first, first.last) == (date(2023, 8, 7), date(2023, 8, 9))
    assert [[f.code for f in row.findings] for row in table.rows] == [[], [], ["letter_total_differs"]]
    assert table.rows[2].findings[0].facts == {"total": 5, "sum": 4}
    assert second.name == ""


def test_a_row_that_a_page_break_cut_goes_on() -> None:
    table = districts(
        "區域\t鄉鎮市區\t校數\n北\t里港鄉、\t3\n\n區域\t鄉鎮市區\t校數\n\t高樹鄉\t\n合計\t\t3\n"
    )
    assert [(row.name, len(row.areas)) for row in table.rows] == [("北", 2)]


@pytest.mark.parametrize(
    ("row", "code", "status"),
    [
        ("北\t板橋區\t3", "letter_townships_unknown", Status.BAD),
        ("北\t板橋區、里港鄉\t3", "letter_townships_unknown", Status.ATTENTION),
        ("\t里港鄉\t3", "letter_name_missing", Status.BAD),
        ("北\t里港鄉\t三校", "count_unreadable", Status.ATTENTION),
    ],
)
def test_what_is_odd_about_a_district_is_told(row: str, code: str, status: Status) -> None:
    (found,) = districts(f"區域\t鄉鎮市區\t校數\n{row}\n").rows
    assert code in [finding.code for finding in found.findings]
    assert found.status is status


def test_a_region_goes_on_until_the_next_total() -> None:
    rows = regions(
        "縣市\t校數\t總校數\t辦理時間 (每場上限 1,000 人)\t會議連結(Webex)\n"
        "新北市\t331\t598\t8/6(三)全天人力網\thttps://meet.example/a 會議號：2512 123 4567 密碼：ab12\n"
        "桃園市\t267\t\t8/20(三)下午經費系統\t\n台東縣\t124\t124\t8/7(四)上午人力網\t\n"
    )
    assert [[a.as_written for a in row.areas] for row in rows] == [["新北市", "桃園市"], ["台東縣"]]
    assert [(s.day.isoformat(), s.half, s.course) for s in rows[0].sessions] == [
        ("2025-08-06", "全天", "人力網"),
        ("2025-08-20", "下午", "經費系統"),
    ]
    meeting = rows[0].meeting
    assert (meeting.software, meeting.link, meeting.number, meeting.passcode, meeting.cap) == (
        "Webex", "https://meet.example/a", "2512 123 4567", "ab12", 1000,
    )  # fmt: skip
    assert all(row.status is Status.GOOD for row in rows)


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ("高雄縣\t9\t9\t8/6", ["letter_counties_unknown", "letter_no_county"]),
        ("新北市\t331\t300\t8/6", ["letter_total_differs"]),
        ("新北市\t331\t331\t8/6(四)", ["weekday_wrong"]),
        ("新北市\t331\t331\t待定", ["date_unreadable"]),
    ],
)
def test_what_is_odd_about_a_region_is_told(row: str, codes: list[str]) -> None:
    (found,) = regions(f"縣市\t校數\t總校數\t辦理時間\n{row}\n")
    assert sorted(finding.code for finding in found.findings) == sorted(codes)


def test_tables_of_something_else_are_refused() -> None:
    other = "姓名\t學校\n王小明\t甲校\n"
    with pytest.raises(RuleError) as refused:
        districts(other)
    assert refused.value.code == "letter_no_districts"
    with pytest.raises(RuleError) as refused:
        regions(other)
    assert refused.value.code == "letter_no_regions"
