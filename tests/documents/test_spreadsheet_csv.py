"""csv that leaves the program: an apostrophe before what could run, and no character lost in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.documents.roster_export.losses import FORMS
from coordinator.documents.spreadsheet_csv import guard, holdable, marked, unholdable
from coordinator.documents.tables.parsed import as_meant
from coordinator.domain.text import clean

RUNS = ["=1+1", "+886912345678", "-1", "@SUM(A1)", "＝1", "－1", "＋", "＠a"]
HIDDEN = ["\t=1", "\r=1", "\n=1", " =1"]
HARMLESS = [
    "",
    "'Atolan",
    "0912345678",
    "013601",
    "1-2",
    "王小明",
    "a=b",
    "'",
    "A@b.tw",
    "(08)7320415",
    "' -",
]
ANY = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=30)


@pytest.mark.parametrize("text", [*RUNS, *HIDDEN])
def test_what_could_run_gets_an_apostrophe(text: str) -> None:
    assert guard(text) == f"'{text.lstrip()}"


@pytest.mark.parametrize("text", HARMLESS)
def test_everything_else_stays_as_it_is(text: str) -> None:
    assert guard(text) == text


@pytest.mark.parametrize("text", [*RUNS, *HARMLESS])
def test_the_reader_takes_the_apostrophe_away(text: str) -> None:
    assert as_meant(guard(text)) == text


@given(st.one_of(st.text(), st.text(alphabet="'=+-@＝ \t\r\na1")))
def test_nothing_that_runs_stands_first(text: str) -> None:
    assert guard(text).lstrip()[:1] not in ("=", "+", "-", "@", "＝", "＋", "－", "＠")
    assert guard(text)[:1] not in ("\t", "\r", "\n")


@pytest.mark.parametrize("character", [*"堃峯喆犇瑠磘嵵坔𤧟𡍼〇・•", "\ue000"])
def test_characters_of_real_names_that_cp950_lacks(character: str) -> None:
    assert unholdable(f"王{character}{character}明") == (character,)


@pytest.mark.parametrize("text", ["王小明", "Kacaw‧Lafin", "○", "abc", "·"])
def test_what_cp950_holds_is_not_marked(text: str) -> None:
    assert (unholdable(text), marked(text)) == ((), text)


def test_a_lost_character_is_written_out_so_that_nothing_else_can_be_meant() -> None:
    forms = [("堃", "方方土"), ("喆", "吉𠮷")]
    assert marked("游錫堃𤧟喆", forms) == "游錫[方方土][U+249DF][U+5586]"


def test_the_forms_are_those_the_importer_offers_to_put_together() -> None:
    assert dict(FORMS)["堃"] == "方方土"
    assert all(unholdable(character) for character, _ in FORMS)


@given(ANY)
def test_a_marked_text_is_held_and_marking_again_changes_nothing(text: str) -> None:
    once = marked(text, FORMS)
    assert holdable(once)
    assert marked(once, FORMS) == once
    if not unholdable(text):
        assert clean(once) == clean(text)
