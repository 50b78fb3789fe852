"""The columns of the two tables of the page 分區."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.ui.districts.rows import AreaRow, DistrictRow
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill

translate = QCoreApplication.translate
Names = Callable[[], Sequence[str]]


def district_columns(batches: Names) -> list[Column[DistrictRow]]:
    """Districts; `batches` gives the names to choose from, an empty one first."""
    return [
        Column("name", translate("Districts", "District"), lambda r: r.district.name, editable=True,
               width=124, tip=lambda r: r.district.name),
        Column("batch", translate("Districts", "Batch"), lambda r: r.batch, editable=True, width=88,
               choices=lambda _: batches()),
        Column("members", translate("Districts", "Areas"), lambda r: str(r.members),
               key=lambda r: r.members, align_right=True, width=62),
        Column("schools", translate("Districts", "Schools"), lambda r: format_count(r.schools), editable=True,
               key=lambda r: r.schools or 0, align_right=True, width=78, tip=_own_or_sum),
        Column("listed", translate("Districts", "Directory"), lambda r: difference(r.schools, r.listed),
               width=96, mark=lambda r: _mark(r.schools, r.listed),
               tip=lambda r: _why(r.schools, r.listed)),
        Column("off", translate("Districts", "Off even"), lambda r: percent(r.off),
               key=lambda r: r.off or 0, align_right=True, width=84, tip=_even),
        Column("locked", translate("Districts", "Lock"), lambda r: lock_word(locked=r.district.locked),
               editable=True, choices=lambda _: [lock_word(locked=False), lock_word(locked=True)],
               pill=lambda r: Pill(lock_word(locked=True), icon="lock") if r.district.locked else None,
               width=104, tip=lambda _: translate("Districts", "A locked district is finished: nothing is"
                                                  " painted over it or taken out of it.")),
    ]  # fmt: skip


def area_columns(districts: Names) -> list[Column[AreaRow]]:
    """All townships or counties; `districts` gives the places to put them, the last one meaning nowhere."""
    return [
        Column("name", translate("Districts", "Official name"), lambda r: r.name, width=112),
        Column("district", translate("Districts", "District"),
               lambda r: r.district.name if r.district else unassigned(), editable=True, width=112,
               key=lambda r: (r.number < 0, r.number), choices=lambda _: districts()),
        Column("as_written", translate("Districts", "As written"),
               lambda r: r.member.as_written if r.member else "", editable=lambda r: r.member is not None,
               width=96, tip=_spelling),
        Column("schools", translate("Districts", "Schools"), lambda r: format_count(r.schools),
               key=lambda r: r.schools or 0, editable=lambda r: r.member is not None, align_right=True,
               width=78),
        Column("listed", translate("Districts", "Directory"), lambda r: listed_text(r.schools, r.listed),
               width=92, align_right=True, key=lambda r: r.listed or 0,
               mark=lambda r: _mark(r.schools, r.listed), tip=lambda r: _why(r.schools, r.listed)),
        Column("people", translate("Districts", "Registered"), lambda r: format_count(r.people or None),
               key=lambda r: r.people, align_right=True, width=84),
    ]  # fmt: skip


def unassigned() -> str:
    """What stands in place of a district."""
    return translate("Districts", "Unassigned")


def tip(row: AreaRow) -> str:
    """What the map says while the mouse rests on an area: name and district, schools, people."""
    lines = [f"{row.name}\u3000{row.district.name if row.district else unassigned()}"]
    schools = row.listed if row.schools is None else row.schools
    if schools is not None:
        lines.append(translate("Districts", "{n} schools").format(n=schools))
    lines.append(translate("Districts", "{n} people registered").format(n=row.people))
    return "\n".join(lines)


def lock_word(*, locked: bool) -> str:
    """How the lock of a district reads in a cell; an open one says nothing."""
    return translate("Districts", "Locked") if locked else ""


def percent(off: int | None) -> str:
    """A deviation with its sign; empty where nothing can be compared."""
    return "" if off is None else f"{off:+d}%" if off else "0%"


def listed_text(counted: int | None, listed: int | None) -> str:
    """The directory's number, with the difference where the plan has one of its own."""
    return difference(counted, listed) or format_count(listed)


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


def _spelling(row: AreaRow) -> str:
    if row.member is None or row.member.as_written == row.name:
        return ""
    text = translate("Districts", "The plan writes {written}, the official name is {name}")
    return text.format(written=row.member.as_written, name=row.name)


def _even(row: DistrictRow) -> str:
    if row.off is None:
        return ""
    return translate("Districts", "How far the schools are from the mean of all districts")
