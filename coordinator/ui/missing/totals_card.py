"""What the matrix adds up to: a line a district, the whole below, how many sent somebody for each role."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from coordinator.domain.area import District
from coordinator.domain.coverage import Coverage, SchoolCover, name_needs
from coordinator.domain.coverage_counts import CoverCount, count_districts, count_schools
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.rows import Column
from coordinator.ui.missing.matrix import NeedsModel, NeedsTable

translate = QCoreApplication.translate
ALL = "*"


class TotalsCard(ListCard):
    """Covered / schools for each district and role."""

    def __init__(self) -> None:
        title = translate("Missing", "Totals by district")
        self.totals = NeedsTable(NeedsModel(total_columns(Coverage((), ())), lambda count: count.id), title)
        super().__init__(title, self.totals)
        detail = translate("Missing", "Schools that have sent somebody, of all schools of the district.")
        self.set_title(title, detail)

    def show_rows(
        self, coverage: Coverage, rows: tuple[SchoolCover, ...], districts: tuple[District, ...]
    ) -> None:
        """Count these rows of the matrix."""
        part = Coverage(coverage.needs, rows)
        counts = list(count_districts(part, districts))
        if len(counts) != 1:
            all_of = count_schools(rows, len(coverage.needs), ALL, translate("Missing", "All districts"))
            counts.append(all_of)
        self.totals.set_columns(total_columns(coverage), {})
        self.totals.rows.set_rows(counts)


def total_columns(coverage: Coverage) -> list[Column[CoverCount]]:
    """District, schools by state, then a column a role."""
    names = name_needs(coverage.needs)
    columns: list[Column[CoverCount]] = [
        Column("district", translate("Missing", "District"), _name, width=130),
        _number("schools", translate("Missing", "Schools"), lambda c: c.schools),
        _number("complete", translate("Missing", "Complete"), lambda c: c.complete),
        _number("partly", translate("Missing", "With gaps"), lambda c: c.partly),
        _number("absent", translate("Missing", "Nobody"), lambda c: c.absent),
    ]
    for place, need in enumerate(coverage.needs):
        columns.append(
            Column(
                need.id,
                names[need.id],
                partial(_covered, place),
                key=partial(_asked, place),
                align_right=True,
                width=112,
            )
        )
    return columns


def _number(name: str, title: str, value: Callable[[CoverCount], int]) -> Column[CoverCount]:
    return Column(name, title, lambda c: f"{value(c):,}", key=value, align_right=True, width=96)


def _covered(place: int, count: CoverCount) -> str:
    return f"{count.schools - count.asked(place):,} / {count.schools:,}"


def _asked(place: int, count: CoverCount) -> int:
    return count.asked(place)


def _name(count: CoverCount) -> str:
    return count.name or translate("Missing", "no district")
