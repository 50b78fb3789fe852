"""A list of schools is told by its content; what it does not say is found or left out, never guessed."""

import pytest

from coordinator.documents.geo import load_areas
from coordinator.domain.errors import RuleError
from coordinator.domain.school import SchoolLevel
from coordinator.domain.school_lists import ListedSchool, SchoolList, read_school_list, year_of_file

E1 = ("學年度", "代碼", "學校名稱", "公/私立", "縣市名稱", "地址", "電話", "網址")
YUCAI = (
    "114",
    "011601",
    "私立育才國小",
    "私立",
    "[01]新北市",
    "[234]新北市永和區福和路1號",
    "(02)29214630",
    "",
)
BASEC = ("學年度", "縣市代碼", "縣市名稱", "鄉鎮市區", "學校代碼", "學校名稱", "1年級班級數", "6年級班級數")
BASEJ = ("縣市代碼", "縣市名稱", "學校代碼", "學校名稱", "班級數", "7年級", "8年級", "9年級")
JOINED = ("code", "level", "name", "public", "county", "town", "towncode", "phone", "year")


def read(*rows: tuple[str, ...], file: str = "list.csv", year: int | None = None) -> SchoolList:
    return read_school_list(file, rows, *load_areas(), year)


def only(*rows: tuple[str, ...], year: int | None = None) -> ListedSchool:
    (school,) = read(*rows, year=year).schools
    return school


def test_the_directory_with_addresses_says_county_by_name_and_township_by_address() -> None:
    school = only(E1, YUCAI)
    assert school == ListedSchool(
        "011601", "私立育才國小", SchoolLevel.PRIMARY, "65000", "65000040", "新北市永和區福和路1號",
        "(02)29214630", 114, False, 2,
    )  # fmt: skip


def test_the_table_of_numbers_says_its_township_itself() -> None:
    school = only(BASEC, ("114", "13", "屏東縣", "霧臺鄉", "134736", "縣立霧臺國小", "2", "1,203"))
    assert (school.township_code, school.township_said, school.year) == ("10013270", True, 114)
    assert school.level is SchoolLevel.PRIMARY


def test_title_lines_say_level_and_year() -> None:
    title, year = ("國民中學校別資料",), ("103 學年度 SY2014-2015",)
    made = read(title, year, BASEJ, ("13", "屏東縣", "134334", "縣立來義高中附設國中部", "3", "1", "-", "1"))
    assert made.years == (103,)
    assert made.levels == (SchoolLevel.JUNIOR,)


def test_the_joined_list_says_everything_row_by_row() -> None:
    primary = ("134334", "國小", "來義國小", "公立", "屏東縣", "來義鄉", "10013260", "08", "114")
    junior = ("134334", "國中", "來義高中", "公立", "屏東縣", "", "", "", "103")
    made = read(JOINED, primary, junior)
    assert made.years == (103, 114)
    assert [s.level for s in made.schools] == [SchoolLevel.PRIMARY, SchoolLevel.JUNIOR]
    assert [s.township_code for s in made.schools] == ["10013260", ""]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("[13]屏東縣", "10013"),
        ("［13］屏東縣", "10013"),
        ("屏東縣", "10013"),
        ("台北市", "63000"),
        ("[31]臺北市", "63000"),
        ("[42]臺北市", "63000"),
        ("[55]高雄市", "64000"),
        ("桃園縣", "68000"),
        ("臺北縣", "65000"),
        ("高雄縣", "64000"),
    ],
)
def test_a_county_is_its_name_never_its_number(written: str, code: str) -> None:
    assert only(E1, ("114", "134736", "縣立某國小", "公立", written, "", "", "")).county_code == code


def test_a_county_that_is_not_said_is_in_the_address_or_in_the_codes_around() -> None:
    by_address = ("114", "134736", "縣立甲國小", "公立", "", "[902]屏東縣霧台鄉中山巷1號", "", "")
    assert only(E1, by_address).township_code == "10013270"
    by_codes = ("114", "134737", "縣立乙國小", "公立", "", "", "", "")
    said = ("114", "134738", "縣立丙國小", "公立", "屏東縣", "", "", "")
    assert {s.county_code for s in read(E1, by_codes, said).schools} == {"10013"}
    assert [out.reason for out in read(E1, by_codes).left_out] == ["county"]


def test_a_list_without_the_column_of_the_year_that_its_heading_has_is_read_by_its_codes() -> None:
    assert only(E1, YUCAI[1:], year=113).code == "011601"
    assert only(E1, YUCAI[1:], year=113).year == 113
    assert only(E1[1:], YUCAI).phone == "(02)29214630"


