"""The line under the title: until when one can apply, how many did, and how many wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from coordinator.domain.roc import format_short
from coordinator.ui.applications.reading import Shown

translate = QCoreApplication.translate


def heading(shown: Shown, today: date) -> str:
    """Windows first; formats that share a window share its words."""
    return "\u3000".join((*_windows(shown, today), *_counts(shown)))


def _windows(shown: Shown, today: date) -> Iterator[str]:
    titles: dict[tuple[date, date], list[str]] = defaultdict(list)
    for title, (first, last) in shown.windows:
        if first and last:
            titles[first, last].append(title)
    for (first, last), named in titles.items():
        span = f"{format_short(first)}–{format_short(last)}"
        text = translate("applications", "{title}: applications from {span}")
        yield text.format(title="、".join(named), span=span) + _left(first, last, today)


def _left(first: date, last: date, today: date) -> str:
    if not first <= today <= last:
        return ""
    return translate("applications", " ({n} days left)").format(n=(last - today).days + 1)


def _counts(shown: Shown) -> Iterator[str]:
    waiting = sum(line.entry.waits for line in shown.lines)
    if shown.lines:
        words = translate("applications", "{n} applications, {waiting} wait for a decision")
        yield words.format(n=f"{len(shown.lines):,}", waiting=f"{waiting:,}")
