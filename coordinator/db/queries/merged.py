"""Reading what merging needs to know: files that came, packs that went, and all that the events mean."""

from coordinator.db.queries.events import own_logs, read_ledger
from coordinator.db.queries.kept_ledger import KeptLedger
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


def read_merge_state(reader: Reader, training_id: str, kept: KeptLedger | None = None) -> MergeState:
    """Everything the page 合併 shows, folded from all events: seconds where there are 100,000 of them.

    With ``kept`` only what came since the last call is folded, into the ledger of that call.
    """
    plan = read_plan(reader, training_id)
    roster = read_roster(reader, training_id)
    ledger = kept.read(reader, plan) if kept else read_ledger(reader, plan)
    own_log = own_logs(reader).get(training_id, "")
    return MergeState(
        plan=plan,
        people=by_id(roster),
        ledger=ledger,
        decisions=decisions(ledger, roster, own_log),
        files=read_merged(reader, training_id),
        packs=pack_records(reader, training_id, opened=False),
        own_log=own_log,
    )


def read_merged(reader: Reader, training_id: str) -> tuple[MergedFile, ...]:
    """The files that were merged, newest first."""
    table = table_of(MergedFile)
    order = [table.c.at_ms.desc(), table.c.id.desc()]
    return reader.all(MergedFile, table.c.training_id == training_id, order=order)


def merged_ids(reader: Reader, training_id: str) -> set[str]:
    """The random ids of the files that were merged."""
    return {file.file_id for file in read_merged(reader, training_id)}


def purged_to(reader: Reader, training_id: str) -> PurgeLevel | None:
    """How far the contacts or names of a training were deleted: no file may bring them back.

    ID numbers are deleted before the days too, and then a scan that nobody knew is still asked about.
    """
    table = table_of(Purge)
    purges = reader.all(Purge, table.c.training_id == training_id)
    done = {word for purge in purges for word in purge.what.split()}
    return next((level for level in (PurgeLevel.NAMES, PurgeLevel.CONTACT) if str(level) in done), None)
