"""The samples hold the facts of the two real plans, their slips included."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from coordinator.db.queries.plans import read_plan
from coordinator.db.store import open_store
from coordinator.documents.geo import load_areas
from coordinator.documents.plan_file import plan_to_json
from coordinator.documents.sample_roster import SAMPLE_NAMES, load_sample
from coordinator.domain.edit import create
from coordinator.domain.errors import RuleError
from coordinator.domain.roc import parse_date
from coordinator.resources import resource
from coordinator.services.edits import apply_edit
from tests.sample_plans import NATIONAL, PINGTUNG, plan, rows, sample

# ---------------------------------------------------------------------------------------- which there are


def test_there_are_two_samples_and_the_first_has_people() -> None:
    assert SAMPLE_NAMES == ("pingtung-112", "national-114")
    assert [sample(n).plan_json["slug"] for n in SAMPLE_NAMES] == list(SAMPLE_NAMES)
    assert [bool(sample(n).people) for n in SAMPLE_NAMES] == [True, False]


@pytest.mark.parametrize("name", ["", "pingtung-113", "../pingtung-112"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(RuleError) as caught:
        load_sample(name)
    assert caught.value.code == "sample_unknown"


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_the_plan_is_kept_one_value_a_line_so_that_changes_can_be_read(name: str) -> None:
    text = resource("samples", name, "plan.json").read_text(encoding="utf-8")
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("name", SAMPLE_NAMES)
def test_a_stored_sample_is_shown_as_its_file_says(name: str, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "store.db", areas=load_areas())) as store:
        with store.write() as writer:
            apply_edit(writer, create(*plan(name).entities()))
        with store.read() as reader:
            assert plan_to_json(read_plan(reader, plan(name).training.id)) == sample(name).plan_json


# ----------------------------------------------------------------------------------------------- 屏東 112


def test_the_letter_and_the_units_of_pingtung() -> None:
    data = sample(PINGTUNG).plan_json
    assert (data["academic_year"], data["issued"], data["letter_number"], data["county"]) == (
        112,
        "2023-07-25",
        "屏府教學字第11229408600號",
        {"code": "10013", "name": "屏東縣"},
    )
    assert "112年5月22日" in data["basis"]
    assert "臺教國署國字第1120062274號" in data["basis"]
    assert [(u["role"], u["name"]) for u in data["units"]] == [
        ("supervisor", "教育部國民及學前教育署"),
        ("organiser", "屏東縣政府教育處"),
        ("host", "海豐國小"),
        ("co_host", "枋寮高中"),
    ]


DISTRICTS = {
    "屏北區": (33, "b1", "里港鄉 鹽埔鄉 高樹鄉 三地門鄉 霧台鄉"),
    "屏東區": (53, "b1", "屏東市 九如鄉 長治鄉 麟洛鄉 萬丹鄉"),
    "東港區": (36, "b1", "新園鄉 崁頂鄉 南州鄉 林邊鄉 東港鎮 琉球鄉"),
    "潮州區": (60, "b2", "竹田鄉 內埔鄉 瑪家鄉 泰武鄉 來義鄉 新埤鄉 潮州鎮 萬巒鄉"),
    "屏南區": (49, "b2", "佳冬鄉 枋寮鄉 春日鄉 獅子鄉 枋山鄉 車城鄉 牡丹鄉 滿洲鄉 恆春鎮"),
}


def test_the_districts_have_the_printed_counts_and_the_townships_as_written() -> None:
    assert {
        d["name"]: (d["school_count"], d["batch"], " ".join(t["as_written"] for t in d["townships"]))
        for d in rows(PINGTUNG, "districts")
    } == DISTRICTS


def test_the_33_townships_of_pingtung_are_each_in_one_district_under_their_official_code() -> None:
    towns = [t for d in rows(PINGTUNG, "districts") for t in d["townships"]]
    official = {t.id: t.name for t in load_areas()[1] if t.county_id == "10013"}
    assert {t["code"]: t["name"] for t in towns} == official
    assert len(towns) == 33
    assert {t["as_written"]: t["name"] for t in towns if t["as_written"] != t["name"]} == {
        "霧台鄉": "霧臺鄉",
        "滿洲鄉": "滿州鄉",
    }


def test_the_batches_count_122_and_109_schools_and_the_county_231() -> None:
    counts = [b["school_count"] for b in rows(PINGTUNG, "batches")]
    assert (counts, sum(counts)) == ([122, 109], 231)


def test_what_to_bring_is_listed_for_the_hands_on_days() -> None:
    assert [e["format"] for e in rows(PINGTUNG, "equipment")] == ["hands_on"] * 2
    assert [e["format"] for e in rows(NATIONAL, "equipment")] == ["hands_on"] * 3


# --------------------------------------------------------------------------------------------------- 場次

PINGTUNG_SESSIONS = """
b1-d1 112年8月7日(一)  08:30 17:00 教師研習中心(鶴聲國小內)
b1-d2 112年8月8日(二)  08:30 17:30 教師研習中心(鶴聲國小內)
b1-d3 112年8月9日(三)  08:30 11:30 教師研習中心(鶴聲國小內)
b2-d1 112年8月14日(一) 08:30 17:00 枋寮高中體育館
b2-d2 112年8月15日(二) 08:30 17:30 枋寮高中體育館
b2-d3 112年8月16日(三) 08:30 11:30 枋寮高中體育館
h1    112年9月12日(二) 08:30 16:00 信義國小
h2    112年9月13日(三) 08:30 16:00 信義國小
"""
NATIONAL_SESSIONS = """
r1-hr       114年8月6日(三)  08:30 16:00
r2-hr       114年8月7日(四)  08:30 16:00
r3-hr       114年8月8日(五)  08:30 16:00
r4-hr       114年8月11日(一) 08:30 16:00
r5-hr       114年8月12日(二) 08:30 16:00
r1-students 114年8月13日(三) 09:00 15:00
r2-students 114年8月14日(四) 09:00 15:00
r3-students 114年8月15日(五) 09:00 15:00
r4-students 114年8月18日(一) 09:00 15:00
r5-students 114年8月19日(二) 09:00 15:00
r1-funding  114年8月20日(三) 09:00 12:00
r2-funding  114年8月20日(三) 13:00 16:00
r3-funding  114年8月21日(四) 09:00 12:00
r4-funding  114年8月21日(四) 13:00 16:00
r5-funding  114年8月22日(五) 09:00 12:00
"""


@pytest.mark.parametrize(("name", "table"), [(PINGTUNG, PINGTUNG_SESSIONS), (NATIONAL, NATIONAL_SESSIONS)])
def test_every_session_has_its_date_weekday_hours_and_place(name: str, table: str) -> None:
    sessions = [
        " ".join(filter(None, (s["slug"], s["roc_date"], s["start"], s["end"], s["venue"])))
        for s in rows(name, "sessions")
    ]
    assert sessions == [f"{name}/{' '.join(line.split())}" for line in table.strip().splitlines()]


OTHER_DATES = [
    ("112年7月25日", "2023-07-25"),  # the letter
    ("112年8月7日(一)", "2023-08-07"),  # first batch, from
    ("112年8月9日(三)", "2023-08-09"),  # to
    ("112年8月14日(一)", "2023-08-14"),  # second batch, from
    ("112年8月16日(三)", "2023-08-16"),  # to
    ("112年9月12日(二)", "2023-09-12"),  # hands-on
    ("112年9月13日(三)", "2023-09-13"),
    ("114 年 8 月 6 日(星期三)", "2025-08-06"),  # 人力網, from
    ("114 年 8 月 12 日(星期二)", "2025-08-12"),  # to
    ("114 年 8 月 13 日(星期三)", "2025-08-13"),  # 學生網
    ("114 年 8 月 19 日(星期二)", "2025-08-19"),
    ("114 年 8 月 20 日(星期三)", "2025-08-20"),  # 人力網經費系統
    ("114 年 8 月 22 日(星期五)", "2025-08-22"),
    ("114 年 8 月 25 日", "2025-08-25"),  # applications, from
    ("114 年 9 月 26 日", "2025-09-26"),  # to
]


@pytest.mark.parametrize(("text", "iso"), OTHER_DATES)
def test_every_date_of_the_plans_is_read_as_written_and_is_in_a_sample(text: str, iso: str) -> None:
    assert parse_date(text) == date.fromisoformat(iso)
    assert any(f'"{iso}"' in json.dumps(sample(name).plan_json) for name in SAMPLE_NAMES)


def test_the_marks_of_pingtung_are_two_and_the_second_opens_when_the_agenda_ends() -> None:
    for session in rows(PINGTUNG, "sessions"):
        assert session["marks"] == [
            {"slot": "in", "opens": "08:30", "closes": "09:00"},
            {"slot": "out", "opens": session["end"], "closes": None},
        ]


def test_the_full_online_days_of_the_personnel_system_ask_for_four_marks_and_the_others_for_two() -> None:
    assert {
        (s["course_day"], s["shift_minutes"], tuple((m["slot"], m["opens"], m["closes"]) for m in s["marks"]))
        for s in rows(NATIONAL, "sessions")
    } == {
        (
            "hr",
            0,
            (
                ("am_in", "08:30", "09:00"),
                ("am_out", "12:00", None),
                ("pm_in", "13:00", "13:30"),
                ("pm_out", "16:00", None),
            ),
        ),
        ("students", 0, (("in", "09:00", "09:30"), ("out", "15:00", None))),
        ("funding", 0, (("in", "09:00", "09:30"), ("out", "12:00", None))),
        ("funding", 240, (("in", "13:00", "13:30"), ("out", "16:00", None))),
    }


# ----------------------------------------------------------------------------------------------- 全國 114

REGIONS = {
    "第一區": (788, "新北市 331 桃園市 267 新竹縣 134 新竹市 56"),
    "第二區": (732, "臺中市 359 宜蘭縣 116 臺東縣 124 花蓮縣 133"),
    "第三區": (753, "臺北市 255 基隆市 60 苗栗縣 161 彰化縣 226 澎湖縣 51"),
    "第四區": (768, "高雄市 365 嘉義縣 161 嘉義市 34 雲林縣 208"),
    "第五區": (748, "臺南市 304 南投縣 180 金門縣 25 連江縣 12 屏東縣 227"),
}


def test_the_five_regions_have_the_printed_counties_and_totals() -> None:
    assert {
        r["name"]: (r["total"], " ".join(f"{m['as_written']} {m['school_count']}" for m in r["members"]))
        for r in rows(NATIONAL, "regions")
    } == REGIONS


def test_each_region_has_one_session_of_each_system_for_up_to_1000_people_in_its_own_meeting() -> None:
    for region in rows(NATIONAL, "regions"):
        slug = region["slug"]
        assert region["sessions"] == [f"{NATIONAL}/{slug}-{day}" for day in ("hr", "students", "funding")]
        own = [s for s in rows(NATIONAL, "sessions") if s["region"] == slug]
        assert {(s["cap"], s["meeting"]) for s in own} == {(1000, f"{region['name']}線上會議")}


def test_the_meetings_are_invented() -> None:
    assert all(m["link"].startswith("https://meeting.example/") for m in rows(NATIONAL, "meetings"))
    assert all("範例" in m["note"] for m in rows(NATIONAL, "meetings"))


APPENDIX = """
臺北市 8 154 93 255 | 新北市 2 226 103 331 | 桃園市 1 195 71 267 | 臺中市 6 251 102 359 | 臺南市 4 221 79 304
高雄市 8 251 106 365 | 新竹縣 2 92 40 134 | 苗栗縣 1 119 41 161 | 彰化縣 2 177 47 226 | 南投縣 2 141 37 180
雲林縣 2 164 42 208 | 嘉義縣 0 131 30 161 | 屏東縣 2 179 46 227 | 臺東縣 2 97 25 124 | 花蓮縣 2 105 26 133
宜蘭縣 1 86 29 116 | 基隆市 2 41 17 60 | 新竹市 0 35 21 56 | 嘉義市 2 20 12 34 | 連江縣 0 7 5 12
金門縣 0 20 5 25 | 澎湖縣 0 37 14 51
"""


def test_the_appendix_of_22_counties_is_as_printed() -> None:
    lines = [
        f"{c['name']} {c['special']} {c['primary']} {c['junior']} {c['total']}"
        for c in rows(NATIONAL, "counties")
    ]
    assert lines == [row.strip() for row in APPENDIX.strip().replace("\n", "|").split("|")]
    assert {c["code"]: c["name"] for c in rows(NATIONAL, "counties")} == {
        c.id: c.name for c in load_areas()[0]
    }


def test_every_county_row_adds_up_and_so_do_the_columns() -> None:
    counties = plan(NATIONAL).county_counts
    assert [c.as_written for c in counties if c.special + c.primary + c.junior != c.total] == []
    columns = [(c.special, c.primary, c.junior, c.total) for c in counties]
    assert [sum(column) for column in zip(*columns, strict=True)] == [49, 2749, 991, 3789]


def test_the_regions_cover_the_appendix() -> None:
    regions = plan(NATIONAL)
    assert sum(regions.school_count(d) or 0 for d in regions.districts) == 3789
    assert {m.area_code: m.school_count for m in regions.members} == {
        c.county_code: c.total for c in regions.county_counts
    }


def test_the_formats_have_their_periods_and_say_which_are_by_application() -> None:
    assert {
        (name, f["title"], f["starts"], f["ends"], f["by_application"])
        for name in SAMPLE_NAMES
        for f in rows(name, "formats")
    } == {
        (PINGTUNG, "實體簡報場", "2023-08-07", "2023-08-16", False),
        (PINGTUNG, "駐點實機場", "2023-09-12", "2023-09-13", False),
        (NATIONAL, "線上簡報場", "2025-08-06", "2025-08-22", False),
        (NATIONAL, "實體簡報場", "2025-08-25", "2025-09-26", True),
        (NATIONAL, "駐點實機場", "2025-08-25", "2025-09-26", True),
    }
