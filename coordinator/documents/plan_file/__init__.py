"""A training plan as JSON: the form of ``coordinator show --json`` and of the samples, both ways.

Keys are documented in ``docs/json.md``. Names and short slugs stand where the store has keys, so a plan can
be written by hand and read into any store. Reading ends with writing: what was read is written again and
held against the file, so a misspelt key, a weekday that is not the date's or a sum that is not the sum is
refused instead of overlooked. What follows from other facts may be left out of a file.
"""

from coordinator.documents.plan_file.reading import plan_from_json, plan_from_text
from coordinator.documents.plan_file.topics import item_text, split_item
from coordinator.documents.plan_file.writing import plan_to_json

__all__ = ["item_text", "plan_from_json", "plan_from_text", "plan_to_json", "split_item"]
