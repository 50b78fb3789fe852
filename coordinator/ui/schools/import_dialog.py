"""What lists of schools would change, before anything is stored."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordinator.domain.counts import format_count
from coordinator.domain.school import SchoolSource
from coordinator.domain.school_lists import SchoolList
from coordinator.domain.school_merge import MergeLine, MergeStatus
from coordinator.ui.kit.cards import chip, only_one, row
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.forms import NumberField
from coordinator.ui.kit.labels import label
from coordinator.ui.kit.listcard import ListCard
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.schools import words
from coordinator.ui.schools.areas import AreaNames, area_names
from coordinator.ui.schools.transfer import Weighed

translate = QCoreApplication.translate
_SEVERITY = {
    MergeStatus.NEW: Severity.SUCCESS,
    MergeStatus.CHANGED: Severity.INFO,
    MergeStatus.GONE: Severity.WARNING,
    MergeStatus.BACK: Severity.INFO,
    MergeStatus.UNCHANGED: None,
}
_SHOWN_LEFT_OUT = 3
_SHOWN_GONE = 6


class SchoolImportDialog(Dialog):
    """Every school with what happens to it; accepted, ``merge`` is what to store."""

    def __init__(
        self,
        weighed: Weighed,
        weigh: Callable[[Sequence[SchoolList]], Weighed],
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        lists = weighed.lists
        super().__init__(self.tr("Import lists of schools"), _sources(lists), self.tr("Import"), parent)
        self._lists, self._weigh, self._areas = lists, weigh, area_names()
        self._weighed, self.merge = weighed, weighed.merge
        self._left: set[str] = set()
        columns = _columns(self._areas, self._left)
        self.model = RowsModel(columns, row_key=lambda line: line.school.id, parent=self)
        self.table: TableView[MergeLine] = TableView(self.model, self.tr("Schools of the lists"))
        self.table.remember(settings, "schools-import")
        self._build_year()
        self._build_repaired()
        self.chips = {key: chip("") for key in ("", *map(str, MergeStatus))}
        self.chips[""].setChecked(True)
        only_one(*self.chips.values())
        for button in self.chips.values():
            button.clicked.connect(lambda _on: self._filter())
        self.body.addLayout(row(*self.chips.values(), 1, spacing=8))
        self.card = ListCard(self.tr("Schools of the lists"), self.table)
        self.card.add_tool("undo-2", self.tr("Leave as they are"), self._leave, "Del", worded=True)
        self.body.addWidget(self.card, 1)
        self._show()
        self.take_room(1080, 680)

    def _build_year(self) -> None:
        """Asked only when a list does not say of which year it is."""
        self.year = NumberField(
            self.tr("Academic year of the list"), 0, 999,
            self.tr("The list does not say it. With 0 it fills in blanks and changes nothing."),
        )  # fmt: skip
        self.year.committed.connect(self._take_year)
        self.year.setVisible(any(one.undated for one in self._lists))
        self.body.addWidget(self.year)

    def _build_repaired(self) -> None:
        repaired = sum(len(one.repaired) for one in self._lists)
        if repaired:
            text = self.tr("{n} codes had lost their first 0 and got it back.")
            self.body.addWidget(label(text.format(n=repaired), "muted", wrap=True))

    def _left_out(self) -> str:
        """Rows that name a school and cannot be taken."""
        out = [(one.file, row) for one in self._lists for row in one.left_out]
        if not out:
            return ""
        shown = self.tr("; ").join(
            self.tr("{file} row {row}: {name}, {reason}").format(
                file=file, row=left.row, name=left.name, reason=words.say(words.REASONS[left.reason])
            )
            for file, left in out[:_SHOWN_LEFT_OUT]
        )
        text = self.tr("{n} rows cannot be taken: {rows}")
        return text.format(n=len(out), rows=shown + ("…" if len(out) > _SHOWN_LEFT_OUT else ""))

    def _closing(self) -> str:
        """Real schools that would be closed: a list of some schools only must not do that unseen."""
        gone = [s for s in self.merge.of(MergeStatus.GONE) if s.source is not SchoolSource.SAMPLE]
        if not gone:
            return ""
        text = self.tr("{n} schools are not in these lists and will be closed: {names}.")
        names = words.listing(school.name for school in gone[:_SHOWN_GONE])
        said = text.format(n=f"{len(gone):,}", names=names + ("…" if len(gone) > _SHOWN_GONE else ""))
        used = sum(school.id in self._weighed.used for school in gone)
        if used:
            said += self.tr(" {n} of them have people, calls or online names.").format(n=f"{used:,}")
        return said

    def _take_year(self, year: object) -> None:
        dated = self._lists if not year else [one.of_year(int(str(year))) for one in self._lists]
        self._weighed = self._weigh(dated)
        self._left.clear()
        self._show()

    def _leave(self) -> None:
        """Leave the chosen schools as they are; where all of them are left already, take them again."""
        chosen = {line.school.id for line in self.table.selected_rows()}
        if chosen <= self._left:
            self._left -= chosen
        else:
            self._left |= chosen
        self._show()

    def _show(self) -> None:
        self.merge = self._weighed.merge.without(self._left)
        self.say("\n".join(filter(None, (self._closing(), self._left_out()))))
        counts = {status: self._weighed.merge.count(status) for status in MergeStatus}
        changing = sum(counts.values()) - counts[MergeStatus.UNCHANGED]
        texts = {"": (self.tr("What changes"), changing)}
        texts |= {str(s): (words.say(words.STATUSES[s]), counts[s]) for s in MergeStatus}
        for key, (text, count) in texts.items():
            self.chips[key].setText(f"{text} {count:,}")
            self.chips[key].setVisible(bool(count) or not key)
        self.model.set_rows(self._weighed.merge.lines)
        self._filter()
        # Years and other names may be new even where no school changes.
        self.ok_button.setText(self.tr("Import {n} schools").format(n=f"{self.schools:,}"))
        self.ok_button.setEnabled(bool(self.merge.edit))

    @property
    def schools(self) -> int:
        """How many schools the lists name, without those that are left as they are."""
        lines = (line for line in self.merge.lines if line.school.id not in self._left)
        return sum(line.status is not MergeStatus.GONE for line in lines)

    def _filter(self) -> None:
        key = next(key for key, button in self.chips.items() if button.isChecked())
        if key:
            shown = [at for at, line in enumerate(self._weighed.merge.lines) if line.status == key]
        else:
            lines = enumerate(self._weighed.merge.lines)
            shown = [at for at, line in lines if line.status is not MergeStatus.UNCHANGED]
        self.model.set_matches(shown)


def _columns(areas: AreaNames, left: Container[str]) -> list[Column[MergeLine]]:
    def pill(line: MergeLine) -> Pill:
        if line.school.id in left:
            return Pill(translate("Schools", "Left as it is"), None)
        return Pill(words.say(words.STATUSES[line.status]), _SEVERITY[line.status])

    return [
        Column("status", translate("Schools", "Status"), lambda m: pill(m).text, pill=pill, width=156),
        Column("code", translate("Schools", "Code"), lambda m: m.school.code, width=84),
        Column("name", translate("Schools", "School name"), _name, tip=_name, width=210),
        Column("level", translate("Schools", "Level"), lambda m: words.level_word(m.school.level), width=90),
        Column("county", translate("Schools", "County"),
               lambda m: areas.counties.get(m.school.county_code, ""), width=84),
        Column("township", translate("Schools", "Township"),
               lambda m: areas.townships.get(m.school.township_code, ""), width=84),
        Column("year", translate("Schools", "List year"), lambda m: format_count(m.school.year),
               key=lambda m: m.school.year or 0, width=80),
        Column("what", translate("Schools", "What changes"), lambda m: _changes(m, areas),
               tip=lambda m: _changes(m, areas), width=240),
    ]  # fmt: skip


def _name(line: MergeLine) -> str:
    return line.school.name


def _changes(line: MergeLine, areas: AreaNames) -> str:
    """``電話 08… → 08…``, for every field that changes."""
    if line.before is None:
        return translate("Schools", "Closed: newer lists do not name it") if line.school.closed else ""
    names = areas.counties | areas.townships
    parts = []
    for field in line.fields:
        old, new = (getattr(school, field) for school in (line.before, line.school))
        parts.append(f"{words.say(words.FIELDS[field])} {names.get(old, old)} → {names.get(new, new)}")
    return translate("SchoolImportDialog", "; ").join(parts)


def _sources(lists: Sequence[SchoolList]) -> str:
    """``e1_new_114.csv · 114 學年 · 2,608 校``, one for each list."""
    lines = []
    for one in lists:
        years = translate("Schools", "year {years}").format(years=words.listing(map(str, one.years)))
        count = translate("Schools", "{n} schools").format(n=f"{len(one.schools):,}")
        lines.append(" · ".join((one.file, years, count) if one.years else (one.file, count)))
    return "\n".join(lines)
