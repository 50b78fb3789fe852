"""ID numbers: every format in use is known by its form, and its check digit is counted right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.national_id import IdKind, read_id


@pytest.mark.parametrize(
    ("raw", "text", "kind", "check_holds"),
    [
        ("A123456789", "A123456789", IdKind.NATIONAL, True),
        ("Ａ１２３４５６７８９", "A123456789", IdKind.NATIONAL, True),
        (" a123-456-789 ", "A123456789", IdKind.NATIONAL, True),
        ("A123456780", "A123456780", IdKind.NATIONAL, False),
        ("A800000014", "A800000014", IdKind.RESIDENT, True),
        ("AC01234567", "AC01234567", IdKind.RESIDENT_OLD, True),
        ("A12345678", "A12345678", None, False),
        ("1.23E+11", "1.23E+11", None, False),
        ("A323456789", "A323456789", None, False),
        ("", "", None, False),
    ],
)
def test_a_number_is_read_in_its_plain_form(raw, text, kind, check_holds):
    found = read_id(raw)
    assert (found.text, found.kind, found.check_holds) == (text, kind, check_holds)


@given(st.from_regex(r"[A-Z][1289A-D][0-9]{7}", fullmatch=True))
def test_exactly_one_last_digit_fits(stem):
    assert sum(read_id(f"{stem}{digit}").check_holds for digit in range(10)) == 1


@given(st.text())
def test_no_text_is_too_strange_to_be_judged(raw):
    assert read_id(raw).kind in {None, *IdKind}
