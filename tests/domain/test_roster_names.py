"""Names are tidied without harm; what only a person can know is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roster_names import character_offers, offers, read_person_name


@pytest.mark.parametrize(
    ("written", "name", "flags"),
    [
        ("王小明", "王小明", ()),
        ("王　明", "王明", ("NAME_SPACE_REMOVED",)),
        ("歐陽 美玲", "歐陽美玲", ("NAME_SPACE_REMOVED",)),
        ("瓦歷斯 諾幹", "瓦歷斯諾幹", ("NAME_SPACE_REMOVED",)),
        ("Kacaw Lafin Nakaw", "Kacaw Lafin Nakaw", ()),
        ("Ｋａｃａｗ", "Kacaw", ("NAME_FULLWIDTH_LATIN_FOLDED",)),
        ("O'Brien-Lin", "O'Brien-Lin", ()),
        ("王\u200b小明", "王小明", ("NAME_INVISIBLE_REMOVED",)),
        ("王小明(代理)", "王小明", ("NAME_SUFFIX_MOVED",)),
        ("王小明（代課教師）", "王小明", ("NAME_SUFFIX_MOVED",)),
        ("王小明［長期代理］", "王小明", ("NAME_SUFFIX_MOVED",)),
        ("高金素梅(吉娃斯阿麗)", "高金素梅(吉娃斯阿麗)", ()),
        ("堃", "堃", ()),
        ("陳?君", "陳?君", ("NAME_LOST_CHARACTER",)),
        ("陳□君", "陳□君", ("NAME_LOST_CHARACTER",)),
        ("林\ue000", "林\ue000", ("NAME_PRIVATE_USE",)),
        ("游錫方方土", "游錫方方土", ("NAME_DECOMPOSED",)),
        ("林[方方土]", "林[方方土]", ("NAME_DECOMPOSED",)),
        ("陶吉吉", "陶吉吉", ("NAME_DECOMPOSED",)),
        ("王民", "王民", ()),
        ("王小明老師", "王小明老師", ("NAME_WITH_TITLE",)),
        ("林主任", "林主任", ("NAME_ODD",)),
        ("待聘", "待聘", ("NAME_ODD",)),
        ("a@b", "a@b", ("NAME_ODD",)),
        ("=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0", ("NAME_ODD",)),
        ("王大明,李小華", "王大明,李小華", ("NAME_TWO_PEOPLE",)),
        ("王大明 李小華", "王大明、李小華", ("NAME_TWO_PEOPLE",)),
    ],
)
def test_a_name_is_tidied_only_where_it_is_certain(written, name, flags):
    read = read_person_name(written)
    assert (read.text, read.flags) == (name, flags)


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("王大明、李小華", ("王大明", "李小華")),
        ("王大明,李小華", ("王大明", "李小華")),
        ("王大明/李小華/陳一", ("王大明", "李小華", "陳一")),
        ("王大明\n李小華", ("王大明", "李小華")),
        ("王大明 李小華", ("王大明", "李小華")),
        ("王大明＆李 華", ("王大明", "李華")),
        ("王明 君", ()),
        ("Kacaw Lafin", ()),
    ],
)
def test_a_cell_with_several_people_is_seen(written, people):
    read = read_person_name(written)
    assert read.people == people
    assert ("NAME_TWO_PEOPLE" in read.flags) == bool(people)


def test_the_suffix_goes_to_the_note():
    assert read_person_name("王小明(代理)").moved == "代理"


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("游錫方方土", ("游錫堃",)),
        ("陶吉吉", ("陶喆",)),
        ("林[方方土]", ("林堃",)),
        ("林(王民)", ("林珉",)),
        ("王小明老師", ("王小明",)),
        ("王小明", ()),
    ],
)
def test_what_may_be_meant_is_offered_and_never_taken(name, offered):
    assert offers(name) == offered


def test_a_character_that_was_answered_is_put_in_everywhere():
    assert character_offers("游錫方方土") == {"方方土": "堃"}
    read = read_person_name("林方方土", {"方方土": "堃"})
    assert (read.text, read.flags) == ("林堃", ())
    assert read_person_name("林\ue000", {"\ue000": "堃"}).text == "林堃"


def test_a_name_that_was_answered_is_not_asked_again():
    read = read_person_name("陳 ?君", names={"陳?君": "陳堃君"})
    assert (read.text, read.flags) == ("陳堃君", ("NAME_ANSWERED",))


# NUL and lone surrogates are refused before anybody asks what a name is.
WRITTEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)


@given(WRITTEN)
def test_cleaning_a_name_again_changes_nothing(written):
    once = read_person_name(written)
    again = read_person_name(once.text)
    assert again.text == once.text or "NAME_SUFFIX_MOVED" in again.flags
