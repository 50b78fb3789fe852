"""Display names as people really type them (the people are invented): what is in them, what is missing."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coordinator.domain.online_names.parsing import Lack, ParsedName, Rule, parse_display_name
from tests.domain.online_names.directory import ENTRIES, no_schools, places

Understood = tuple[str, str, str, str, str]


def understood(parsed: ParsedName) -> Understood:
    school = parsed.school.code if parsed.school else f"?{parsed.school_text}"
    county = parsed.county.name if parsed.county else ""
    return county, school, parsed.job_title, "、".join(parsed.names), " ".join(parsed.lacks)


WHOLE = ("屏東縣", "134686", "教師", "王小明", "")
FORMS: list[tuple[str, Understood]] = [
    # the form that the ministry's letter asks for
    ("臺北市中正國中註冊組長王小明", ("臺北市", "313501", "註冊組長", "王小明", "")),
    ("台北市中正國民中學註冊組長王小明", ("臺北市", "313501", "註冊組長", "王小明", "")),
    ("臺北市立中正國中註冊組長王小明", ("臺北市", "313501", "註冊組長", "王小明", "")),
    ("臺北中正國中註冊組長王小明", ("臺北市", "313501", "註冊組長", "王小明", "")),
    ("臺北市中正區中正國中註冊組長王小明", ("臺北市", "313501", "註冊組長", "王小明", "")),
    ("臺北市○○國中註冊組長王○○", ("臺北市", "?○○國中", "註冊組長", "王○○", "SCHOOL_UNKNOWN")),
    # separators of every kind
    ("屏東縣東港國小教師王小明", WHOLE),
    ("屏東縣 東港國小 教師 王小明", WHOLE),
    ("屏東縣　東港國小　教師　王小明", WHOLE),
    ("屏東縣_東港國小_教師_王小明", WHOLE),
    ("屏東縣-東港國小-教師-王小明", WHOLE),
    ("屏東縣－東港國小－教師－王小明", WHOLE),
    ("屏東縣/東港國小/教師/王小明", WHOLE),
    ("屏東縣 | 東港國小 | 教師 | 王小明", WHOLE),
    ("屏東縣.東港國小.教師.王小明", WHOLE),
    ("屏東縣+東港國小+教師+王小明", WHOLE),
    ("屏東縣，東港國小，教師，王小明", WHOLE),
    ("【屏東縣】東港國小（教師）王小明", WHOLE),
    ("[屏東縣東港國小]教師:王小明", WHOLE),
    ("屏東縣東港 國小教師王小明", ("屏東縣", "134686", "教師", "王小明", "")),
    ("屏東縣東港國小教師王 小 明", WHOLE),
    # what meeting programs and people add
    ("屏東縣東港國小教師王小明😀", WHOLE),
    ("01_屏東縣東港國小教師王小明", WHOLE),
    ("12. 屏東縣東港國小教師王小明", WHOLE),
    ("(主持人) 屏東縣東港國小教師王小明", WHOLE),
    ("屏東縣東港國小教師王小明 (共同主持人, 我)", WHOLE),
    ("Guest 屏東縣東港國小教師王小明", WHOLE),
    ("屏東縣東港國小教師王小明 (Guest)", WHOLE),
    ("屏東縣東港國小教師王小明 (2)", WHOLE),
    ("屏東縣東港國小教師王小明的 iPhone", WHOLE),
    ("屏東縣東港國小教師王小明12", WHOLE),
    ("屏東縣東港國小教師王小明0912345678", WHOLE),
    ("屏東縣東港國小教師王小明 wang@example.com", WHOLE),
    ("ＧＵＥＳＴ　屏東縣東港國小教師王小明", WHOLE),
    # the school written otherwise
    ("屏東縣立東港國民小學教師王小明", WHOLE),
    ("屏東縣東港鎮東港國民小學教師王小明", WHOLE),
    ("屏東東港國小教師王小明", WHOLE),
    ("屏東縣新園鄉瓦窯國小教師王小明", ("屏東縣", "134688", "教師", "王小明", "")),
    ("屏東縣屏東市中正國小幹事王小明", ("屏東縣", "134601", "幹事", "王小明", "")),
    ("屏東縣國立屏東大學附設實驗國民小學教師王小明", ("屏東縣", "130601", "教師", "王小明", "")),
    ("屏東縣屏大附小教師王小明", ("屏東縣", "130601", "教師", "王小明", "")),
    ("臺北市立大學附小教師王小明", ("臺北市", "353608", "教師", "王小明", "")),
    ("高雄市中正高中附設國中部教師王小明", ("高雄市", "553301", "教師", "王小明", "")),
    ("新北市海山高中國中部教師王小明", ("新北市", "014302", "教師", "王小明", "")),
    ("新北市海山高級中學教師王小明", ("新北市", "014302", "教師", "王小明", "")),
    ("嘉義縣太平國民中小學教師王小明", ("嘉義縣", "104520", "教師", "王小明", "")),
    ("臺南市志開實小教師王小明", ("臺南市", "213607", "教師", "王小明", "")),
    ("屏東縣三地國小德文分校教師王小明", ("屏東縣", "134731", "教師", "王小明", "")),
    ("屏東縣134686教師王小明", WHOLE),
    ("新竹東園國小教師王小明", ("新竹市", "184601", "教師", "王小明", "")),
    ("屏東縣政府教育處科員王小明", ("屏東縣", "?政府教育處", "科員", "王小明", "")),
    ("屏縣東港國小教師王小明", WHOLE),
    ("屏東縣東港國小(134686)教師王小明", WHOLE),
    ("屏東縣國立屏東特教學校國中部教師王小明", ("屏東縣", "130F01", "教師", "王小明", "")),
    (
        "屏東縣134686中正國小教師王小明",
        ("屏東縣", "?134686", "教師", "王小明", "SCHOOL_AMBIGUOUS TWO_SCHOOLS"),
    ),
    ("屏東縣屏大附小教師王小明", ("屏東縣", "130601", "教師", "王小明", "")),
    ("臺南市南大附小教師王小明", ("臺南市", "210601", "教師", "王小明", "")),
    ("高雄鼓山中山國小教師王小明", ("高雄市", "523604", "教師", "王小明", "")),
    ("高雄市鳳山區中山國小教師王小明", ("高雄市", "124610", "教師", "王小明", "")),
    ("高雄市中山國小教師王小明", ("高雄市", "?中山國小", "教師", "王小明", "SCHOOL_AMBIGUOUS")),
    ("雲林縣古坑國中小學教師王小明", ("雲林縣", "094612", "教師", "王小明", "")),
    ("雲林縣古坑國中小學務主任王小明", ("雲林縣", "094612", "學務主任", "王小明", "")),
    ("雲林古坑國中(小)校長王小明", ("雲林縣", "094612", "校長", "王小明", "")),
    ("屏東縣陸興中學註冊組長王小明", ("屏東縣", "131308", "註冊組長", "王小明", "")),
    ("屏東縣陸興中學國中部註冊組長王小明", ("屏東縣", "131308", "註冊組長", "王小明", "")),
    ("屏東縣豐田國小育英分校教師王小明", ("屏東縣", "134755", "教師", "王小明", "")),
    # offices that are no school
    ("屏東縣教育處 課程督學 王小明", ("屏東縣", "?教育處", "課程督學", "王小明", "")),
    ("教育部國教署 科員 王小明", ("", "?教育部國教署", "科員", "王小明", "")),
    ("國立清華大學 專案助理 王小明", ("", "?國立清華大學", "專案助理", "王小明", "")),
    # other orders
    ("王小明 屏東縣東港國小 教師", WHOLE),
    ("王小明-東港國小-教師-屏東縣", WHOLE),
    ("教師王小明（屏東縣東港國小）", WHOLE),
    ("屏東縣東港國小王小明老師", ("屏東縣", "134686", "老師", "王小明", "")),
    ("屏東縣東港國小王小明主任", ("屏東縣", "134686", "主任", "王小明", "")),
    ("屏東縣東港國小教務主任王小明老師", ("屏東縣", "134686", "教務主任", "王小明", "")),
    # titles
    ("屏東縣東港國小教師兼註冊組長王小明", ("屏東縣", "134686", "教師兼註冊組長", "王小明", "")),
    ("屏東縣東港國小教務處註冊組長王小明", ("屏東縣", "134686", "註冊組長", "王小明", "")),
    ("屏東縣東港國小輔導室主任王小明", ("屏東縣", "134686", "輔導室主任", "王小明", "")),
    ("屏東縣東港國小註冊組王小明", ("屏東縣", "134686", "註冊組", "王小明", "")),
    ("屏東縣東港國小六年級導師王小明", ("屏東縣", "134686", "六年級導師", "王小明", "")),
    ("屏東縣東港國小課發組長王小明", ("屏東縣", "134686", "課發組長", "王小明", "")),
    ("屏東縣東港國小護理師傅小明", ("屏東縣", "134686", "護理師", "傅小明", "")),
    ("屏東縣東港國小教師田園長", ("屏東縣", "134686", "教師", "田園長", "NAME_LIKE_TITLE")),
    ("屏東縣東港國小註冊 組長 王小明", ("屏東縣", "134686", "註冊組長", "王小明", "")),
    ("屏東縣東港國小總務處出納王小明", ("屏東縣", "134686", "出納", "王小明", "")),
    ("屏東縣東港國小教學支援人員王小明", ("屏東縣", "134686", "教學支援人員", "王小明", "")),
    ("屏東縣東港國小鐘點教師王小明", ("屏東縣", "134686", "鐘點教師", "王小明", "")),
    ("屏東縣東港國小教師王小明簽到", WHOLE),
    # names
    ("屏東縣東港國小外師John O'Neil", ("屏東縣", "134686", "外師", "John O'Neil", "")),
    ("屏東縣東港國小書記許文書", ("屏東縣", "134686", "書記", "許文書", "NAME_LIKE_TITLE")),
    ("東港國小_教師_高雄偉", ("屏東縣", "134686", "教師", "高雄偉", "COUNTY")),
    ("屏東縣東港國小教師郭小學", ("屏東縣", "134686", "教師", "郭小學", "")),
    ("屏東縣東港國小組長王大海/教師李小河", ("屏東縣", "134686", "組長", "王大海、李小河", "TWO_PEOPLE")),
    ("屏東縣東港國小教師瓦歷斯‧諾幹", ("屏東縣", "134686", "教師", "瓦歷斯‧諾幹", "")),
    ("屏東縣東港國小教師瓦歷斯・諾幹", ("屏東縣", "134686", "教師", "瓦歷斯‧諾幹", "")),
    ("屏東縣東港國小教師Sakuliu Pavavaljung", ("屏東縣", "134686", "教師", "Sakuliu Pavavaljung", "")),
    ("屏東縣東港國小教師歐陽小明", ("屏東縣", "134686", "教師", "歐陽小明", "")),
    ("屏東縣東港國小教師王𤧟", ("屏東縣", "134686", "教師", "王𤧟", "")),
    ("屏東縣東港國小教師王大同", ("屏東縣", "134686", "教師", "王大同", "")),
    ("屏東縣東港國小教師王大明、李小華", ("屏東縣", "134686", "教師", "王大明、李小華", "TWO_PEOPLE")),
    ("屏東縣東港國小教師王大明+李小華", ("屏東縣", "134686", "教師", "王大明、李小華", "TWO_PEOPLE")),
    ("屏東縣東港國小 教師 王大明&李小華", ("屏東縣", "134686", "教師", "王大明、李小華", "TWO_PEOPLE")),
    ("屏東縣東港國小教師王大明和李小華", ("屏東縣", "134686", "教師", "王大明、李小華", "TWO_PEOPLE")),
    ("屏東縣東港國小 教師 王大明 李小華", ("屏東縣", "134686", "教師", "王大明、李小華", "TWO_PEOPLE")),
    ("屏東縣東港國小 教師 王小明 (she/her)", WHOLE),
    ("A01 屏東縣東港國小教師王小明", WHOLE),
    ("屏東縣東港國小 六年甲班 教師 王小明", WHOLE),
    ("屏東縣東港國小 教師兼任 註冊組長 王小明", ("屏東縣", "134686", "教師兼任註冊組長", "王小明", "")),
    ("屏東縣東港國小教師(代理)王小明", WHOLE),
    ("屏東縣東港國小代理王小明", ("屏東縣", "134686", "代理", "王小明", "")),
    # what is missing
    ("王小明", ("", "?", "", "王小明", "COUNTY SCHOOL JOB_TITLE")),
    ("王小明老師", ("", "?", "老師", "王小明", "COUNTY SCHOOL")),
    ("王老師", ("", "?", "老師", "", "COUNTY SCHOOL NAME")),
    ("wang xiaoming", ("", "?", "", "wang xiaoming", "COUNTY SCHOOL JOB_TITLE")),
    ("王小明的iPhone", ("", "?", "", "王小明", "COUNTY SCHOOL JOB_TITLE")),
    ("東港國小", ("屏東縣", "134686", "", "", "COUNTY JOB_TITLE NAME")),
    ("東港國小王小明", ("屏東縣", "134686", "", "王小明", "COUNTY JOB_TITLE")),
    ("屏東縣東港國小王小明", ("屏東縣", "134686", "", "王小明", "JOB_TITLE")),
    ("屏東縣東港國小教師", ("屏東縣", "134686", "教師", "", "NAME")),
    ("屏東縣東港國小陳主任", ("屏東縣", "134686", "主任", "", "NAME")),
    ("屏東縣東港國小註冊組長陳主任", ("屏東縣", "134686", "註冊組長", "", "NAME")),
    ("屏東縣王小明", ("屏東縣", "?", "", "王小明", "SCHOOL JOB_TITLE")),
    # what is asked, and never guessed
    ("屏東縣中正教務主任王小明", ("屏東縣", "?中正", "教務主任", "王小明", "SCHOOL_AMBIGUOUS")),
    ("中正國小教師王小明", ("", "?中正國小", "教師", "王小明", "COUNTY SCHOOL_AMBIGUOUS")),
    ("嘉義大同國小教師王小明", ("", "?大同國小", "教師", "王小明", "SCHOOL_AMBIGUOUS COUNTY_AMBIGUOUS")),
    ("高雄市東港國小教師王小明", ("高雄市", "?東港國小", "教師", "王小明", "COUNTY_DISAGREES")),
    (
        "屏東縣東港國小、忠孝國小巡迴教師王小明",
        ("屏東縣", "?東港國小", "巡迴教師", "王小明", "SCHOOL_AMBIGUOUS TWO_SCHOOLS"),
    ),
    (
        "花蓮縣東華大學附小教師王小明",
        ("花蓮縣", "?東華大學附小", "教師", "王小明", "SCHOOL_UNKNOWN"),
    ),
    ("屏東縣新東港國小教師王小明", ("屏東縣", "?新東港國小", "教師", "王小明", "SCHOOL_UNKNOWN")),
    ("屏東縣東港國小教師王小明 屏東縣", WHOLE),
    ("屏東縣大成東港國小教師王小明", ("屏東縣", "?大成東港國小", "教師", "王小明", "SCHOOL_UNKNOWN")),
    ("教師東港國小王小明", ("屏東縣", "134686", "教師", "王小明", "COUNTY")),
    ("陳大同 國小老師", ("", "?陳大同國小", "老師", "", "COUNTY NAME SCHOOL_UNKNOWN")),
    ("屏東縣東港中學教師王小明", ("屏東縣", "134510", "教師", "王小明", "")),
    ("屏東縣來義高中教師王小明", ("屏東縣", "?來義高中", "教師", "王小明", "SCHOOL_UNKNOWN")),
    # nobody
    ("webex host 2", ("", "?", "", "", "NOT_A_PERSON")),
    ("SM-A5260", ("", "?", "", "", "NOT_A_PERSON")),
    ("Apple iPhone 12", ("", "?", "", "", "NOT_A_PERSON")),
    ("webex", ("", "?", "", "", "NOT_A_PERSON")),
    ("系統管理團隊", ("", "?", "", "", "NOT_A_PERSON")),
    ("iPhone", ("", "?", "", "", "NOT_A_PERSON")),
    ("Call-in User_3", ("", "?", "", "", "NOT_A_PERSON")),
    ("", ("", "?", "", "", "NOT_A_PERSON")),
    ("😀😀", ("", "?", "", "", "NOT_A_PERSON")),
]


@pytest.mark.parametrize(("display_name", "expected"), FORMS)
def test_a_display_name_is_understood(display_name: str, expected: Understood) -> None:
    assert understood(parse_display_name(display_name, places())) == expected


def test_the_schools_it_may_be_are_named() -> None:
    parsed = parse_display_name("屏東縣中正教務主任王小明", places())
    assert [entry.code for entry in parsed.candidates] == ["134502", "134601"]
    parsed = parse_display_name("高雄市東港國小教師王小明", places())
    assert [entry.code for entry in parsed.candidates] == ["134686"]


def test_of_an_unknown_school_those_of_its_stem_are_named() -> None:
    parsed = parse_display_name("屏東縣來義高中教師王小明", places())
    assert [entry.code for entry in parsed.candidates] == ["134334", "134754"]
    parsed = parse_display_name("屏東縣中山高中教師王小明", places())
    assert parsed.candidates == ()


def test_in_a_countys_own_training_the_county_goes_without_saying() -> None:
    rule = Rule("屏東縣", needs_county=False)
    assert understood(parse_display_name("中正國小教師王小明", places(), rule)) == (
        "屏東縣", "134601", "教師", "王小明", "",
    )  # fmt: skip


def test_without_a_directory_the_written_school_is_taken_as_it_is() -> None:
    parsed = parse_display_name("臺北市中正國中註冊組長王小明", no_schools())
    assert understood(parsed) == ("臺北市", "?中正國中", "註冊組長", "王小明", "")


def test_a_branch_is_not_its_school() -> None:
    parsed = parse_display_name("屏東縣三地國小德文分校教師王小明", places())
    assert parsed.school is not None
    assert parsed.school.branch == "縣立三地國小德文分校"


COUNTIES = st.sampled_from(("whole", "short", "tai"))
TITLES = st.sampled_from(
    ("校長", "教務主任", "註冊組長", "教師", "代理教師", "護理師", "教師兼資訊組長", "幹事", "系統管理師")
)
SURNAMES = st.sampled_from("王李張陳林黃吳劉蔡楊許鄭謝郭洪邱曾廖賴周葉蘇")
GIVEN = st.text(alphabet="小明玉蘭志豪雅婷淑芬俊傑怡君宗翰佩珊", min_size=1, max_size=2)
GAPS = st.sampled_from(("", " ", "_", "-", "/", "|", "　", "．", "＿", " - "))
ONLY = [e for e in ENTRIES if e.code not in {"011302", "134731", "104520", "104640", "130F01"}]


@given(st.sampled_from(ONLY), COUNTIES, TITLES, SURNAMES, GIVEN, GAPS, st.booleans(), st.booleans())
def test_whatever_is_composed_of_the_four_parts_is_read_back(
    entry: object, county: str, title: str, surname: str, given_name: str, gap: str, long: bool, front: bool
) -> None:
    assert isinstance(entry, type(ENTRIES[0]))
    school = entry.name.removeprefix("縣立").removeprefix("市立")
    if long:
        school = school.replace("國小", "國民小學").replace("國中", "國民中學")
    town = {"short": entry.county[:2], "tai": entry.county.replace("臺", "台")}.get(county, entry.county)
    if county == "short" and town in {"嘉義", "新竹"}:
        town = entry.county
    name = surname + given_name
    parts = [name, town, school, title] if front and gap else [town, school, title, name]
    parsed = parse_display_name(gap.join(parts), places())
    assert understood(parsed) == (entry.county, entry.code, title, name, "")


@given(st.text())
@example("國" * 400)
@example("\ud800\x00臺")
@example("屏東縣" * 100)
def test_any_text_at_all_is_answered(text: str) -> None:
    parsed = parse_display_name(text, places())
    assert parsed.display_name == text
    assert Lack.NOT_A_PERSON not in parsed.lacks or parsed.lacks == (Lack.NOT_A_PERSON,)


@settings(max_examples=300)
@given(st.text(alphabet="屏東縣市中正國小教師王明和、兼組長 _-()1aé‧○", max_size=60))
def test_texts_of_the_same_characters_are_answered_too(text: str) -> None:
    names = parse_display_name(text, places()).names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("piece", ["國", "屏東縣", "王小明和", "兼組長", " ", "a-", "((((", "1年"])
def test_a_very_long_name_takes_no_longer(piece: str) -> None:
    started = time.perf_counter()
    parse_display_name(piece * 20_000, places())
    assert time.perf_counter() - started < 0.5
