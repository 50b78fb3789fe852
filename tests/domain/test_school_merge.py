"""Lists of several years become one directory: the newest wins, nothing is lost, in any order."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.school import School, SchoolAlias, SchoolLevel, SchoolPart, SchoolSource, SchoolYear
from coordinator.domain.school_lists import ListedSchool, SchoolList
from coordinator.domain.school_merge import Directory, MergeStatus, SchoolMerge, merge_lists

EMPTY = Directory()
PINGTUNG, HUALIEN = "10013", "10015"
PRIMARY, JUNIOR = SchoolLevel.PRIMARY, SchoolLevel.JUNIOR


def listed(code: str, name: str, year: int | None = 114, **said: object) -> ListedSchool:
    row = ListedSchool(code, name, PRIMARY, PINGTUNG, year=year)
    return replace(row, **said)  # type: ignore[arg-type]


def a_list(*rows: ListedSchool) -> SchoolList:
    return SchoolList("list.csv", rows)


def merged(*lists: SchoolList, into: Directory = EMPTY) -> SchoolMerge:
    numbers = count(len(into.schools) + len(into.years) + len(into.aliases))
    return merge_lists(lists, into, lambda: f"key-{next(numbers):06d}")


def after(merge: SchoolMerge, before: Directory = EMPTY) -> Directory:
    """The directory once the edit is done."""
    gone = set(merge.edit.before)
    kept = [e for e in (*before.schools, *before.years, *before.aliases) if e not in gone]
    every = [*kept, *merge.edit.after]
    return Directory(
        tuple(e for e in every if isinstance(e, School)),
        tuple(e for e in every if isinstance(e, SchoolYear)),
        tuple(e for e in every if isinstance(e, SchoolAlias)),
    )


def imported(*lists: SchoolList) -> Directory:
    """Each list by itself, one after the other."""
    directory = Directory()
    for one in lists:
        directory = after(merged(one, into=directory), directory)
    return directory


def facts(directory: Directory) -> object:
    """What a directory says, whatever its keys."""
    names = {s.id: (s.code, s.level) for s in directory.schools}
    return (
        sorted((replace(s, id="") for s in directory.schools), key=repr),
        sorted((names[y.school_id], y.year) for y in directory.years),
        sorted((names[a.school_id], a.name) for a in directory.aliases),
    )


def only(directory: Directory) -> School:
    (school,) = directory.schools
    return school


def understood(row: ListedSchool) -> ListedSchool:
    """A list that says a township has one."""
    return replace(row, township_said=row.township_said and bool(row.township_code))


def test_a_new_school_comes_from_the_list_with_its_year() -> None:
    merge = merged(a_list(listed("134601", "縣立中正國小", phone="08")))
    assert merge.count(MergeStatus.NEW) == 1
    school = only(after(merge))
    assert (school.source, school.year, school.phone) == (SchoolSource.LIST, 114, "08")
    assert [y.year for y in after(merge).years] == [114]


def test_a_newer_list_wins_and_the_former_name_stays_as_another_name() -> None:
    old, new = a_list(listed("134601", "縣立甲國小", 113)), a_list(listed("134601", "縣立乙國小", 114))
    directory = imported(old, new)
    assert only(directory).name == "縣立乙國小"
    assert [alias.name for alias in directory.aliases] == ["甲國小"]


def test_an_older_list_fills_blanks_and_overwrites_nothing() -> None:
    new = a_list(listed("134601", "縣立乙國小", 114, phone="1"))
    old = a_list(listed("134601", "縣立甲國小", 113, phone="2", address="某路"))
    school = only(imported(new, old))
    assert (school.name, school.phone, school.address, school.year) == ("縣立乙國小", "1", "某路", 114)


def test_only_another_authority_is_no_other_name() -> None:
    directory = imported(a_list(listed("134601", "縣立甲國小", 113)), a_list(listed("134601", "市立甲國小")))
    assert directory.aliases == ()


@pytest.mark.parametrize("newest_first", [False, True])
def test_a_name_that_lost_a_character_never_wins(newest_first: bool) -> None:
    lists = [a_list(listed("134601", "縣立?公國小", 114)), a_list(listed("134601", "縣立梓公國小", 113))]
    directory = imported(*(lists if newest_first else reversed(lists)))
    assert only(directory).name == "縣立梓公國小"
    assert directory.aliases == ()


def test_of_one_year_the_directory_with_addresses_is_righter_but_takes_the_township_that_is_said() -> None:
    numbers = listed("213620", "市立甲附小", township_code="T1", township_said=True)
    addresses = listed("213620", "市立甲實小", township_code="T2", address="某路")
    for order in ((numbers, addresses), (addresses, numbers)):
        school = only(imported(*map(a_list, order)))
        assert (school.name, school.township_code) == ("市立甲實小", "T1")


def test_one_code_of_two_levels_is_two_schools() -> None:
    directory = imported(a_list(listed("134334", "來義國小"), listed("134334", "來義國中部", level=JUNIOR)))
    assert {s.level for s in directory.schools} == {PRIMARY, JUNIOR}


def test_where_one_list_says_no_township_the_other_division_of_the_code_does() -> None:
    primary, junior = (
        listed("011302", "國小部", township_code="T"),
        listed("011302", "國中部", 103, level=JUNIOR),
    )
    far = listed("011302", "別縣", level=SchoolLevel.SENIOR, county_code=HUALIEN)
    for order in ((primary, junior, far), (junior, far, primary)):
        at_once = after(merged(a_list(*order)))
        assert {s.level: s.township_code for s in at_once.schools} == {
            PRIMARY: "T", JUNIOR: "T", SchoolLevel.SENIOR: "",
        }  # fmt: skip


def test_a_school_that_the_newest_list_does_not_name_is_closed_and_opened_when_it_is_back() -> None:
    both = (listed("134601", "甲國小", 113), listed("134602", "乙國小", 113))
    directory = imported(a_list(*both), a_list(listed("134601", "甲國小", 114)))
    assert {s.code: s.closed for s in directory.schools} == {"134601": False, "134602": True}
    merge = merged(a_list(*(replace(row, year=115) for row in both)), into=directory)
    assert merge.count(MergeStatus.BACK) == 1
    assert not any(s.closed for s in after(merge, directory).schools)


def test_what_was_closed_by_hand_stays_closed_when_the_same_list_comes_again() -> None:
    one = a_list(listed("134601", "甲國小"))
    directory = imported(one)
    closed = Directory((replace(only(directory), closed=True),), directory.years, directory.aliases)
    assert not merged(one, into=closed).edit


def test_a_list_of_many_years_gives_the_newest_of_each_code_and_closes_what_ended() -> None:
    rows = [listed("134601", f"甲國小{year}", year) for year in (111, 113, 112, 114)]
    rows += [listed("134602", f"乙國小{year}", year) for year in (112, 111)]
    directory = after(merged(a_list(*rows)))
    assert [(s.name, s.closed) for s in directory.schools] == [("甲國小114", False), ("乙國小112", True)]
    assert sorted(y.year for y in directory.years) == [111, 111, 112, 112, 113, 114]


def test_an_older_list_adds_what_is_gone_as_closed() -> None:
    directory = imported(a_list(listed("134601", "甲國小", 114)), a_list(listed("134602", "乙國小", 113)))
    assert {s.code: s.closed for s in directory.schools} == {"134601": False, "134602": True}


@pytest.mark.parametrize(
    "other",
    [
        listed("154601", "花蓮國小", 114, county_code=HUALIEN),
        listed("134501", "某國中", 114, level=JUNIOR),
        listed("134601", "沒有年度", None),
    ],
)
def test_a_list_of_another_county_or_level_or_of_no_year_closes_nothing(other: ListedSchool) -> None:
    directory = imported(a_list(listed("134602", "乙國小", 113)), a_list(other))
    assert not any(s.closed for s in directory.schools)


def test_a_list_that_names_no_divisions_closes_none() -> None:
    division = listed("130307", "高中附設國小部", 113)
    directory = imported(
        a_list(division, listed("134601", "甲國小", 113)), a_list(listed("134601", "甲國小"))
    )
    assert not any(s.closed for s in directory.schools)
    other = listed("150307", "另一高中附設國小部", 115, county_code=HUALIEN)
    directory = after(merged(a_list(other, listed("134601", "甲國小", 115)), into=directory), directory)
    assert [s.code for s in directory.schools if s.closed] == ["130307"]


def test_samples_go_as_soon_as_a_list_covers_their_county_and_hands_work_stays() -> None:
    sample = School("s1", "001601", "範例國小", PRIMARY, "10013090", source=SchoolSource.SAMPLE)
    far = School("s2", "002601", "範例國小", PRIMARY, "10015010", source=SchoolSource.SAMPLE)
    hand = School("h", "", "實驗教育機構", PRIMARY, "10013090", county_code=PINGTUNG)
    branch = School("b", "", "分校", PRIMARY, "", county_code=PINGTUNG, parent_id="h", part=SchoolPart.BRANCH)
    before = Directory((sample, far, hand, branch))
    directory = after(merged(a_list(listed("134601", "甲國小")), into=before), before)
    assert {s.id for s in directory.schools if s.closed} == {"s1"}
    assert {hand, branch} <= set(directory.schools)


def test_a_school_added_by_hand_becomes_the_lists_once_a_list_names_its_code() -> None:
    hand = School("h", "134601", "中正", PRIMARY, "10013010", phone="08")
    merge = merged(a_list(listed("134601", "縣立中正國小")), into=Directory((hand,)))
    school = only(after(merge, Directory((hand,))))
    assert (school.id, school.name, school.phone) == ("h", "縣立中正國小", "08")
    assert school.source is SchoolSource.LIST


def test_a_school_added_by_hand_without_a_code_is_known_again_by_its_name() -> None:
    hand = School("h", "", "中正國小", PRIMARY, "10013010", county_code=PINGTUNG)
    rows = listed("134601", "縣立中正國小", township_code="10013010"), listed("134602", "縣立仁愛國小")
    merge = merged(a_list(*rows), into=Directory((hand,)))
    assert {s.id: s.code for s in after(merge, Directory((hand,))).schools}["h"] == "134601"
    assert merge.lines[0].fields == ("code", "name")


@pytest.mark.parametrize(
    "rows",
    [
        (listed("134601", "縣立中正國小", township_code="10013020"),),
        (listed("134601", "縣立中正國小"), listed("134602", "縣立中正國小")),
        (listed("134501", "縣立中正國小", level=JUNIOR),),
    ],
)
def test_a_name_that_may_be_another_school_is_not_taken_for_it(rows: tuple[ListedSchool, ...]) -> None:
    hand = School("h", "", "中正國小", PRIMARY, "10013010", county_code=PINGTUNG)
    directory = after(merged(a_list(*rows), into=Directory((hand,))), Directory((hand,)))
    assert len(directory.schools) == 1 + len(rows)
    assert hand in directory.schools


def test_a_school_that_a_hand_made_a_both_levels_school_stays_it_and_closes_with_its_own_list() -> None:
    both = replace(only(imported(a_list(listed("134601", "甲國中小", 113)))), level=SchoolLevel.COMBINED)
    far = replace(both, id="j", code="134501", name="乙國中小", year=102)
    before = Directory((both, far))
    directory = after(merged(a_list(listed("134601", "甲國中小")), into=before), before)
    assert [(s.id, s.level, s.year, s.closed) for s in directory.schools if s.id != "j"] == [
        (both.id, SchoolLevel.COMBINED, 114, False)
    ]
    assert far in directory.schools
    directory = after(merged(a_list(listed("134609", "丙國小", 115)), into=directory), directory)
    assert [s.code for s in directory.schools if s.closed] == ["134601"]


def test_a_division_that_a_hand_gave_a_code_is_the_one_a_list_names() -> None:
    whole = School("w", "130301", "某高中", SchoolLevel.SENIOR, "10013010", county_code=PINGTUNG)
    part = School(
        "p", "130301", "國小部", PRIMARY, "", county_code=PINGTUNG, parent_id="w", part=SchoolPart.DIVISION
    )
    before = Directory((whole, part))
    directory = after(merged(a_list(listed("130301", "某高中附設國小部")), into=before), before)
    assert sorted(s.id for s in directory.schools) == ["p", "w"]


def test_an_address_that_lost_a_character_never_wins() -> None:
    directory = imported(
        a_list(listed("014662", "崁腳國小", address="崁脚里1號")),
        a_list(listed("014662", "崁腳國小", 115, address="崁?里1號")),
    )
    assert only(directory).address == "崁脚里1號"


def test_what_is_left_as_it_is_is_not_touched_but_the_rest_is_imported() -> None:
    before = imported(a_list(listed("134601", "甲國小", 113), listed("134602", "乙國小", 113)))
    merge = merged(
        a_list(listed("134601", "丙國小"), listed("134603", "丁國小"), listed("134604", "戊國小")),
        into=before,
    )
    left = {line.school.id for line in merge.lines if line.school.code != "134604"}
    kept = merge.without(left)
    assert [kept.count(status) for status in MergeStatus] == [1, 0, 0, 0, 2]
    directory = after(kept, before)
    assert set(before.schools) < set(directory.schools)
    assert {s.code for s in directory.schools} - {s.code for s in before.schools} == {"134604"}
    keys = {s.id for s in directory.schools}
    assert {y.school_id for y in directory.years} <= keys
    assert not directory.aliases
    assert merge.without(()).edit == merge.edit


CODES = st.sampled_from(["134601", "134602", "130307"])
ROWS = st.builds(
    listed,
    CODES,
    st.sampled_from(["縣立甲國小", "市立甲國小", "縣立乙國小", "縣立?國小"]),
    st.sampled_from([112, 113, 114, None]),
    level=st.sampled_from([PRIMARY, JUNIOR]),
    county_code=st.sampled_from([PINGTUNG, HUALIEN]),
    township_code=st.sampled_from(["", "10013010", "10013020"]),
    township_said=st.booleans(),
    address=st.sampled_from(["", "某路一號", "某路二號"]),
    phone=st.sampled_from(["", "08-1", "08-2"]),
    row=st.integers(2, 9),
).map(understood)
LISTS = st.lists(st.lists(ROWS, max_size=6).map(lambda rows: a_list(*rows)), max_size=4)


@given(LISTS, st.randoms())
def test_several_lists_at_once_give_one_directory_in_any_order(
    lists: list[SchoolList], chance: object
) -> None:
    shuffled = list(lists)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert facts(after(merged(*lists))) == facts(after(merged(*shuffled)))


@given(LISTS, LISTS)
def test_importing_again_changes_nothing(first: list[SchoolList], second: list[SchoolList]) -> None:
    before = after(merged(*first))
    once = after(merged(*second, into=before), before)
    assert not merged(*second, into=once).edit


@given(LISTS, LISTS)
def test_the_reverse_of_an_import_brings_everything_back(
    first: list[SchoolList], second: list[SchoolList]
) -> None:
    before = after(merged(*first))
    merge = merged(*second, into=before)
    assert set(merge.edit.before) <= {*before.schools, *before.years, *before.aliases}
    assert len({e.id for e in merge.edit.after}) == len(merge.edit.after)
    assert {s.id for s in before.schools} <= {s.id for s in after(merge, before).schools}
