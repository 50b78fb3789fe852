"""Telephones keep their form; a zero that Excel had eaten comes back only when nothing else can be meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordinator.domain.roster_cells import TrainingDays
from coordinator.domain.roster_phones import read_phone, read_phones
from coordinator.domain.roster_report import RowStatus
from coordinator.domain.roster_rows import read_roster


@pytest.mark.parametrize(
    ("text", "phone", "restored"),
    [
        ("0900-000-104", "0900000104", False),
        ("0900 000 104", "0900000104", False),
        ("900000104", "0900000104", True),
        ("912345678.0", "0912345678", True),
        ("'0912345678", "0912345678", False),
        ("+886912345678", "0912345678", False),
        ("+886-912-345-678", "0912345678", False),
        ("886912345678", "0912345678", False),
        ("０９１２－３４５－６７８", "0912345678", False),
        ("08-7320415#3614", "08-7320415#3614", False),
        ("(08)7220451", "(08)7220451", False),
        ("+886-8-7320415", "08-7320415", False),
        ("8-7320415", "08-7320415", True),
        ("8-7320415#12", "08-7320415#12", True),
        ("37-322009", "037-322009", True),
        ("49-2222222", "049-2222222", True),
        ("227208889", "0227208889", True),
        # Eight digits may as well be a number in Taipei: left as they are.
        ("87320415", "87320415", False),
        ("7320415", "7320415", False),
        ("請洽總機", "請洽總機", False),
        ("", "", False),
    ],
)
def test_phones_keep_their_form_and_get_their_zero_back(text, phone, restored):
    assert read_phone(text) == (phone, restored)


@pytest.mark.parametrize(
    ("cells", "mobile", "landline", "text"),
    [
        (("08-7320415", "0912345678", ""), "0912345678", "08-7320415", "08-7320415、0912345678"),
        (("08-7320415", "", "12"), "", "08-7320415#12", "08-7320415#12"),
        (("08-7320415#12", "", "12"), "", "08-7320415#12", "08-7320415#12"),
        (("08-7320415、0912345678", "", ""), "0912345678", "08-7320415", "08-7320415、0912345678"),
        (("0912345678", "0912345678", ""), "0912345678", "", "0912345678"),
        (("0912345678", "0987654321", ""), "0912345678", "0987654321", "0987654321、0912345678"),
        (("", "", "12"), "", "", ""),
    ],
)
def test_columns_for_office_and_mobile_are_kept_apart_and_in_one_line(cells, mobile, landline, text):
    phones = read_phones(*cells)
    assert (phones.mobile, phones.landline, phones.text) == (mobile, landline, text)


def test_what_excel_makes_of_a_long_number_is_asked():
    assert read_phones("9.12E+08").odd
    assert not read_phones("08-7320415").odd


@given(st.text(max_size=20))
def test_reading_a_phone_again_changes_nothing(text):
    once, _ = read_phone(text)
    assert read_phone(once) == (once, False)


def test_telephones_that_grow_past_the_store_reject_their_row_and_not_the_list():
    rows = [["姓名", "學校", "電話", "手機"], ["王小明", "範例國小", "ﷺ" * 100, "0912345678"]]
    row = read_roster(rows, TrainingDays(112)).rows[0]
    assert (row.status, row.reason, row.detail) == (RowStatus.REJECTED, "TOO_LONG", "phone")
