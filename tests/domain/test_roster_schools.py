"""Schools are recognised by code or whole name and never guessed from a stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roster_school_cells import SchoolCells, find_school
from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry, Written, school_key
from coordinator.domain.school import SchoolLevel

HOME = "屏東縣"
DIRECTORY = SchoolDirectory(
    [
        SchoolEntry("130601", "國立屏東大學附小", HOME, "屏東市"),
        SchoolEntry("134321", "縣立枋寮高中附設國中部", HOME, "枋寮鄉"),
        SchoolEntry("134502", "縣立中正國中", HOME, "屏東市"),
        SchoolEntry("134601", "縣立中正國小", HOME, "屏東市"),
        SchoolEntry("134662", "縣立內埔國小", HOME, "內埔鄉"),
        SchoolEntry("134532", "縣立滿州國中", HOME, "滿州鄉"),
        SchoolEntry("134748", "縣立霧臺國小", HOME, "霧臺鄉"),
        SchoolEntry("134785", "縣立瓦磘國小", HOME, "新園鄉"),
        SchoolEntry("134776", "縣立東寧國小", HOME, "內埔鄉"),
        SchoolEntry("064609", "市立內埔國小", "臺中市", "后里區"),
        SchoolEntry("014601", "市立立人國小", "新北市", "板橋區"),
        SchoolEntry("094601", "縣立大華國小", "雲林縣", "斗六市"),
        SchoolEntry("104601", "縣立大華國小", "嘉義縣", "太保市"),
        SchoolEntry("134651", "縣立潮州國小", HOME, "潮州鎮"),
        SchoolEntry("134701", "縣立長榮百合國小", HOME, "泰武鄉"),
        SchoolEntry("134580", "縣立大路關國中(小)", HOME, "高樹鄉"),
        SchoolEntry("134581", "縣立大路關國(中)小", HOME, "高樹鄉"),
        SchoolEntry("131301", "私立美和高中附設國中部", HOME, "內埔鄉", level=SchoolLevel.JUNIOR),
        SchoolEntry("131301", "私立美和高中附設國小部", HOME, "內埔鄉", level=SchoolLevel.PRIMARY),
        SchoolEntry("134900", "縣立公館國小", HOME, "屏東市", aliases=("老館國小",)),
        SchoolEntry(
            "134776", "育英分校", HOME, "內埔鄉", id="branch", branch="育英分校", parent="縣立東寧國小"
        ),
    ],
    HOME,
)


@pytest.mark.parametrize(
    ("written", "code", "flags"),
    [
        ("縣立中正國小", "134601", ()),
        ("中正國民小學", "134601", ()),
        ("屏東縣立中正國中", "134502", ()),
        ("屏東縣屏東市中正國小", "134601", ()),
        ("屏東縣新園鄉瓦磘國小", "134785", ()),
        ("瓦窯國小", "134785", ("SCHOOL_VARIANT_CHAR",)),
        ("滿洲國中", "134532", ("SCHOOL_VARIANT_CHAR",)),
        ("霧台國小", "134748", ("SCHOOL_TAI_VARIANT",)),
        ("枋寮高中", "134321", ()),
        ("國立屏東大學附設實驗國民小學", "130601", ()),
        ("內埔國小", "134662", ()),
        ("臺中市立內埔國小", "064609", ()),
        ("台中市后里區內埔國小", "064609", ()),
        ("立人國小", "014601", ("SCHOOL_OTHER_COUNTY",)),
        ("雲林縣大華國小", "094601", ()),
        ("內埔國小光明分校", "134662", ("BRANCH_SCHOOL",)),
        ("內埔國小（光明分班）", "134662", ("BRANCH_SCHOOL",)),
        ("潮州國小附設幼兒園", "134651", ("BRANCH_SCHOOL",)),
        ("屏東縣潮州鎮潮州國民小學", "134651", ()),
        ("屏東潮州國小", "134651", ()),
        ("屏東縣立枋寮高級中等學校", "134321", ()),
        ("枋寮高級中學附設國中部", "134321", ()),
        ("枋寮高中(國中部)", "134321", ()),
        ("枋寮高中國中部", "134321", ()),
        ("屏大附小", "130601", ()),
        ("屏東附小", "130601", ()),
        ("大路關國民中(小)學", "134580", ()),
        ("大路關國民(中)小學", "134581", ()),
        ("大路關國中", "134580", ()),
        ("大路關國小", "134581", ()),
        ("老館國小", "134900", ()),
        ("公舘國小", "134900", ("SCHOOL_VARIANT_CHAR",)),
        ("瓦瑤國小", "134785", ("SCHOOL_VARIANT_CHAR",)),
        ("瓦?國小", "134785", ("SCHOOL_LOST_CHARACTER",)),
        ("瓦\uf268國小", "134785", ("SCHOOL_LOST_CHARACTER",)),
        ("潮州鎮中正國小", "134601", ("SCHOOL_OTHER_TOWNSHIP",)),
        ("　屏東縣立 中正國小 ", "134601", ()),
    ],
)
def test_a_whole_name_finds_its_school(written, code, flags):
    match = DIRECTORY.match(written)
    assert match.entry is not None
    assert (match.entry.code, match.flags) == (code, flags)


@pytest.mark.parametrize(
    ("written", "candidates"),
    [
        ("中正", ("134502", "134601")),
        ("屏東縣立中正", ("134502", "134601")),
        ("瓦磘", ("134785",)),
        ("內埔", ("134662",)),
        ("大華國小", ("094601", "104601")),
        ("大路關國中小", ("134580", "134581")),
    ],
)
def test_a_bare_stem_or_a_name_of_two_counties_is_asked(written, candidates):
    match = DIRECTORY.match(written)
    assert (match.entry, match.flags, match.candidates) == (None, ("SCHOOL_AMBIGUOUS",), candidates)


def test_a_branch_with_an_entry_of_its_own_is_found_behind_its_school():
    for written in ("屏東縣內埔鄉東寧國小育英分校", "東寧國小育英分校", "育英分校"):
        match = DIRECTORY.match(written)
        assert match.entry is not None
        assert (match.entry.id, match.flags) == ("branch", ())


@pytest.mark.parametrize(
    ("written", "choices"),
    [
        ("中正國中、中正國小", ("134502", "134601")),
        ("潮州國小/內埔國小", ("134651", "134662")),
        ("潮州國小及中正國中", ("134502", "134651")),
    ],
)
def test_two_schools_in_a_cell_are_asked(written, choices):
    match = DIRECTORY.match(written)
    assert (match.entry, match.flags, match.candidates) == (None, ("TWO_SCHOOLS",), choices)


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("長榮百和國小", ("134701",)),
        ("長榮百合", ("134701",)),
        ("百榮長合國小", ("134701",)),
        ("內埔國中小", ("134662",)),
        ("屏北國小", ()),
        ("國立屏北高中", ()),
        ("國立潮州高中", ()),
        ("範例國小", ()),
        ("臺北市東寧國小", ()),
    ],
)
def test_nearly_the_same_name_is_a_question_and_no_other(written, near):
    match = DIRECTORY.match(written)
    assert (match.entry, match.candidates) == (None, near)


@pytest.mark.parametrize(
    ("written", "unknown"),
    [
        ("國立屏北高中", True),
        ("範例國小", True),
        ("屏東縣範例國中", True),
        ("教育處", False),
        ("國立屏東特教學校國中部", False),
        ("縣立恆春工商", True),
        ("淚?國小", False),
        # No junior high school of these counties is in the directory: it cannot know.
        ("雲林縣範例國中", False),
        ("花蓮縣範例國小", False),
    ],
)
def test_a_directory_calls_unknown_only_what_it_should_know(written, unknown):
    match = DIRECTORY.match(written)
    assert (match.flags, match.unknown) == (("UNKNOWN_SCHOOL",), unknown)
    silent = DIRECTORY.without_say().match(written)
    assert (silent.flags, silent.unknown) == ((), False)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (Written("大華國小", county="雲林縣"), "094601"),
        (Written("大華國小", township="太保市"), "104601"),
        (Written("內埔國小", county="台中市"), "064609"),
        (Written("大路關國中小", level=SchoolLevel.JUNIOR), "134580"),
    ],
)
def test_columns_beside_the_name_choose_among_schools_of_that_name(written, code):
    match = DIRECTORY.match(written)
    assert match.entry is not None
    assert match.entry.code == code


@pytest.mark.parametrize(
    ("name", "code", "found", "flags"),
    [
        ("中正國小", "134601", "134601", ()),
        ("中正", "134601", "134601", ()),
        ("", "134601", "134601", ()),
        ("134601中正國小", "", "134601", ()),
        ("中正國小(134601)", "", "134601", ()),
        ("立人國小", "14601", "014601", ("SCHOOL_CODE_ZERO_RESTORED",)),
        ("中正國中", "134601", "", ("SCHOOL_CODE_MISMATCH",)),
        ("快樂學園國小", "134785", "134785", ("SCHOOL_NAME_UNKNOWN",)),
        ("瓦窑國小", "134785", "134785", ()),
        ("美和高中國小部", "131301", "131301", ()),
        ("中正國小", "999999", "134601", ("SCHOOL_CODE_UNKNOWN",)),
    ],
)
def test_a_code_decides_unless_the_name_says_another(name, code, found, flags):
    read = find_school(SchoolCells(name, code), DIRECTORY, {})
    assert (read.code, read.flags) == (found, flags)


def test_of_two_divisions_of_a_code_the_name_or_the_level_decides():
    def level(name: str, column: str = "") -> SchoolLevel | None:
        read = find_school(SchoolCells(name, "131301", level=column), DIRECTORY, {})
        return read.entry.level if read.entry else None

    assert level("美和高中國小部") is SchoolLevel.PRIMARY
    assert level("美和高中附設國中部") is SchoolLevel.JUNIOR
    assert level("", "國小部") is SchoolLevel.PRIMARY


def test_an_answer_counts_before_all_else():
    answers = {"中正": "134502", "134601 中正國中": "134601", "教育處": ""}
    assert find_school(SchoolCells("中正"), DIRECTORY, answers).code == "134502"
    assert find_school(SchoolCells("中正國中", "134601"), DIRECTORY, answers).code == "134601"
    kept = find_school(SchoolCells("教育處"), DIRECTORY, answers)
    assert (kept.entry, kept.unknown, kept.flags) == (None, False, ("SCHOOL_ANSWERED",))


@given(st.text(max_size=15))
def test_a_key_of_a_key_is_itself_and_any_text_is_answered(written):
    assert school_key(school_key(written)) == school_key(written)
    match = DIRECTORY.match(written)
    assert match.entry is None or match.flags != ("UNKNOWN_SCHOOL",)


@pytest.mark.parametrize("written", ["國立屏北高中", "範例國小", "臺北市東寧國小", "國小", "?", "縣立"])
def test_an_unknown_school_is_never_guessed(written):
    assert DIRECTORY.match(written).entry is None


def test_a_branch_without_an_entry_keeps_its_own_name():
    assert DIRECTORY.match("內埔國小光明分校").branch == "光明分校"


def test_codes_are_text_and_found_exactly():
    assert DIRECTORY.by_code("014601") is not None
    assert DIRECTORY.by_code("14601") is None


@pytest.mark.parametrize(
    ("written", "code", "flags"),
    [
        ("枋寮中學", "134321", ()),
        ("中正國小(本校)", "134601", ()),
        ("中正國小（屏東市）", "134601", ()),
        ("屏縣中正國小", "134601", ()),
        ("中正國小資訊組", "134601", ("SCHOOL_WITH_REMARK",)),
        ("中正國小(支援)", "134601", ("SCHOOL_WITH_REMARK",)),
        (Written("中正", level=SchoolLevel.JUNIOR), "134502", ()),
        (Written("中正國小", county="高雄市"), "134601", ("SCHOOL_OTHER_COUNTY",)),
    ],
)
def test_what_stands_beside_the_name_of_a_school(written, code, flags):
    match = DIRECTORY.match(written)
    assert match.entry is not None
    assert (match.entry.code, match.flags) == (code, flags)


def test_two_schools_are_asked_also_with_a_remark_behind_them():
    match = DIRECTORY.match("中正國小/內埔國小(合聘)")
    assert (match.flags, match.candidates, match.unknown) == (("TWO_SCHOOLS",), ("134601", "134662"), False)
