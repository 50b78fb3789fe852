"""Names and texts: what is kept, what is tidied, and under which key two writings meet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.errors import RuleError
from coordinator.domain.text import clean, clean_name, fold, mask_id, mask_name, read_name

WRITTEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
NAME_LIKE = st.text("王明 　·‧．.・Kaw\u200b\u00adＡé磘𤧟豈\u3164台國民小學滿洲")


@pytest.mark.parametrize(
    ("raw", "kept", "flags"),
    [
        ("王小明", "王小明", ()),
        ("王　明", "王明", ("NAME_SPACE_REMOVED",)),
        ("  Sayun\n Nokan ", "Sayun Nokan", ()),
        ("何\u200b 六六", "何六六", ("NAME_INVISIBLE_REMOVED", "NAME_SPACE_REMOVED")),
        ("孔雀 · 伊斯瑪哈單", "孔雀·伊斯瑪哈單", ("NAME_SPACE_REMOVED",)),
        ("瓦歷斯‧諾幹．撒古流", "瓦歷斯‧諾幹‧撒古流", ("NAME_DOT_NORMALISED",)),
        ("諾幹.撒古流", "諾幹‧撒古流", ("NAME_DOT_NORMALISED",)),
        ("J. Smith", "J. Smith", ()),
        ("Ｋａｃａｗ‧Ｌａｆｉｎ", "Kacaw‧Lafin", ("NAME_FULLWIDTH_LATIN_FOLDED",)),
        ("\u202e君怡陳", "君怡陳", ("NAME_INVISIBLE_REMOVED",)),
        ("葛\U000e0100城", "葛\U000e0100城", ()),
        ("𤧟", "𤧟", ()),
        ("\uf929", "\uf929", ()),
        ("Cafe\u0301", "Café", ()),
    ],
)
def test_a_name_keeps_what_was_written_and_loses_only_what_nobody_can_see(raw, kept, flags):
    assert (read_name(raw).text, read_name(raw).flags) == (kept, flags)


@pytest.mark.parametrize("raw", ["陳\x00怡君", "陳\ud800"])
def test_nul_and_lone_surrogates_are_refused(raw):
    with pytest.raises(RuleError) as refusal:
        clean(raw)
    assert refusal.value.code == "text_forbidden"


def test_invisible_characters_of_a_text_are_removed_and_told():
    cleaned = clean("停\u200b車\u3164位\x0b")
    assert (cleaned.text, cleaned.flags) == ("停車位", ("INVISIBLE_REMOVED",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("台北", "臺北"),
        ("霧台國小", "霧臺國民小學"),
        ("滿洲國中", "滿州國民中學"),
        ("瓦歷斯‧諾幹", "瓦歷斯・諾 幹"),
        ("Ａ１２３", "a123"),
        ("Kacaw Lafin", "KACAW　LAFIN"),
        ("東\u200b新國中", "東新國中"),
    ],
)
def test_writings_of_one_thing_meet_in_their_fold(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("中正國小", "中正國中"), ("堃", "坤"), ("王", "玉")])
def test_different_things_stay_apart(one, other):
    assert fold(one) != fold(other)


@given(WRITTEN | NAME_LIKE)
def test_cleaning_twice_is_cleaning_once(raw):
    once = clean(raw).text
    assert clean(once).text == once


@given(WRITTEN | NAME_LIKE)
def test_a_clean_name_is_clean(raw):
    once = clean_name(raw)
    assert read_name(once).text == once
    assert read_name(once).flags == ()


@given(WRITTEN | NAME_LIKE)
def test_folding_twice_is_folding_once(raw):
    assert fold(fold(raw)) == fold(raw)


@given(NAME_LIKE)
def test_a_cleaned_name_is_found_by_what_was_written(raw):
    assert fold(clean_name(raw)) == fold(raw)


@pytest.mark.parametrize(
    ("text", "masked"), [("A123456789", "A12345****"), ("A12", "***"), ("", ""), ("AC01234567", "AC0123****")]
)
def test_the_last_four_of_an_id_are_hidden(text, masked):
    assert mask_id(text) == masked


@pytest.mark.parametrize(
    ("name", "masked"), [("陳怡君", "陳○君"), ("王明", "王○"), ("歐陽美玲", "歐○○玲"), ("王", "王"), ("", "")]
)
def test_a_masked_name_keeps_its_ends(name, masked):
    assert mask_name(name) == masked


@given(st.text("台臺國民小中學滿洲Az0-(). 　王Ａ・"))
def test_plain_text_folds_like_any_other(text):
    assert fold(text) == fold("\u200b" + text)
    assert clean(text).text == clean("\u200b" + text).text
