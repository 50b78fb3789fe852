"""What is missing from the strip, and where to begin."""

import pytest

from coordinator.domain.helpdesk.equipment import MISSING, first_step, missing, read, written
from coordinator.domain.helpdesk.values import Brought, Equipment

STRIPS = (
    # brought, aa, bound, missing, first step
    ("card,reader", False, True, "", ""),
    ("otp", False, True, "", ""),
    ("card,otp,reader", False, True, "", ""),
    ("", False, True, "no_card no_login no_reader", "otp_binding"),
    ("card", False, True, "no_login no_reader", "borrow_reader"),
    ("reader", False, True, "no_card no_login", "otp_binding"),
    ("card,otp", False, True, "", ""),
    ("card,reader", False, False, "binding", "binding"),
    ("", False, False, "binding no_card no_login no_reader", "binding"),
    ("card,reader", True, True, "no_xca", "fetch_xca"),
    ("card,reader,xca", True, True, "", ""),
    ("otp,xca", True, True, "no_reader", "borrow_reader"),
    ("otp", True, True, "no_reader no_xca", "borrow_reader"),
    ("otp,reader,xca", True, True, "", ""),
    ("xca", True, True, "no_card no_login no_reader", "otp_binding"),
)


@pytest.mark.parametrize(("has", "aa", "bound", "lacks", "first"), STRIPS)
def test_what_is_missing_leads_to_the_first_step(has, aa, bound, lacks, first):
    brought = read(has, aa, bound)
    assert missing(brought) == tuple(lacks.split())
    assert first_step(brought) == first


def test_what_is_missing_is_told_in_sorted_codes():
    assert sorted(MISSING) == list(MISSING)


def test_a_strip_is_read_as_it_was_written():
    brought = Brought(frozenset({Equipment.READER, Equipment.CARD}), aa=True, bound=False)
    body = written(brought)
    assert body == {"equipment": "card,reader", "aa": True, "bound": False}
    assert read(str(body["equipment"]), True, False) == brought


def test_a_device_of_a_newer_program_is_passed_over():
    assert read("card,implant", False, True).has == {Equipment.CARD}
