"""Which rows stand on which page of a sign-in sheet, as it is printed: for typing signatures back in."""

from dataclasses import dataclass

from coordinator.documents.pdf.sheet_layout import lay_out
from coordinator.documents.pdf.sign_in_sheet import advance
from coordinator.domain.sheet import SheetPerson, SignInSheet, groups


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """One page: its code, the district or school in its head, its rows, and blank rows behind them."""

    code: str
    label: str
    people: tuple[SheetPerson, ...]
    spare: int


def printed_pages(sheet: SignInSheet) -> tuple[PrintedPage, ...]:
    """The pages in their order. Raises ``RuleError`` where the sheet has more than a page code can name."""
    found: list[PrintedPage] = []
    shown = groups(sheet)
    done = [0] * len(shown)
    for page in lay_out(sheet, advance()).pages:
        group, first = shown[page.group], done[page.group]
        rows = group.people[first : first + len(page.rows)]
        done[page.group] = first + len(page.rows)
        found.append(PrintedPage(page.code, group.label, rows, len(page.rows) - len(rows)))
    return tuple(found)
