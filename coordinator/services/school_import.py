"""Lists of the ministry into the school directory, in one transaction and as one edit."""

from collections.abc import Iterable

from coordinator.db.keys import new_id
from coordinator.db.queries.schools import read_directory
from coordinator.db.session import Reader, Writer
from coordinator.domain.school_lists import SchoolList
from coordinator.domain.school_merge import SchoolMerge, merge_lists
from coordinator.services.edits import apply_edit


def prepare_school_import(reader: Reader, lists: Iterable[SchoolList]) -> SchoolMerge:
    """What importing ``lists`` would do to the directory as it is now; nothing is stored."""
    return merge_lists(lists, read_directory(reader), new_id)


def import_schools(writer: Writer, lists: Iterable[SchoolList]) -> SchoolMerge:
    """Import ``lists``; what was done, with the edit that was applied."""
    made = prepare_school_import(writer, lists)
    apply_edit(writer, made.edit)
    return made
