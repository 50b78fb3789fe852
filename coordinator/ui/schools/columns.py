"""The columns of the tables of the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from coordinator.domain.counts import format_count
from coordinator.domain.school import School, SchoolAlias
from coordinator.domain.school_counts import DistrictCount
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill
from coordinator.ui.schools import words
from coordinator.ui.schools.areas import AreaNames
from coordinator.ui.schools.rows import SchoolRow

translate = QCoreApplication.translate


def school_columns(areas: AreaNames) -> list[Column[SchoolRow]]:
    """The directory."""
    levels = [words.level_word(level) for level in words.LEVELS]
    return [
        Column("code", translate("Schools", "Code"), lambda r: r.school.code, editable=True, width=78),
        Column("name", translate("Schools", "School name"), lambda r: r.school.name, editable=True,
               width=210, tip=_names),
        Column("level", translate("Schools", "Level"), lambda r: words.level_word(r.school.level),
               editable=True, choices=lambda _: levels, width=78),
        Column("county", translate("Schools", "County"), lambda r: r.county, editable=True,
               choices=lambda _: ["", *areas.counties.values()], width=78),
        Column("township", translate("Schools", "Township"), lambda r: r.township, editable=True,
               choices=lambda r: ["", *areas.townships_of(r.school.county_code)], width=88),
        Column("district", translate("Schools", "District"), _district, width=84),
        Column("phone", translate("Schools", "Phone"), lambda r: r.school.phone, editable=True, width=116),
        Column("status", translate("Schools", "Status"), _status, pill=_pill, width=92),
        Column("year", translate("Schools", "List year"), lambda r: format_count(r.school.year),
               key=lambda r: r.school.year or 0, width=80),
        Column("source", translate("Schools", "Source"), _source, width=96),
        Column("parent", translate("Schools", "Belongs to"), lambda r: r.parent, width=130, hidden=True),
        Column("aliases", translate("Schools", "Other names"), _aliases, tip=_aliases, width=140,
               hidden=True),
        Column("address", translate("Schools", "Address"), lambda r: r.school.address, editable=True,
               tip=lambda r: r.school.address, width=200, hidden=True),
    ]  # fmt: skip


def part_columns() -> list[Column[School]]:
    """The branches and divisions of one school."""
    levels = [words.level_word(level) for level in words.LEVELS]
    return [
        Column("name", translate("Schools", "Branch or division"), lambda s: s.name, editable=True, width=110,
               tip=lambda s: s.name),
        Column("part", translate("Schools", "Kind"), lambda s: words.say(words.PARTS[s.part]), width=64),
        Column("level", translate("Schools", "Level"), lambda s: words.level_word(s.level), editable=True,
               choices=lambda _: levels, width=76),
        Column("status", translate("Schools", "Status"), _part_status, pill=_part_pill, width=84),
    ]  # fmt: skip


def alias_columns() -> list[Column[SchoolAlias]]:
    """The other names of one school."""
    return [
        Column("name", translate("Schools", "Other name"), lambda a: a.name, editable=True, width=160,
               tip=lambda a: a.name)
    ]  # fmt: skip


def count_columns(title: Callable[[], str]) -> list[Column[DistrictCount]]:
    """校數 per district; ``title`` is what the row of all districts is called."""
    return [
        Column("district", translate("Schools", "District"),
               lambda c: c.district.name if c.district else title(), width=80),
        Column("plan", translate("Schools", "Plan"), lambda c: _count(c.plan),
               key=lambda c: c.plan or 0, align_right=True, width=54),
        Column("listed", translate("Schools", "Directory"), lambda c: _count(c.listed),
               key=lambda c: c.listed or 0, align_right=True, width=84),
        Column("difference", translate("Schools", "Difference"), lambda c: signed(c.difference),
               key=lambda c: c.difference or 0, mark=_mark, tip=_difference_tip, align_right=True, width=90),
        Column("last", translate("Schools", "Last year"), _last, key=lambda c: c.last or 0,
               tip=_last_tip, align_right=True, width=80),
    ]  # fmt: skip


def signed(number: int | None) -> str:
    """``+2``, ``−4``, ``0``; empty when it is not known."""
    if number is None:
        return ""
    return f"{number:+,}".replace("-", "−") if number else "0"


def _count(number: int | None) -> str:
    return "" if number is None else f"{number:,}"


def _district(row: SchoolRow) -> str:
    return row.district.name if row.district else ""


def _aliases(row: SchoolRow) -> str:
    return words.listing(alias.name for alias in row.aliases)


def _names(row: SchoolRow) -> str:
    """The whole name, whose part it is, and how else it is called."""
    whole = f"{row.parent} {row.school.name}".strip()
    if not row.aliases:
        return whole
    return f"{whole}\n{translate('Schools', 'Also called: {names}').format(names=_aliases(row))}"


def _source(row: SchoolRow) -> str:
    return words.say(words.SOURCES[row.school.source])


def _status(row: SchoolRow) -> str:
    return _part_status(row.school)


def _pill(row: SchoolRow) -> Pill:
    return _part_pill(row.school)


def _part_status(school: School) -> str:
    return translate("Schools", "Closed") if school.closed else translate("Schools", "Open")


def _part_pill(school: School) -> Pill:
    severity = None if school.closed else Severity.SUCCESS
    return Pill(_part_status(school), severity, "lock" if school.closed else "")


def _mark(count: DistrictCount) -> Severity | None:
    return Severity.WARNING if count.difference else None


def _difference_tip(count: DistrictCount) -> str:
    if count.difference is None:
        return translate("Schools", "The directory does not hold every area of it.") if count.plan else ""
    text = translate("Schools", "The directory counts {listed}, the plan {plan}.")
    return text.format(listed=count.listed, plan=count.plan)


def _last(count: DistrictCount) -> str:
    if count.last is None:
        return ""
    return f"{count.last:,} ({signed(count.since_last)})"


def _last_tip(count: DistrictCount) -> str:
    if count.last is None:
        return translate("Schools", "There is no list of the year before for every level.")
    text = translate("Schools", "{last} a year before, {listed} now")
    return text.format(last=count.last, listed=count.listed)
