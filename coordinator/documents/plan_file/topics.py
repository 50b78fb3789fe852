"""The rule that tells an item's module code from its words; the domain has it, plan files use it."""

from coordinator.domain.letter.codes import item_text, split_item

__all__ = ["item_text", "split_item"]
