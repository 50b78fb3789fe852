"""Schools are recognised by code or whole name and never guessed from a stem."""

import pytest

from coordinator.domain.roster_schools import SchoolDirectory, SchoolEntry

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
        ("立人國小", "014601", ()),
        ("雲林縣大華國小", "094601", ()),
        ("屏東縣內埔鄉東寧國小育英分校", "134776", ("BRANCH_SCHOOL",)),
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
    ],
)
def test_a_bare_stem_or_a_name_of_two_counties_is_asked(written, candidates):
    match = DIRECTORY.match(written)
    assert (match.entry, match.flags, match.candidates) == (None, ("SCHOOL_AMBIGUOUS",), candidates)


@pytest.mark.parametrize("written", ["國立屏北高中", "範例國小", "臺北市東寧國小", "國小", "?", "縣立"])
def test_an_unknown_school_is_never_guessed(written):
    assert DIRECTORY.match(written).entry is None


def test_a_branch_keeps_its_own_name():
    assert DIRECTORY.match("東寧國小育英分校").branch == "育英分校"


def test_codes_are_text_and_found_exactly():
    assert DIRECTORY.by_code("014601") is not None
    assert DIRECTORY.by_code("14601") is None