@pytest.mark.parametrize(
    ("county", "written", "code"),
    [
        ("新北市", "11601", "011601"),
        ("雲林縣", "94669", "094669"),
        ("屏東縣", "11601", ""),
        ("", "11601", ""),
    ],
)
def test_a_first_0_comes_back_only_where_the_county_agrees(county: str, written: str, code: str) -> None:
    made = read(E1, ("114", written, "某國小", "公立", county, "", "", ""))
    assert [s.code for s in made.schools] == ([code] if code else [])
    assert [out.reason for out in made.left_out] == ([] if code else ["code"])
    assert made.repaired == ((2,) if code else ())


@pytest.mark.parametrize("written", ['="014601"', "'014601", "０１４６０１", " 014601 "])
def test_a_code_that_was_guarded_against_a_spreadsheet_is_read(written: str) -> None:
    assert only(E1, ("114", written, "某國小", "公立", "新北市", "", "", "")).code == "014601"


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("134601", "縣立中正國小", SchoolLevel.PRIMARY),
        ("134601", "縣立敬恆國(中)小", SchoolLevel.PRIMARY),
        ("724504", "縣立敬恆國中(小)", SchoolLevel.JUNIOR),
        ("413601", "國立臺灣戲曲學院(國小)", SchoolLevel.PRIMARY),
        ("130601", "國立屏東大學附小", SchoolLevel.PRIMARY),
        ("134334", "縣立來義高中附設國中部", SchoolLevel.JUNIOR),
        ("134334", "縣立來義高中", SchoolLevel.SENIOR),
        ("150F01", "國立花蓮特殊教育學校", SchoolLevel.SPECIAL),
        ("330F02", "市立啟聰學校", SchoolLevel.SPECIAL),
        ("413501", "國立臺灣戲曲學院(國中)", SchoolLevel.JUNIOR),
        ("010301", "國立華僑中學", SchoolLevel.SENIOR),
    ],
)
def test_a_list_of_many_levels_is_told_row_by_row(code: str, name: str, level: SchoolLevel) -> None:
    others = [("114", f"0145{n:02}", f"市立第{n}國中", "公立", "新北市", "", "", "") for n in range(3)]
    others += [("114", f"0146{n:02}", f"市立第{n}國小", "公立", "新北市", "", "", "") for n in range(3)]
    made = read(E1, ("114", code, name, "公立", "屏東縣", "", "", ""), *others)
    assert made.schools[0].level is level


def test_a_list_of_one_level_decides_for_names_that_say_another() -> None:
    rows = [("114", f"0145{n:02}", f"市立第{n}國中", "公立", "新北市", "", "", "") for n in range(20)]
    made = read(E1, *rows, ("114", "010301", "國立華僑中學", "公立", "新北市", "", "", ""))
    assert made.levels == (SchoolLevel.JUNIOR,)


def test_a_special_school_is_special_in_every_list() -> None:
    title = ("國民中學校別資料",)
    row = ("15", "花蓮縣", "150F01", "國立花蓮特教學校", "3", "1", "1", "1")
    assert read(title, BASEJ, row).levels == (SchoolLevel.SPECIAL,)


def test_notes_sums_and_repeated_headings_are_no_schools() -> None:
    noise = (("說明：本表不含補校",), ("總計", "", "2,608"), E1, ("", "", ""), ())
    assert len(read(E1, YUCAI, *noise).schools) == 1


def test_what_is_no_school_of_these_levels_is_left_out_with_its_row() -> None:
    nursery = ("114", "011K01", "市立某幼兒園", "公立", "新北市", "", "", "")
    assert [(out.row, out.reason) for out in read(E1, nursery).left_out] == [(2, "level")]


def test_a_table_without_code_and_name_is_no_list() -> None:
    with pytest.raises(RuleError) as refused:
        read(("姓名", "服務學校"), ("陳範例", "範例國小"))
    assert refused.value.code == "school_list_no_header"
    with pytest.raises(RuleError) as refused:
        read(E1)
    assert refused.value.code == "school_list_empty"


@pytest.mark.parametrize(
    ("name", "year"),
    [("114_basec", 114), ("e1_new_114", 114), ("113", 113), ("99_base", 99), ("e1_new", None),
     ("學校名錄20250801", None), ("j1_new(1)", None)],
)  # fmt: skip
def test_the_year_in_the_name_of_a_file(name: str, year: int | None) -> None:
    assert year_of_file(name) == year


def test_a_list_without_a_year_can_be_given_one() -> None:
    made = read(E1[1:], YUCAI[1:])
    assert made.undated
    assert made.of_year(112).years == (112,)
    assert read(E1, YUCAI).of_year(99).years == (114,)
