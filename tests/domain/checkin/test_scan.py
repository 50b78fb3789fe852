"""What a scanner or a hand typed, as the digits it means."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.badge import NUMBERS, Code, code_text, read_code
from coordinator.domain.checkin.scan import LONGEST, kept_raw, read_scan


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("123456789", "123456789"),
        ("１２３４５６７８９", "123456789"),
        ("\\000026123456789", "123456789"),
        ("]Q3\\000026123456789\t", "123456789"),
        ("\x02123456789\x03\r\n", "123456789"),
        (" 1234 5678 9 ", "123456789"),
        ("1234-5678-9", "123456789"),
        ("\ufeff\u200b123456789", "123456789"),
        ("王小明", "王小明"),
        (" 王 小明\t", "王 小明"),
        ("A1.2", "A1.2"),
        ("", ""),
        ("\x00", ""),
    ],
)
def test_what_surrounds_a_code_means_nothing(raw: str, text: str) -> None:
    assert read_scan(raw) == text


@given(st.text())
def test_reading_again_what_was_read_changes_nothing_of_a_code(raw: str) -> None:
    once = read_scan(raw)
    assert read_scan(once) == once or read_code(read_scan(once)) is None


@given(
    number=st.integers(NUMBERS.start, NUMBERS.stop - 1),
    version=st.integers(0, 9),
    around=st.text(st.sampled_from("\x02\x03\t\r\n \u200b\u3000"), max_size=4),
    prefix=st.sampled_from(["", "\\000026", "]Q3", "]d2\\000026"]),
    wide=st.booleans(),
)
def test_every_code_is_read_whatever_a_scanner_adds(
    *, number: int, version: int, around: str, prefix: str, wide: bool
) -> None:
    code = code_text(number, version)
    typed = "".join(chr(ord(digit) + 0xFEE0) for digit in code) if wide else code
    assert read_code(read_scan(around + prefix + typed + around)) == Code(number, version)


@given(st.integers(NUMBERS.start, NUMBERS.stop - 1), st.integers(0, 8), st.integers(0, 9))
def test_a_code_with_one_wrong_digit_is_none(number: int, place: int, digit: int) -> None:
    code = code_text(number)
    wrong = f"{code[:place]}{digit}{code[place + 1 :]}"
    assert wrong == code or read_code(wrong) is None


@given(st.text(st.characters(), max_size=400))
def test_what_is_kept_of_a_scan_can_be_stored_and_shown(raw: str) -> None:
    kept = kept_raw(raw)
    assert len(kept) <= LONGEST
    kept.encode()
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in kept)
