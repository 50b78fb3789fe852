"""Events are never changed and never deleted: not by us, not by another tool, not by a migration."""

import gzip
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from coordinator.db.migrations.upgrade import migrate
from coordinator.db.sqlite import connect
from coordinator.db.store import open_store
from coordinator.domain.errors import KnownFailure, RuleError
from tests.db.desk import Desk, put
from tests.db.log import Log, events_in
from tests.db.test_migrations import copy_of, sql, step_from

GOLDEN = Path(__file__).parents[1] / "golden"
STATEMENTS = [
    "DELETE FROM events",
    "UPDATE events SET participant_id = 'x'",
    "UPDATE events SET wall_ms = 0 WHERE seq = 1",
    "DELETE FROM events WHERE seq = 1",
]


@pytest.mark.parametrize("statement", STATEMENTS)
def test_another_tool_cannot_change_an_event(desk: Desk, statement: str) -> None:
    store = desk.open()
    done = Log().scan(store, 2)
    store.close()
    with closing(sqlite3.connect(desk.path)) as raw:
        with pytest.raises(sqlite3.IntegrityError, match="events are never changed"):
            raw.execute(statement)
        raw.rollback()
    assert events_in(desk.open()) == set(done)


def test_our_own_writer_cannot_either_and_nothing_of_that_commit_is_stored(desk: Desk) -> None:
    store = desk.open()
    (event,) = Log().scan(store)
    changed = replace(event, participant_id="x")
    with pytest.raises(RuleError, match="never_changed"), store.write() as writer:
        writer.update([(event, changed)])
    with pytest.raises(RuleError, match="never_changed"), store.write() as writer:
        writer.delete([event])
    with pytest.raises(RuleError, match="already_there"), store.write() as writer:
        writer.insert([event])
    put(store, "a")
    assert events_in(store) == {event}


def test_one_id_with_two_contents_is_kept_twice(desk: Desk) -> None:
    store = desk.open()
    (event,) = Log().scan(store)
    forged = replace(event, participant_id="x", content_hash="f" * 64)
    with store.write() as writer:
        writer.insert([forged])
    assert events_in(store) == {event, forged}


def test_a_store_that_was_upgraded_guards_its_events_as_a_new_one_does(tmp_path: Path) -> None:
    path = tmp_path / "golden.sqlite"
    path.write_bytes(gzip.decompress((GOLDEN / "revision-3.sqlite.gz").read_bytes()))
    store = open_store(path)
    Log().scan(store, 1)
    store.close()
    with closing(sqlite3.connect(path)) as raw, pytest.raises(sqlite3.IntegrityError):
        raw.execute("DELETE FROM events")


ANEW = """
def upgrade():
    with op.batch_alter_table("events", recreate="always", table_kwargs={"sqlite_strict": True}) as batch:
        batch.add_column(sa.Column("more", sa.Text, nullable=False, server_default=""))
"""
# The table is dropped and made again under its name: no trigger fires, and none is left.
TOUCHING = [
    (ANEW, "events: a trigger is gone"),
    (sql("DROP TRIGGER events_never_update"), "events: a trigger is gone"),
    (sql("DELETE FROM events"), "never_changed"),
    ("REWRITES = {'events'}\n" + sql("DROP TRIGGER events_never_update"), "events: a trigger is gone"),
]


@pytest.mark.parametrize(("body", "detail"), TOUCHING)
def test_a_revision_that_touches_events_is_refused(
    desk: Desk, tmp_path: Path, body: str, detail: str
) -> None:
    store = desk.open()
    Log().scan(store, 2)
    store.close()
    copy, original = copy_of(desk, tmp_path)
    with pytest.raises(KnownFailure) as caught:
        migrate(copy, original, [step_from(tmp_path, body)])
    assert caught.value.code == "store_upgrade_failed"
    assert detail in str(caught.value.facts["detail"])


def test_a_revision_that_opens_the_guard_changes_events_and_closes_it_is_caught(
    desk: Desk, tmp_path: Path
) -> None:
    store = desk.open()
    Log().scan(store, 2)
    store.close()
    copy, original = copy_of(desk, tmp_path)
    with closing(connect(copy)) as raw:
        (guard,) = raw.execute("SELECT sql FROM sqlite_schema WHERE name = 'events_never_update'").fetchone()
    steps = ["DROP TRIGGER events_never_update", "UPDATE events SET wall_ms = 0", guard]
    body = "REWRITES = {'events'}\n\ndef upgrade():\n" + "".join(f"    op.execute({s!r})\n" for s in steps)
    with pytest.raises(KnownFailure) as caught:
        migrate(copy, original, [step_from(tmp_path, body)])
    assert "events: values" in str(caught.value.facts["detail"])
