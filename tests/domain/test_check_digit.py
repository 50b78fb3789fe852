"""Damm's check digit: what it promises, over all codes and all the slips it is there for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.check_digit import check_digit, is_valid

codes = st.text("0123456789", min_size=1, max_size=16)


@pytest.mark.parametrize(("digits", "expected"), [("572", "4"), ("0", "0"), ("11294", "6"), ("0000", "0")])
def test_published_examples_come_out(digits: str, expected: str) -> None:
    assert check_digit(digits) == expected


@given(codes)
def test_a_code_with_its_own_digit_is_valid_and_with_any_other_is_not(code: str) -> None:
    assert [digit for digit in "0123456789" if is_valid(code + digit)] == [check_digit(code)]


@given(codes, st.data())
def test_one_wrong_digit_is_always_found(code: str, data: st.DataObject) -> None:
    whole = code + check_digit(code)
    at = data.draw(st.integers(0, len(whole) - 1))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != whole[at]]))
    assert not is_valid(whole[:at] + wrong + whole[at + 1 :])


@given(codes, st.data())
def test_two_neighbours_swapped_are_always_found(code: str, data: st.DataObject) -> None:
    whole = code + check_digit(code)
    at = data.draw(st.integers(0, len(whole) - 2))
    swapped = whole[:at] + whole[at + 1] + whole[at] + whole[at + 2 :]
    assert is_valid(swapped) == (swapped == whole)


@given(codes)
def test_leading_zeros_change_nothing(code: str) -> None:
    assert check_digit("000" + code) == check_digit(code)


@pytest.mark.parametrize("text", ["", "12a", "１２", "²", "-1", " 1"])
def test_what_is_not_ascii_digits_has_no_check_digit(text: str) -> None:
    assert not is_valid(text)
    with pytest.raises(ValueError, match="not decimal digits"):
        check_digit(text)


def test_a_lone_digit_is_no_code() -> None:
    assert not is_valid("0")
