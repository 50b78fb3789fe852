"""The look of a button that does what nobody can take back."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton


def mark_as_final(button: QPushButton) -> None:
    """Red, and not what Enter presses."""
    button.setDefault(False)
    button.setAutoDefault(False)
    button.setProperty("kind", "danger")
    # Polished as a primary button already, when the dialog was made.
    button.style().unpolish(button)
    button.style().polish(button)
