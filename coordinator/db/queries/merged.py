"""Reading what merging needs to know: files that came, packs that went, and all that the events mean."""

from coordinator.db.queries.events import own_logs, read_ledger
from coordinator.db.queries.packs import pack_records
from coordinator.db.queries.plans import read_plan
from coordinator.db.queries.roster import read_roster
from coordinator.db.schema import table_of
from coordinator.db.session import Reader
from coordinator.domain.checkin.decisions import decisions
from coordinator.domain.merge_state import MergeState
from coordinator.domain.merged_file import MergedFile
from coordinator.domain.office import Purge
from coordinator.domain.plan import by_id
from coordinator.domain.purge import PurgeLevel


def read_merge_state(reader: Reader, training_id: str) -> MergeState:
    """Everything the page 合併 shows, folded from all events: seconds where there are 100,000 of them."""
    plan = read_plan(reader, training_id)
    roster = read_roster(reader, training_id)
    ledger = read_ledger(reader, plan)
    return MergeState(
        plan=plan,
        people=by_id(roster),
        ledger=ledger,
        decisions=decisions(ledger, roster),
        files=read_merged(reader, training_id),
        packs=pack_records(reader, training_id, opened=False),
        own_log=own_logs(reader).get(training_id, ""),
    )


def read_merged(reader: Reader, training_id: str) -> tuple[MergedFile, ...]:
    """The files that were merged, newest first."""
    table = table_of(MergedFile)
    order = [table.c.at_ms.desc(), table.c.id.desc()]
    return reader.all(MergedFile, table.c.training_id == training_id, order=order)


def merged_ids(reader: Reader, training_id: str) -> set[str]:
    """The random ids of the files that were merged."""
    return {file.file_id for file in read_merged(reader, training_id)}


def names_are_purged(reader: Reader, training_id: str) -> bool:
    """Whether the names of a training were deleted: no file may bring them back."""
    table = table_of(Purge)
    purges = reader.all(Purge, table.c.training_id == training_id)
    return any(str(PurgeLevel.NAMES) in purge.what.split() for purge in purges)
