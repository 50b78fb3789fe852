"""Evenness and room of districts and batches as bars, and the same in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coordinator.domain.counts import format_count
from coordinator.ui.districts.balance import Share
from coordinator.ui.districts.columns import percent
from coordinator.ui.kit import theme
from coordinator.ui.kit.cards import Card, chip, only_one, row
from coordinator.ui.kit.charts import Bar, BarChart
from coordinator.ui.kit.forms import TextField
from coordinator.ui.kit.labels import label

translate = QCoreApplication.translate


class BarsCard(Card):
    """Two charts under one choice of unit. `per_school_typed` is what was typed as people a school sends."""

    per_school_typed = Signal(object)
    """str: what stands in the field now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Evenness and room"))
        self._shares: tuple[Sequence[Share], Sequence[Share]] = ((), ())
        self.schools, self.people = chip(self.tr("Schools")), chip(self.tr("People"))
        only_one(self.schools, self.people)
        self.schools.setChecked(True)
        for unit in (self.schools, self.people):
            unit.clicked.connect(lambda _on: self._show())
        self.per_school = TextField(self.tr("People a school sends"))
        self.per_school.setMaximumWidth(theme.px(200))
        self.per_school.committed.connect(self.per_school_typed)
        self._caption = label("", "caption", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(label(self.tr("Evenness and room"), "heading"))
        texts.addWidget(self._caption)
        texts.addStretch(1)
        head = row(texts, self.schools, self.people, self.per_school, spacing=8)
        head.setStretch(0, 1)
        for unit in (self.schools, self.people):
            head.setAlignment(unit, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)
        self.district_chart = BarChart(self.tr("Districts"))
        self.batch_chart = BarChart(self.tr("Batches"))
        self._titles = label(self.tr("Districts"), "field"), label(self.tr("Batches"), "field")
        self.words = label("", "muted", wrap=True), label("", "muted", wrap=True)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(36))
        grid.setVerticalSpacing(6)
        charts = self.district_chart, self.batch_chart
        for number, (title, chart, words) in enumerate(zip(self._titles, charts, self.words, strict=True)):
            grid.addWidget(title, 0, number)
            grid.addWidget(chart, 1, number, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, 2, number, Qt.AlignmentFlag.AlignTop)
        self._grid = grid
        self.body.addLayout(grid)

    def set_shares(
        self, districts: Sequence[Share], batches: Sequence[Share], per_school: int | None, *, counted: bool
    ) -> None:
        """Show these; ``counted`` says that people are registered ones, so that nothing is reckoned."""
        self._shares = districts, batches
        self._counted = counted
        self.show_per_school(per_school)
        self._show()

    def show_per_school(self, per_school: int | None) -> None:
        """What is stored, in place of what was typed and refused."""
        self.per_school.set_value(format_count(per_school))

    def _show(self) -> None:
        of_people = self.people.isChecked()
        self._caption.setText(self._explained(of_people=of_people))
        charts = self.district_chart, self.batch_chart
        parts = zip(self._titles, charts, self.words, self._shares, strict=True)
        for number, (title, chart, words, shares) in enumerate(parts):
            self._grid.setColumnStretch(number, 1 if shares else 0)
            chart.set_bars([_bar(share, of_people=of_people) for share in shares])
            words.setText("\n".join(in_words(share) for share in shares))
            for part in (title, chart, words):
                part.setVisible(bool(shares))

    def _explained(self, *, of_people: bool) -> str:
        if not of_people:
            return self.tr("Schools of the plan, and how far they are from an even share.")
        if self._counted:
            return self.tr("People who are registered; a batch counts its fullest session against its seats.")
        return self.tr("Schools times the people a school sends; the mark stands at the seats.")


def in_words(share: Share) -> str:
    """One line: schools, deviation, people, seats and PCs; what nobody knows is left out."""
    return translate("BarsCard", "{name}: ").format(name=share.name) + translate("BarsCard", ", ").join(
        _parts(share)
    )


def _parts(share: Share) -> Iterable[str]:
    if share.schools is None:
        yield translate("BarsCard", "schools unknown")
    else:
        yield translate("BarsCard", "{n} schools").format(n=f"{share.schools:,}")
    if share.off is not None:
        yield _off(share.off)
    if share.people is not None:
        yield translate("BarsCard", "{n} people expected").format(n=f"{share.people:,}")
    yield from _room(share)


def _off(off: int) -> str:
    if not off:
        return translate("BarsCard", "an even share")
    more = translate("BarsCard", "{n}% above an even share")
    less = translate("BarsCard", "{n}% below an even share")
    return (more if off > 0 else less).format(n=abs(off))


def _room(share: Share) -> Iterable[str]:
    if share.seats is not None:
        enough = translate("BarsCard", "{n} seats")
        short = translate("BarsCard", "{n} seats, {short} too few")
        yield _against(share.people, share.seats, enough, short)
    if share.pcs is not None:
        enough, short = translate("BarsCard", "{n} PCs"), translate("BarsCard", "{n} PCs, {short} too few")
        yield _against(share.people if share.needs_pcs else None, share.pcs, enough, short)


def _against(people: int | None, there: int, enough: str, short: str) -> str:
    lacking = max((people or 0) - there, 0)
    return (short if lacking else enough).format(n=f"{there:,}", short=f"{lacking:,}")


def _bar(share: Share, *, of_people: bool) -> Bar:
    if of_people:
        return Bar(share.name, share.people or 0, share.seats, share.number)
    return Bar(share.name, share.schools or 0, None, share.number, percent(share.off))
