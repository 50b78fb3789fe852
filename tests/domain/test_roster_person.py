"""One row as a person: registrations that are taken back."""

from datetime import date

import pytest

from coordinator.domain.roster_report import RowStatus
from coordinator.domain.roster_rows import read_roster
from coordinator.domain.roster_sessions import TrainingDays

DAYS = TrainingDays(112, (date(2023, 8, 7), date(2023, 8, 8)))


@pytest.mark.parametrize(
    ("line", "status", "reason", "flags"),
    [
        ("王小明|甲國小|取消||", RowStatus.REJECTED, "CANCELLED", ()),
        ("王小明|甲國小|V|取消|", RowStatus.ATTENTION, "", ("MAYBE_CANCELLED",)),
        ("王小明|甲國小|V||8/8取消", RowStatus.ATTENTION, "", ("MAYBE_CANCELLED",)),
        ("王小明|甲國小|V||因公取消", RowStatus.REJECTED, "CANCELLED", ()),
        ("王小明(取消)|甲國小|V||", RowStatus.REJECTED, "CANCELLED", None),
    ],
)
def test_a_registration_is_taken_back_in_any_column(line, status, reason, flags):
    titles = ["姓名", "學校", "8/7", "8/8", "備註"]
    (row,) = read_roster([titles, line.split("|")], DAYS).rows
    assert (row.status, row.reason) == (status, reason)
    assert row.status is RowStatus.REJECTED or row.flags == flags
