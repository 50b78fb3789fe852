"""What was understood of a list, before anything is stored: shown, questioned, corrected, then imported."""

from coordinator.ui.roster.review.dialog import ImportDialog

__all__ = ["ImportDialog"]
