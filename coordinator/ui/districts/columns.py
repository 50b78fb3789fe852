"""The columns of the three tables of the page 分區."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.ui.districts.rows import DistrictRow, FreeRow, MemberRow
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column

translate = QCoreApplication.translate
Names = Callable[[], Sequence[str]]


def district_columns(batches: Names) -> list[Column[DistrictRow]]:
    """Districts; `batches` gives the names to choose from, an empty one first."""
    return [
        Column("name", translate("Districts", "District"), lambda r: r.district.name, editable=True,
               width=116, tip=lambda r: r.district.name),
        Column("batch", translate("Districts", "Batch"), lambda r: r.batch, editable=True, width=88,
               choices=lambda _: batches()),
        Column("members", translate("Districts", "Areas"), lambda r: str(r.members),
               key=lambda r: r.members, align_right=True, width=68),
        Column("schools", translate("Districts", "Schools"), lambda r: format_count(r.schools), editable=True,
               key=lambda r: r.schools or 0, align_right=True, width=78, tip=_own_or_sum),
        Column("listed", translate("Districts", "Directory"), lambda r: difference(r.schools, r.listed),
               width=100, mark=lambda r: _mark(r.schools, r.listed),
               tip=lambda r: _why(r.schools, r.listed)),
    ]  # fmt: skip


def member_columns(districts: Names) -> list[Column[MemberRow]]:
    """The members of one district; `districts` gives the places to move to."""
    return [
        Column("name", translate("Districts", "Official name"), lambda r: r.name, width=104),
        Column("as_written", translate("Districts", "As written"), lambda r: r.member.as_written,
               editable=True, width=96, tip=_spelling),
        Column("schools", translate("Districts", "Schools"), lambda r: format_count(r.member.school_count),
               key=lambda r: r.member.school_count or 0, editable=True, align_right=True, width=78),
        Column("listed", translate("Districts", "Directory"),
               lambda r: difference(r.member.school_count, r.listed), width=104, align_right=True,
               mark=lambda r: _mark(r.member.school_count, r.listed),
               tip=lambda r: _why(r.member.school_count, r.listed)),
        Column("district", translate("Districts", "District"), lambda r: r.district, editable=True, width=96,
               choices=lambda _: districts()),
    ]  # fmt: skip


def free_columns(districts: Names) -> list[Column[FreeRow]]:
    """What no district has; choosing a district in the last column puts it there."""
    return [
        Column("name", translate("Districts", "Official name"), lambda r: r.name, width=140),
        Column("listed", translate("Districts", "Directory"), lambda r: format_count(r.listed), width=104,
               align_right=True, key=lambda r: r.listed or 0),
        Column("district", translate("Districts", "District"), lambda _: unassigned(), editable=True,
               width=140, choices=lambda _: districts()),
    ]  # fmt: skip


def unassigned() -> str:
    """What stands in place of a district."""
    return translate("Districts", "Unassigned")


def difference(counted: int | None, listed: int | None) -> str:
    """The directory's number, and by how much it differs; empty where the two agree or one is unknown."""
    if listed is None or listed == counted:
        return ""
    if counted is None:
        return str(listed)
    return f"{listed} ({listed - counted:+d})"


def _mark(counted: int | None, listed: int | None) -> Severity | None:
    return None if counted is None or listed is None or counted == listed else Severity.INFO


def _why(counted: int | None, listed: int | None) -> str:
    if not difference(counted, listed):
        return ""
    text = translate("Districts", "The school directory lists {n}. The number of the plan counts.")
    return text.format(n=listed)


def _own_or_sum(row: DistrictRow) -> str:
    if row.district.school_count is None:
        return translate("Districts", "The sum of the members; type a number to set the plan's own")
    return translate("Districts", "The plan's own number; empty the cell to get the sum of the members")


def _spelling(row: MemberRow) -> str:
    if row.member.as_written == row.name:
        return ""
    text = translate("Districts", "The plan writes {written}, the official name is {name}")
    return text.format(written=row.member.as_written, name=row.name)
